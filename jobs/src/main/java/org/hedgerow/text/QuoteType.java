package org.hedgerow.text;

import java.util.Locale;

/** How the content is given: all inside quotation marks, none of it, or some. */
public enum QuoteType {
    DIRECT,
    INDIRECT,
    MIXED;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
        return label;
    }
}
