package org.hedgerow.stance;

import java.util.Set;

/**
 * One word of the commitment lexicon.
 *
 * @param ruleId the rule that lists it
 * @param lemma the word
 * @param particle the word that must follow it ("rule <i>out</i>"), or null
 * @param frames how it embeds
 * @param signature what it does to the commitment to what it embeds
 */
record Predicate(String ruleId, String lemma, String particle, Kind kind, Set<Frame> frames, Signature signature) {

    enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }

    /**
     * Commitment (−3…3) to the embedded event of the author of the sentence and of the holder (who knows, says, hopes),
     * when the predicate holds and when it is negated.
     */
    record Signature(double author, double authorNegated, double holder, double holderNegated) {}
}
