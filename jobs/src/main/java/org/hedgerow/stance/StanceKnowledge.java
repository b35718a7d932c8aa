package org.hedgerow.stance;

import org.hedgerow.lexicon.LexiconSource;

/** All that stance is read from besides the claims: rules and weights. Immutable, shared by threads. */
record StanceKnowledge(
        Inflection inflection,
        PredicateLexicon predicates,
        Synonyms synonyms,
        HeadlineFeatures headlines,
        StanceWeights weights) {

    /** @throws IllegalArgumentException naming file and rule of whatever is wrong in a lexicon */
    static StanceKnowledge load(LexiconSource source, StanceWeights weights) {
        Inflection inflection = Inflection.load(source);
        return new StanceKnowledge(
                inflection,
                PredicateLexicon.load(source, inflection),
                Synonyms.load(source, inflection),
                new HeadlineFeatures(source, inflection),
                weights);
    }
}
