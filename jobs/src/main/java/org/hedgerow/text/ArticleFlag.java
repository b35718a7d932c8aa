package org.hedgerow.text;

import java.util.Locale;

/** What a reader must know about an article before trusting its labels; written to {@code articles.flags}. */
public enum ArticleFlag {
    /** One sentence a line in no discourse order: nothing may be resolved across lines. */
    SHUFFLED_SENTENCES,
    /** Reads like the output of a translation machine. */
    MACHINE_TRANSLATED,
    /** No publication date could be found. */
    UNDATED,
    /** The date was inferred from a week day and the rest of the corpus. */
    DATE_INFERRED,
    /** Characters that are no text were repaired or removed while reading. */
    REPAIRED_ENCODING,
    /** A quotation mark opens and nothing closes it. */
    UNCLOSED_QUOTATION,
    /** Only a fragment of the story is there (teaser, paywall, live-blog entry). */
    FRAGMENT;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The value as written to the tables, for example {@code shuffled_sentences}. */
    public String label() {
        return label;
    }
}
