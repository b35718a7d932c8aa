package org.hedgerow.evaluate;

import java.util.Optional;
import org.hedgerow.estimate.Interval;
import org.hedgerow.estimate.UnitSums;

/** True positives, false positives and false negatives of one decision, and what follows from them. */
public final class Counts {

    private static final int TRUE_POSITIVES = 0;
    private static final int FALSE_POSITIVES = 1;
    private static final int FALSE_NEGATIVES = 2;

    private final UnitSums sums = new UnitSums(3);
    private Object unit = this;

    /** What is counted from here on belongs to {@code unit}, for example an article: see {@link UnitSums}. */
    public void inUnit(Object other) {
        unit = other;
    }

    public void truePositive(long n) {
        sums.add(unit, TRUE_POSITIVES, n);
    }

    public void falsePositive(long n) {
        sums.add(unit, FALSE_POSITIVES, n);
    }

    public void falseNegative(long n) {
        sums.add(unit, FALSE_NEGATIVES, n);
    }

    public long gold() {
        return Math.round(sums.total(TRUE_POSITIVES) + sums.total(FALSE_NEGATIVES));
    }

    public double precision() {
        return sums.of(Counts::precision);
    }

    public double recall() {
        return sums.of(Counts::recall);
    }

    public double f1() {
        return sums.of(Counts::f1);
    }

    /** Empty where everything was counted in one unit. */
    public Optional<Interval> precisionInterval() {
        return sums.interval(Counts::precision);
    }

    /** Empty where everything was counted in one unit. */
    public Optional<Interval> recallInterval() {
        return sums.interval(Counts::recall);
    }

    /** Empty where everything was counted in one unit. */
    public Optional<Interval> f1Interval() {
        return sums.interval(Counts::f1);
    }

    private static double precision(double[] sums) {
        return ratio(sums[TRUE_POSITIVES], sums[TRUE_POSITIVES] + sums[FALSE_POSITIVES]);
    }

    private static double recall(double[] sums) {
        return ratio(sums[TRUE_POSITIVES], sums[TRUE_POSITIVES] + sums[FALSE_NEGATIVES]);
    }

    private static double f1(double[] sums) {
        return ratio(
                2 * sums[TRUE_POSITIVES], 2 * sums[TRUE_POSITIVES] + sums[FALSE_POSITIVES] + sums[FALSE_NEGATIVES]);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
