package org.hedgerow.text;

import java.util.Locale;

/** What kind of actor a source is. */
public enum ActorType {
    PERSON,
    OFFICE,
    INSTITUTION,
    GOVERNMENT,
    GROUP,
    UNNAMED,
    OUTLET;

    private final String label = name().toLowerCase(Locale.ROOT);

    public String label() {
        return label;
    }
}
