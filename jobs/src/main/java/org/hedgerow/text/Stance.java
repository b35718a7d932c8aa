package org.hedgerow.text;

import java.util.Locale;

/** Where an actor stands on a claim. */
public enum Stance {
    AFFIRM,
    DENY,
    DOUBT,
    NONCOMMITTAL;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
        return label;
    }
}
