package org.hedgerow.evaluate;

/** Pearson's r and the mean absolute error of paired numbers, collected one pair at a time. */
public final class Correlation {

    private long count;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumYy;
    private double sumXy;
    private double sumError;

    public void add(double predicted, double gold) {
        count++;
        sumX += predicted;
        sumY += gold;
        sumXx += predicted * predicted;
        sumYy += gold * gold;
        sumXy += predicted * gold;
        sumError += Math.abs(predicted - gold);
    }

    public long count() {
        return count;
    }

    /** Pearson's r, 0 where either side is constant. */
    public double pearson() {
        double varianceX = sumXx - sumX * sumX / count;
        double varianceY = sumYy - sumY * sumY / count;
        return varianceX <= 0 || varianceY <= 0 ? 0 : (sumXy - sumX * sumY / count) / Math.sqrt(varianceX * varianceY);
    }

    public double meanAbsoluteError() {
        return count == 0 ? 0 : sumError / count;
    }
}
