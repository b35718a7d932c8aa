package org.hedgerow.stance;

import org.hedgerow.stance.PredicateLexicon.Entry;

/**
 * What was found when looking for what governs an event.
 *
 * @param entry the predicate, or null where none of the lexicon governs it
 * @param token the governing token, whether the lexicon knows it or not; -1 for a main clause
 * @param group the predicate's own group, null without {@code entry}
 * @param frame how it embeds, null for a main clause
 * @param subordinator the word that opens the clause, or null
 * @param toTheRight whether it follows the event ("the withdrawal was denied")
 */
record Governor(Entry entry, int token, VerbGroup group, Frame frame, String subordinator, boolean toTheRight) {

    static final Governor NONE = new Governor(null, -1, null, null, null, false);

    static Governor of(Entry entry, VerbGroup group, Frame frame) {
        return new Governor(entry, group.head(), group, frame, null, false);
    }

    static Governor unknown(int token, Frame frame) {
        return new Governor(null, token, null, frame, null, false);
    }

    static Governor subordinated(String subordinator) {
        return new Governor(null, -1, null, null, subordinator, false);
    }

    boolean isConditional() {
        return subordinator != null && FunctionWords.CONDITIONALS.contains(subordinator);
    }
}
