package org.hedgerow.hedge;

import java.util.List;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;

/**
 * One rule of the hedge lexicon.
 *
 * @param categories what the cue may be, the likeliest first; more than one only where a model decides; none for a
 *     booster
 * @param strength of the cue by itself, 1 … 3
 * @param match phrases that are candidates
 * @param unless phrases whose marked cue is no cue there
 * @param always phrases whose marked cue is a cue there, whatever a model thinks
 * @param lowerCase whether a capitalized first word inside the sentence is a name and no cue (May)
 * @param examples own sentences, checked by a test
 */
record HedgeRule(
        String id,
        HedgeCue.Kind kind,
        List<HedgeCategory> categories,
        int strength,
        Decision decision,
        Reach reach,
        List<String> match,
        List<String> unless,
        List<String> always,
        boolean lowerCase,
        Examples examples) {

    /** Who decides whether a candidate is a cue where neither {@code unless} nor {@code always} has spoken. */
    enum Decision {
        /** The rule itself: its phrases are cues wherever they stand. */
        WRITTEN,
        /** The weights learned from annotated text. */
        LEARNED
    }

    /** Which part of its clause a cue bears on. */
    enum Reach {
        /** From the cue to the end of the clause. */
        RIGHT,
        /** The whole clause, subject included. */
        CLAUSE,
        /** What the cue stands before, up to the end of the phrase: nouns and numbers. */
        PHRASE
    }

    /** Sentences with the cue in square brackets, or without a cue of this rule. */
    record Examples(List<String> match, List<String> noMatch, List<String> knownGap) {}

    boolean isHedge() {
        return kind == HedgeCue.Kind.HEDGE;
    }

    /** Whether it belongs to the four semantic classes of the Szeged Uncertainty Corpus. */
    boolean isSemantic() {
        return isHedge()
                && switch (category()) {
                    case EPISTEMIC, DOXASTIC, CONDITIONAL, INVESTIGATIVE -> true;
                    case NONCOMMITMENT, APPROXIMATOR, VAGUE_SOURCE, DISTANCING -> false;
                };
    }

    /** The category where no model chose another; null for a booster. */
    HedgeCategory category() {
        return categories.isEmpty() ? null : categories.get(0);
    }
}
