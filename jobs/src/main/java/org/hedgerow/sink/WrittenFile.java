package org.hedgerow.sink;

import java.io.Serializable;

/**
 * A Parquet file that a task attempt has closed.
 *
 * @param table the table's name
 * @param relativePath below the table's folder: file name, or partition folder and file name
 * @param attempt the attempt's folder below {@code _attempts}
 * @param rows how many rows it holds
 */
public record WrittenFile(String table, String relativePath, String attempt, long rows) implements Serializable {}
