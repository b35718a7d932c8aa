package org.hedgerow.corpus.clean;

import java.util.Locale;

/** Where a publication date comes from, best evidence first; written to {@code articles.date_origin}. */
public enum DateOrigin {
    MANIFEST,
    FIELD,
    HEADER,
    URL,
    DATELINE,
    WEEKDAY,
    NONE;

    /** The value as written to the tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
