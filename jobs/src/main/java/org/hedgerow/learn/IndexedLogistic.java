package org.hedgerow.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Binary logistic regression by AdaGrad (Duchi et al. 2011) over {@linkplain Features#indexed indexed} features, with a
 * seeded order and a Gaussian prior of precision {@code l2} on each weight: the same examples in the same order give the
 * same weights. For more examples than {@link SoftmaxTrainer} holds by name.
 */
public final class IndexedLogistic {

    private static final int RUNS = 3;
    private static final int SNAPSHOTS_AN_EPOCH = 5;
    private static final double LEAST_ERROR = 1e-4;

    private final FeatureIndex index;
    private final double rate;
    private final double l2;
    private final List<int[]> examples = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private float[] weights;

    public IndexedLogistic(FeatureIndex index, double rate, double l2) {
        this.index = index;
        this.rate = rate;
        this.l2 = l2;
    }

    public void add(int[] features, boolean label) {
        examples.add(features);
        labels.add(label);
    }

    /**
     * Fits the weights; features seen in fewer than {@code minimumCount} examples are left out. Weights are the mean of
     * those at {@value #SNAPSHOTS_AN_EPOCH} places in each epoch of the second half, over {@value #RUNS} runs in orders of
     * their own: the last ones alone lean towards the last examples, which moves accuracy on new text up and down by
     * chance.
     */
    public void train(int epochs, int minimumCount, long seed) {
        int[] counts = new int[index.size()];
        for (int[] example : examples) {
            for (int feature : example) {
                counts[feature]++;
            }
        }
        float[] sums = new float[index.size()];
        int snapshots = 0;
        for (int run = 0; run < RUNS; run++) {
            snapshots += run(epochs, minimumCount, new Random(seed + run), counts, sums);
        }
        for (int i = 0; i < sums.length; i++) {
            weights[i] = sums[i] / Math.max(1, snapshots);
        }
    }

    /** One run; adds the weights it passes to the sums and returns how often. */
    private int run(int epochs, int minimumCount, Random random, int[] counts, float[] sums) {
        weights = new float[index.size()];
        float[] squares = new float[index.size()];
        int snapshots = 0;
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            Shuffle.shuffle(order, random);
            for (int n = 0; n < order.length; n++) {
                step(order[n], counts, minimumCount, squares);
                if (epoch >= epochs / 2 && n % (order.length / SNAPSHOTS_AN_EPOCH + 1) == 0) {
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += weights[i];
                    }
                    snapshots++;
                }
            }
        }
        return snapshots;
    }

    private void step(int number, int[] counts, int minimumCount, float[] squares) {
        int[] example = examples.get(number);
        double error = probability(example) - (labels.get(number) ? 1 : 0);
        if (Math.abs(error) < LEAST_ERROR) {
            return;
        }
        for (int feature : example) {
            if (counts[feature] >= minimumCount) {
                double gradient = error + l2 / counts[feature] * weights[feature];
                squares[feature] += (float) (gradient * gradient);
                weights[feature] -= (float) (rate * gradient / (Math.sqrt(squares[feature]) + 1e-6));
            }
        }
    }

    /** The probability of yes under the weights fitted. */
    public double probability(int[] example) {
        double score = 0;
        for (int feature : example) {
            score += weights[feature];
        }
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** The weights by readable name, for {@link SparseModel#write}; those nearer to zero than {@code least} left out. */
    public Map<String, float[]> rows(double least) {
        Map<String, float[]> rows = new TreeMap<>();
        for (int feature = 0; feature < weights.length; feature++) {
            if (Math.abs(weights[feature]) >= least) {
                rows.put(index.name(feature), new float[] {weights[feature]});
            }
        }
        return rows;
    }
}
