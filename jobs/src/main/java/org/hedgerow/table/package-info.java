/**
 * The table contract: one class a table with its columns, their types and their documentation, and the rows made from
 * labelled articles.
 *
 * <p><b>Enters:</b> records of {@code label} and {@code text}. <b>Leaves:</b> Spark rows of exactly the table's
 * {@code StructType}. <b>Forbidden:</b> sessions, input and output, renaming a column (columns may be added).
 * <b>Extend:</b> a new table is a class that extends {@link org.hedgerow.table.Table} and a line in
 * {@link org.hedgerow.table.Tables}; the data dictionary follows from it. <b>Tested</b> in {@code TablesTest}.
 */
package org.hedgerow.table;
