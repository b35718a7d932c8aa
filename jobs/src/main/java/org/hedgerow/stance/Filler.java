package org.hedgerow.stance;

/** What was found in a semantic role of an event (its agent or its theme), held against what a claim wants there. */
enum Filler {
    /** one of those the claim names */
    FITS,
    /** words that stand for one of them without the name ("the troops") */
    UNNAMED,
    /** nobody, or a pronoun */
    OPEN,
    /** "we", "us": whoever speaks */
    SPEAKER,
    /** somebody or something else */
    DIFFERS
}
