package org.hedgerow.corpus.record;

import java.util.Locale;

/** Why an input record did not become an article; written to {@code rejects.reason}. */
public enum RejectReason {
    /** The file could not be opened or read to its end, or is in no format that is understood. */
    UNREADABLE,
    /** The record does not have the form its file promises: no JSON, too few fields, no text field. */
    MALFORMED,
    /** There is no text at all. */
    EMPTY,
    /** There is text, but no article: navigation, an error page, a list. */
    NOT_AN_ARTICLE,
    /** The text is in a language the lexicons do not cover. */
    UNSUPPORTED_LANGUAGE,
    /** The text is longer than {@code --max-article-chars}. */
    TOO_LARGE,
    /** The same article was read before. */
    DUPLICATE;

    /** The value as written to the tables, for example {@code not_an_article}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
