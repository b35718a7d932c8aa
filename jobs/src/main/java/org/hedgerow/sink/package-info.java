/**
 * Writes tables and commits runs, so that a reader sees the old set of tables or the new one, never parts of both.
 *
 * <p><b>Enters:</b> rows of {@code table}. <b>Leaves:</b> zstd-compressed Parquet files below a version's folder, and
 * the file {@code CURRENT} that names the version to read. <b>Protocol:</b> every task attempt writes files of its own
 * below {@code .versions/RUN/_attempts/}; the driver moves those of the attempts that succeeded to
 * {@code .versions/RUN/TABLE/}, writes the run's row, and then replaces {@code CURRENT} in one atomic step. A killed
 * run leaves an unnamed version that the next run removes; a zombie task can write only where nobody reads.
 * <b>Forbidden:</b> labelling. <b>Tested</b> in {@code OutputDirectoryTest} and {@code ParquetFilesTest}.
 */
package org.hedgerow.sink;
