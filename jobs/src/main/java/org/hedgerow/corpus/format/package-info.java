/**
 * Cuts the bytes of one file into raw records, whatever is in them, with bounded memory.
 *
 * <p><b>Enters:</b> a stream and its name. <b>Leaves:</b> {@link org.hedgerow.corpus.record.InputRecord}s one at a time:
 * for every record exactly one raw record or one reject. {@link org.hedgerow.corpus.format.RecordReaders} sniffs the
 * format and chooses the reader; {@link org.hedgerow.corpus.format.TextRepair} turns bytes into text. <b>Forbidden:</b>
 * Spark, Hadoop, holding more than one record, resolving what a document refers to (entities, links, includes).
 * <b>Extend:</b> a new format is a {@link org.hedgerow.corpus.format.RecordReader}, a constant in {@link
 * org.hedgerow.corpus.record.InputFormat} and a line in {@code FormatSniffer} and {@code RecordReaders}. <b>Tested</b>
 * in {@code HostileInputTest} and one test a format.
 */
package org.hedgerow.corpus.format;
