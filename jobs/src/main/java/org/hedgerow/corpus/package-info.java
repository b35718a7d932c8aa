/**
 * Reads a corpus: finds the files, shares them out among Spark's tasks, and yields their records.
 *
 * <p><b>Enters:</b> files, folders and globs on any Hadoop filesystem. <b>Leaves:</b> an RDD of {@link
 * org.hedgerow.corpus.record.InputRecord}; every record of every input is there once, as a raw record or a reject.
 * <b>Forbidden:</b> cleaning or judging a text ({@code org.hedgerow.corpus.clean} does), writing. <b>Extend</b> with
 * formats in {@link org.hedgerow.corpus.format}. <b>Tested</b> in {@code CorpusReaderTest}, {@code InputListingTest},
 * {@code ManifestTest}.
 */
package org.hedgerow.corpus;
