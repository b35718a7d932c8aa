package org.hedgerow.evaluate;

import java.util.List;

/** Pearson's r, mean absolute error, and F1 of "not fully committed" (below 2) on one factuality corpus. */
final class FactualityScore {

    private static final double FULLY_COMMITTED = 2;

    private final Correlation correlation = new Correlation();
    private final Counts below = new Counts();

    static boolean isFullyCommitted(double value) {
        return value >= FULLY_COMMITTED;
    }

    /** @param unit what goes wrong together, for example all events of one article */
    void add(Object unit, double predicted, double gold) {
        correlation.add(unit, predicted, gold);
        below.inUnit(unit);
        boolean found = !isFullyCommitted(predicted);
        boolean wanted = !isFullyCommitted(gold);
        below.truePositive(found && wanted ? 1 : 0);
        below.falsePositive(found && !wanted ? 1 : 0);
        below.falseNegative(!found && wanted ? 1 : 0);
    }

    /** The numbers; {@code how} they were come by is part of each metric's name. */
    List<Measurement> measurements(String gold, String how) {
        String suffix = " (" + how + ")";
        return List.of(
                new Measurement(
                        gold,
                        "all",
                        "Pearson r" + suffix,
                        correlation.pearson(),
                        correlation.pearsonInterval(),
                        correlation.count()),
                new Measurement(
                        gold,
                        "all",
                        "mean absolute error" + suffix,
                        correlation.meanAbsoluteError(),
                        correlation.meanAbsoluteErrorInterval(),
                        correlation.count()),
                Measurement.f1(gold, "all", "F1 of label < 2" + suffix, below));
    }
}
