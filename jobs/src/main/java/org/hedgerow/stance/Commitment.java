package org.hedgerow.stance;

import java.util.List;

/**
 * How firmly somebody holds that an event happened, happens or will happen.
 *
 * @param value −3 (certainly not) … 0 (open) … 3 (certainly)
 * @param ruleIds the rules that composed it, innermost first; never empty
 */
public record Commitment(double value, List<String> ruleIds) {

    public Commitment {
        ruleIds = List.copyOf(ruleIds);
        if (!(value >= -3 && value <= 3)) {
            throw new IllegalArgumentException("commitment " + value + " is outside -3 … 3");
        }
    }
}
