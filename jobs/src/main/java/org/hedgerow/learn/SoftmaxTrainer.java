package org.hedgerow.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Multinomial logistic regression over an {@link ExampleSet}: stochastic gradients scaled by AdaGrad (Duchi et al.
 * 2011), L2 decay, weights averaged over the second half of the passes, order from a seed. The same examples give the
 * same weights to the byte.
 */
public final class SoftmaxTrainer {

    private final List<String> outcomes;
    private final int epochs;
    private final double rate;
    private final double l2;
    private final int minimumCount;
    private final long seed;

    /** @param minimumCount features seen in fewer examples are left out */
    public SoftmaxTrainer(List<String> outcomes, int epochs, double rate, double l2, int minimumCount, long seed) {
        this.outcomes = List.copyOf(outcomes);
        this.epochs = epochs;
        this.rate = rate;
        this.l2 = l2;
        this.minimumCount = minimumCount;
        this.seed = seed;
    }

    /** @param keep which groups to train on */
    public LinearModel train(ExampleSet set, IntPredicate keep) {
        int width = outcomes.size();
        int[] order = set.ofGroups(keep);
        int[] counts = new int[set.featureCount()];
        for (int example : order) {
            Arrays.stream(set.features(example)).forEach(feature -> counts[feature]++);
        }
        double[] weights = new double[counts.length * width];
        double[] squares = new double[counts.length * width];
        double[] sums = new double[counts.length * width];
        double[] scores = new double[width];
        Random random = new Random(seed);
        int averaged = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.shuffle(order, random);
            for (int example : order) {
                step(set, example, counts, weights, squares, scores);
            }
            if (epoch >= epochs / 2) {
                averaged++;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weights[i];
                }
            }
        }
        Map<String, float[]> rows = new TreeMap<>();
        for (int feature = 0; feature < counts.length; feature++) {
            if (counts[feature] >= minimumCount) {
                float[] row = new float[width];
                for (int outcome = 0; outcome < width; outcome++) {
                    row[outcome] = (float) (sums[feature * width + outcome] / Math.max(1, averaged));
                }
                rows.put(set.name(feature), row);
            }
        }
        return LinearModel.of(outcomes, rows);
    }

    private void step(ExampleSet set, int example, int[] counts, double[] weights, double[] squares, double[] scores) {
        int width = scores.length;
        int[] features = set.features(example);
        Arrays.fill(scores, 0);
        for (int feature : features) {
            if (counts[feature] >= minimumCount) {
                for (int outcome = 0; outcome < width; outcome++) {
                    scores[outcome] += weights[feature * width + outcome];
                }
            }
        }
        Softmax.toProbabilities(scores);
        for (int outcome = 0; outcome < width; outcome++) {
            double error = set.weight(example) * (scores[outcome] - (set.label(example) == outcome ? 1 : 0));
            for (int feature : features) {
                if (counts[feature] >= minimumCount) {
                    int at = feature * width + outcome;
                    double gradient = error + l2 * weights[at];
                    squares[at] += gradient * gradient;
                    weights[at] -= rate * gradient / (Math.sqrt(squares[at]) + 1e-6);
                }
            }
        }
    }
}
