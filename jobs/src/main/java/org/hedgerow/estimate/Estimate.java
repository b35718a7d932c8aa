package org.hedgerow.estimate;

import java.util.Optional;

/**
 * A rate or mean, raw and corrected.
 *
 * @param group whose
 * @param count how many units the group has
 * @param labelled how many of them were labelled by hand
 * @param raw the mean of the automatic values
 * @param corrected the design-corrected mean; equals {@code raw} where nothing was labelled
 * @param interval of the corrected mean; empty where too little was labelled to know the machine's error
 */
public record Estimate(
        String group, long count, int labelled, double raw, double corrected, Optional<Interval> interval) {}
