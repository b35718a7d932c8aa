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

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
