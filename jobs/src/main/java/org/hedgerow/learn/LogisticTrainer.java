package org.hedgerow.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Multinomial logistic regression by AdaGrad (Duchi et al. 2011) with L2 decay and a seeded order: the same examples in
 * the same order give the same weights to the byte. With one outcome it is binary: label 0 means yes, −1 means no.
 */
public final class LogisticTrainer {

    private final List<String> outcomes;
    private final int epochs;
    private final double rate;
    private final double l2;
    private final int minimumCount;
    private final long seed;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[]> examples = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    /**
     * @param outcomes one name for a binary model, or all classes
     * @param minimumCount features seen in fewer examples are left out
     */
    public LogisticTrainer(List<String> outcomes, int epochs, double rate, double l2, int minimumCount, long seed) {
        this.outcomes = List.copyOf(outcomes);
        this.epochs = epochs;
        this.rate = rate;
        this.l2 = l2;
        this.minimumCount = minimumCount;
        this.seed = seed;
    }

    /** Adds an example; {@code features} must be {@linkplain Features#named named} and may be reused afterwards. */
    public void add(Features features, int label) {
        int[] example = features.names().stream()
                .mapToInt(name -> index.computeIfAbsent(name, n -> {
                    names.add(n);
                    return names.size() - 1;
                }))
                .distinct()
                .toArray();
        examples.add(example);
        labels.add(label);
    }

    public LinearModel train() {
        int width = outcomes.size();
        int[] counts = new int[names.size()];
        examples.forEach(example -> Arrays.stream(example).forEach(feature -> counts[feature]++));
        List<int[]> kept = examples.stream()
                .map(example -> Arrays.stream(example)
                        .filter(feature -> counts[feature] >= minimumCount)
                        .toArray())
                .toList();
        double[] weights = new double[names.size() * width];
        double[] squares = new double[names.size() * width];
        int[] order = new int[kept.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        double[] scores = new double[width];
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (int i : order) {
                step(kept.get(i), labels.get(i), weights, squares, scores);
            }
        }
        Map<String, float[]> rows = new TreeMap<>();
        for (int feature = 0; feature < names.size(); feature++) {
            if (counts[feature] >= minimumCount) {
                float[] row = new float[width];
                for (int outcome = 0; outcome < width; outcome++) {
                    row[outcome] = (float) weights[feature * width + outcome];
                }
                rows.put(names.get(feature), row);
            }
        }
        return LinearModel.of(outcomes, rows);
    }

    private void step(int[] example, int label, double[] weights, double[] squares, double[] scores) {
        int width = scores.length;
        Arrays.fill(scores, 0);
        for (int feature : example) {
            for (int outcome = 0; outcome < width; outcome++) {
                scores[outcome] += weights[feature * width + outcome];
            }
        }
        toProbabilities(scores);
        for (int outcome = 0; outcome < width; outcome++) {
            double error = scores[outcome] - (label == outcome ? 1 : 0);
            if (Math.abs(error) < 1e-6) {
                continue;
            }
            for (int feature : example) {
                int at = feature * width + outcome;
                double gradient = error + l2 * weights[at];
                squares[at] += gradient * gradient;
                weights[at] -= rate * gradient / (Math.sqrt(squares[at]) + 1e-8);
            }
        }
    }

    /** Softmax in place, or the logistic function of a single score. */
    public static void toProbabilities(double[] scores) {
        if (scores.length == 1) {
            scores[0] = 1 / (1 + Math.exp(-scores[0]));
            return;
        }
        double highest = Arrays.stream(scores).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
