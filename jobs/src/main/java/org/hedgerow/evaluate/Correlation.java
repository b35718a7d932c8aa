package org.hedgerow.evaluate;

import java.util.Optional;
import org.hedgerow.estimate.Interval;
import org.hedgerow.estimate.UnitSums;

/** Pearson's r and the mean absolute error of paired numbers, collected one pair at a time. */
public final class Correlation {

    private static final int COUNT = 0;
    private static final int X = 1;
    private static final int Y = 2;
    private static final int XX = 3;
    private static final int YY = 4;
    private static final int XY = 5;
    private static final int ERROR = 6;

    private final UnitSums sums = new UnitSums(7);

    /** @param unit what the pair belongs to, for example its article: see {@link UnitSums} */
    public void add(Object unit, double predicted, double gold) {
        sums.add(unit, COUNT, 1);
        sums.add(unit, X, predicted);
        sums.add(unit, Y, gold);
        sums.add(unit, XX, predicted * predicted);
        sums.add(unit, YY, gold * gold);
        sums.add(unit, XY, predicted * gold);
        sums.add(unit, ERROR, Math.abs(predicted - gold));
    }

    public long count() {
        return Math.round(sums.total(COUNT));
    }

    /** Pearson's r, 0 where either side is constant. */
    public double pearson() {
        return sums.of(Correlation::pearson);
    }

    /** Empty where all pairs belong to one unit. */
    public Optional<Interval> pearsonInterval() {
        return sums.interval(Correlation::pearson);
    }

    public double meanAbsoluteError() {
        return sums.of(Correlation::meanAbsoluteError);
    }

    /** Empty where all pairs belong to one unit. */
    public Optional<Interval> meanAbsoluteErrorInterval() {
        return sums.interval(Correlation::meanAbsoluteError);
    }

    private static double pearson(double[] sums) {
        double varianceX = sums[XX] - sums[X] * sums[X] / sums[COUNT];
        double varianceY = sums[YY] - sums[Y] * sums[Y] / sums[COUNT];
        return varianceX > 0 && varianceY > 0
                ? (sums[XY] - sums[X] * sums[Y] / sums[COUNT]) / Math.sqrt(varianceX * varianceY)
                : 0;
    }

    private static double meanAbsoluteError(double[] sums) {
        return sums[COUNT] == 0 ? 0 : sums[ERROR] / sums[COUNT];
    }
}
