package org.hedgerow.actor;

/**
 * What a name in the text may mean.
 *
 * @param entry the actor; null for an adjective, which only tells a country
 * @param country the country's code, or null
 * @param adjective the country's first adjective, for names of its bodies; null unless {@code kind} tells a country
 * @param acronym whether it must be written in capitals ("WHO", not "Who")
 */
record Alias(Kind kind, RegistryEntry entry, String country, String adjective, boolean acronym) {

    /** How a name refers. */
    enum Kind {
        /** The actor's own name. */
        NAME,
        /** A name so short that only a missing rival in the document makes it clear ("Putin"). */
        BARE,
        /** A capital that speaks for its government. */
        METONYM,
        /** A state's own name, which may also be just a place. */
        COUNTRY,
        /** "Russian". */
        ADJECTIVE,
        /** "Russians". */
        PEOPLE
    }

    boolean tellsCountry() {
        return kind == Kind.COUNTRY || kind == Kind.ADJECTIVE || kind == Kind.METONYM;
    }
}
