package org.hedgerow.label;

import org.hedgerow.text.HedgeCue;

/**
 * A hedge or booster and whose it is.
 *
 * @param sentence ordinal of its sentence
 * @param statement index of the statement it belongs to, or −1 where it is the outlet's own
 */
public record LabelledHedge(HedgeCue cue, int sentence, int statement) {

    public boolean isOutletsOwn() {
        return statement < 0;
    }
}
