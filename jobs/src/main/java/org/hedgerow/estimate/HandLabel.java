package org.hedgerow.estimate;

import java.util.Objects;

/**
 * One drawn unit with what the machine said and what a person says.
 *
 * @param group the group whose rate it belongs to (actor and period, for example)
 * @param stratum the stratum it was drawn from
 * @param probability with which it was drawn, above 0, at most 1
 * @param automatic the machine's value: 0 or 1 for rates, any number for means
 * @param byHand the person's value on the same scale
 */
public record HandLabel(String group, String stratum, double probability, double automatic, double byHand) {

    public HandLabel {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(stratum, "stratum");
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("not an inclusion probability: " + probability);
        }
    }

    double error() {
        return byHand - automatic;
    }
}
