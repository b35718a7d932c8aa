package org.hedgerow.hedge;

/**
 * Phase four: strength 1 … 3 from the rule's own strength and the words beside the cue. The rules, in order:
 *
 * <ol>
 *   <li>an intensifier right before a hedge ("very unlikely", "highly doubtful") adds 1, a downtoner ("somewhat
 *       unclear", "a bit uncertain") takes 1 away;
 *   <li>a certainty word right before a modal ("definitely may", "certainly could") takes 1 away: the speaker commits
 *       to the possibility;
 *   <li>a negation right before a cue that its rule has not counted ("not likely to") adds 1;
 *   <li>the result is kept within 1 … 3.
 * </ol>
 */
final class CueStrength {

    private CueStrength() {}

    static int of(HedgeRule rule, SentenceSigns signs, int sentenceBegin, CueCandidate cue) {
        int strength = rule.strength();
        if (rule.isHedge() && cue.first() > sentenceBegin) {
            long before = signs.of(cue.first() - 1);
            if ((before & ScopeSigns.STRENGTHENS) != 0) {
                strength++;
            } else if ((before & ScopeSigns.WEAKENS) != 0) {
                strength--;
            }
        }
        return Math.max(1, Math.min(3, strength));
    }
}
