package org.hedgerow.text;

import java.util.Locale;

/** How the content is given: all inside quotation marks, none of it, or some. */
public enum QuoteType {
    DIRECT,
    INDIRECT,
    MIXED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
