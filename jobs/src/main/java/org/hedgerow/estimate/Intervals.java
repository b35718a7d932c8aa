package org.hedgerow.estimate;

import java.util.Optional;

/** Confidence intervals of rates and means. */
public final class Intervals {

    /** The confidence that all tables of hedgerow use. */
    public static final double CONFIDENCE = 0.95;

    private Intervals() {}

    /**
     * The score interval of a rate (Wilson 1927); right also for rates of 0 and 1 and for few trials.
     *
     * @return empty for no trials
     */
    public static Optional<Interval> wilson(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no rate");
        }
        if (trials == 0) {
            return Optional.empty();
        }
        double z = Quantiles.normal(0.5 + CONFIDENCE / 2);
        double n = trials;
        double rate = successes / n;
        double shrink = 1 + z * z / n;
        double center = (rate + z * z / (2 * n)) / shrink;
        double half = z / shrink * Math.sqrt(rate * (1 - rate) / n + z * z / (4 * n * n));
        double low = successes == 0 ? 0 : center - half;
        double high = successes == trials ? 1 : center + half;
        return Optional.of(new Interval(low, high).within(0, 1));
    }

    /**
     * Student's t interval of a mean.
     *
     * @return empty for fewer than two numbers, which say nothing about their spread
     */
    public static Optional<Interval> mean(Moments moments) {
        if (moments.count() < 2) {
            return Optional.empty();
        }
        double half = Quantiles.student(0.5 + CONFIDENCE / 2, moments.count() - 1)
                * Math.sqrt(moments.variance() / moments.count());
        return Optional.of(new Interval(moments.mean() - half, moments.mean() + half));
    }
}
