package org.hedgerow.learn;

/** Turns the scores of a log-linear model into probabilities. */
public final class Softmax {

    private Softmax() {}

    /** In place, so that they add up to one; a single score becomes the logistic function of itself. */
    public static void toProbabilities(double[] scores) {
        if (scores.length == 1) {
            scores[0] = 1 / (1 + Math.exp(-scores[0]));
            return;
        }
        double highest = scores[0];
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
