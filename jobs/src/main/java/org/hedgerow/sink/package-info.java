/**
 * Writes tables and commits runs, so that a reader sees the old set of tables or the new one, never parts of both.
 *
 * <p><b>Enters:</b> rows of {@code table}. <b>Leaves:</b> zstd-compressed Parquet files below a version's folder, and
 * the file {@code CURRENT} that names the version to read. <b>Protocol:</b> every task attempt writes files of its own
 * below {@code .versions/RUN/_attempts/}; the driver moves those of the attempts that succeeded to
 * {@code .versions/RUN/TABLE/}, writes the run's row, and then replaces {@code CURRENT} in one atomic step. A killed
 * run leaves an unnamed version that the next run removes; a zombie task can write only where nobody reads.
 * <b>Incremental:</b> a version is complete in itself, so that any Parquet reader needs one folder and no log of changes.
 * Files are never changed once adopted; therefore versions may share them by hard links, and removing one takes nothing
 * from another. What the next run must know ({@code records}, {@code files}) lies in the version's {@code _state/} and is
 * switched together with its tables.
 * <b>Forbidden:</b> labelling. <b>Tested</b> in {@code RunTransactionTest}, in {@code IncrementalRunTest}, and under faults by
 * {@code src/test/cluster}.
 */
package org.hedgerow.sink;
