package org.hedgerow.hedge;

import java.util.Set;
import org.hedgerow.text.Tokens;

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

    private static final Set<String> INTENSIFIERS = Set.of(
            "very",
            "highly",
            "extremely",
            "most",
            "increasingly",
            "deeply",
            "entirely",
            "completely",
            "far",
            "really",
            "seriously",
            "totally",
            "so",
            "too",
            "purely");
    private static final Set<String> DOWNTONERS =
            Set.of("somewhat", "slightly", "bit", "little", "partly", "mildly", "fairly", "rather");
    private static final Set<String> CERTAINTIES = Set.of("definitely", "certainly", "surely", "absolutely", "clearly");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "hardly", "scarcely");

    private CueStrength() {}

    static int of(HedgeRule rule, Tokens tokens, int sentenceBegin, CueCandidate cue) {
        int strength = rule.strength();
        if (rule.isHedge() && cue.first() > sentenceBegin) {
            String before = tokens.lower(cue.first() - 1);
            if (INTENSIFIERS.contains(before) || NEGATIONS.contains(before)) {
                strength++;
            } else if (DOWNTONERS.contains(before) || CERTAINTIES.contains(before)) {
                strength--;
            }
        }
        return Math.max(1, Math.min(3, strength));
    }
}
