package org.hedgerow.corpus.clean;

import org.hedgerow.corpus.record.Reject;

/** What becomes of a raw record: an article or a reject, never nothing. */
public sealed interface Cleaning {

    /** The record is an article. */
    record Kept(CleanedArticle article) implements Cleaning {}

    /** The record is no article that can be labelled. */
    record Rejected(Reject reject) implements Cleaning {}
}
