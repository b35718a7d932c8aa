package org.hedgerow.evaluate;

import java.util.List;

/** Pearson's r, mean absolute error, and F1 of "not fully committed" (below 2) on one factuality corpus. */
final class FactualityScore {

    private static final double FULLY_COMMITTED = 2;

    private final Correlation correlation = new Correlation();
    private final Counts below = new Counts();

    void add(double predicted, double gold) {
        correlation.add(predicted, gold);
        boolean found = predicted < FULLY_COMMITTED;
        boolean wanted = gold < FULLY_COMMITTED;
        below.truePositive(found && wanted ? 1 : 0);
        below.falsePositive(found && !wanted ? 1 : 0);
        below.falseNegative(!found && wanted ? 1 : 0);
    }

    List<Measurement> measurements(String gold, String part) {
        return List.of(
                new Measurement(gold, part, "Pearson r", correlation.pearson(), correlation.count()),
                new Measurement(
                        gold, part, "mean absolute error", correlation.meanAbsoluteError(), correlation.count()),
                new Measurement(gold, part, "F1 of label < 2", below.f1(), below.gold()));
    }
}
