package org.hedgerow.estimate;

/**
 * A confidence interval.
 *
 * @param low lower end; never above {@code high}
 * @param high upper end
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: [" + low + ", " + high + "]");
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double width() {
        return high - low;
    }

    /** The part of this interval inside {@code [lowest, highest]}: for quantities that cannot lie outside. */
    public Interval within(double lowest, double highest) {
        return new Interval(Math.min(highest, Math.max(lowest, low)), Math.max(lowest, Math.min(highest, high)));
    }
}
