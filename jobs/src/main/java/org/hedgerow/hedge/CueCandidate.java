package org.hedgerow.hedge;

import org.hedgerow.text.HedgeCategory;

/**
 * A place where a rule's phrase stands.
 *
 * @param rule the rule's number in the lexicon
 * @param first the cue's first token
 * @param end the token after the cue
 */
record CueCandidate(int rule, int first, int end) {

    boolean covers(CueCandidate other) {
        return first <= other.first && other.end <= end;
    }

    boolean overlaps(CueCandidate other) {
        return first < other.end && other.first < end;
    }

    int length() {
        return end - first;
    }

    /** How it was decided. {@code category} is null for boosters and for what is no cue. */
    record Verdict(CueCandidate candidate, boolean isCue, HedgeCategory category, double probability, Ground ground) {}

    /** On what a verdict rests. */
    enum Ground {
        PHRASE,
        ALWAYS,
        UNLESS,
        NAME,
        WEIGHTS,
        LONGER_CUE
    }
}
