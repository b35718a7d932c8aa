package org.hedgerow.text;

import java.util.Locale;

/** Whether a sentence is the article's headline or part of its body. */
public enum SentenceKind {
    HEADLINE,
    BODY;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
