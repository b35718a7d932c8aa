package org.hedgerow.evaluate;

/** True positives, false positives and false negatives of one decision, and what follows from them. */
public final class Counts {

    private long truePositives;
    private long falsePositives;
    private long falseNegatives;

    public void truePositive(long n) {
        truePositives += n;
    }

    public void falsePositive(long n) {
        falsePositives += n;
    }

    public void falseNegative(long n) {
        falseNegatives += n;
    }

    public long gold() {
        return truePositives + falseNegatives;
    }

    public double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    public double recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    public double f1() {
        return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
