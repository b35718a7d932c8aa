package org.hedgerow.estimate;

/**
 * What is kept of many numbers to know their mean and spread. Mergeable: the moments of two parts, merged, are those of
 * the whole, in any order.
 *
 * @param count how many numbers
 * @param sum their sum
 * @param sumOfSquares the sum of their squares
 */
public record Moments(long count, double sum, double sumOfSquares) {

    public static final Moments NONE = new Moments(0, 0, 0);

    public static Moments of(double... values) {
        Moments moments = NONE;
        for (double value : values) {
            moments = moments.plus(value);
        }
        return moments;
    }

    public Moments plus(double value) {
        return new Moments(count + 1, sum + value, sumOfSquares + value * value);
    }

    public Moments merge(Moments other) {
        return new Moments(count + other.count, sum + other.sum, sumOfSquares + other.sumOfSquares);
    }

    /** The mean; NaN of no numbers. */
    public double mean() {
        return sum / count;
    }

    /** The unbiased sample variance; NaN of fewer than two numbers. */
    public double variance() {
        return count < 2 ? Double.NaN : Math.max(0, (sumOfSquares - sum * sum / count) / (count - 1));
    }
}
