package org.hedgerow.text;

import java.util.Locale;

/** Where an actor stands on a claim. */
public enum Stance {
    AFFIRM,
    DENY,
    DOUBT,
    NONCOMMITTAL;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
