package org.hedgerow.stance;

/** How a predicate takes what it embeds. */
enum Frame {
    /** "said that they left", "said they left", "asked whether they left" */
    CLAUSE,
    /** "agreed to leave", "urged them to leave" */
    TO,
    /** "stopped leaving", "accused of leaving" */
    GERUND,
    /** "prevented them from leaving" */
    FROM,
    /** "denied the withdrawal", "a threat of invasion" */
    NOUN
}
