package org.hedgerow.text;

import java.util.Locale;

/** Whether a sentence is the article's headline or part of its body. */
public enum SentenceKind {
    HEADLINE,
    BODY;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
        return label;
    }
}
