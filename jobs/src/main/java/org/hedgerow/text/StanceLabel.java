package org.hedgerow.text;

import java.util.List;

/**
 * An actor's position on a claim in one statement.
 *
 * @param commitment −3 (certain it is not so) … +3 (certain it is so), times the claim's polarity
 * @param evidence the event mention on which it rests
 * @param ruleIds never empty
 */
public record StanceLabel(String claimId, Stance stance, double commitment, Span evidence, List<String> ruleIds) {

    public StanceLabel {
        ruleIds = List.copyOf(ruleIds);
        if (!(commitment >= -3 && commitment <= 3)) {
            throw new IllegalArgumentException("commitment " + commitment + " is outside -3 … 3");
        }
    }
}
