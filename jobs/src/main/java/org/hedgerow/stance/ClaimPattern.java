package org.hedgerow.stance;

import java.util.List;
import java.util.Set;
import org.hedgerow.text.Tokens;

/**
 * One phrase of a claim, ready to match.
 *
 * @param claim the claim's number
 * @param polarity 1 or −1; 0 for phrases that mean something else; ignored for attitudes
 * @param attitude the commitment of an attitude, NaN for an event
 * @param headLast whether the last word is the head (nouns), or the first (verbs)
 * @param words the allowed forms of each word; null for a gap of up to four words
 * @param roles what may do and suffer the event; null for attitudes
 * @param ruleId what to name as the reason
 */
record ClaimPattern(
        int claim,
        int polarity,
        double attitude,
        boolean headLast,
        List<Set<String>> words,
        Roles roles,
        String ruleId) {

    private static final int WIDEST_GAP = 4;

    boolean isAttitude() {
        return !Double.isNaN(attitude);
    }

    boolean isOfOthers() {
        return polarity == 0;
    }

    /** The token after the match that begins at {@code first}, where the first word is known to stand; or -1. */
    int match(Tokens tokens, int first, int end) {
        return match(tokens, first + 1, end, 1);
    }

    private int match(Tokens tokens, int at, int end, int word) {
        if (word == words.size()) {
            return at;
        }
        Set<String> forms = words.get(word);
        if (forms != null) {
            return at < end && forms.contains(tokens.lower(at)) ? match(tokens, at + 1, end, word + 1) : -1;
        }
        for (int gap = 0; gap <= WIDEST_GAP; gap++) {
            int found = match(tokens, at + gap, end, word + 1);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }
}
