package org.hedgerow.stance;

/** The form in which a lexicon word stands; {@code ED} is past tense and participle where both look the same. */
enum VerbForm {
    BASE,
    S,
    PAST,
    PARTICIPLE,
    ED,
    ING,
    /** a noun or an adjective */
    NONE
}
