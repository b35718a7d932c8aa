/**
 * What a reader hands over: one input record as found, or why it was not kept.
 *
 * <p><b>Enters:</b> nothing. <b>Leaves:</b> {@link org.hedgerow.corpus.record.RawRecord} and {@link
 * org.hedgerow.corpus.record.Reject}, the two kinds of {@link org.hedgerow.corpus.record.InputRecord}; every record of
 * every input is exactly one of them. <b>Forbidden:</b> Spark, input and output, judging what an article is.
 * <b>Extend</b> with a {@link org.hedgerow.corpus.record.RejectReason} or {@link
 * org.hedgerow.corpus.record.InputFormat}. <b>Tested</b> in {@code RawRecordTest}.
 */
package org.hedgerow.corpus.record;
