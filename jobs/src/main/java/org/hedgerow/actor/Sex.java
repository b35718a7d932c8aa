package org.hedgerow.actor;

/** What a text or the registry tells about a person's sex, as far as English pronouns show it. */
enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    static Sex of(String letter) {
        return letter == null ? UNKNOWN : letter.equals("m") ? MALE : letter.equals("f") ? FEMALE : UNKNOWN;
    }

    boolean agreesWith(Sex other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
