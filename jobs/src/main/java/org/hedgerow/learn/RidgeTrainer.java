package org.hedgerow.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighted ridge regression on binary features by cyclic coordinate descent: least squares plus {@code l2} times the
 * squared weights. No randomness: the same examples in the same order give the same weights to the byte.
 */
public final class RidgeTrainer {

    private final String outcome;
    private final double l2;
    private final int minimumCount;
    private final int sweeps;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[]> examples = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();
    private final List<Double> importances = new ArrayList<>();

    /**
     * @param outcome the name of the quantity
     * @param minimumCount features seen in fewer examples are left out
     * @param sweeps how often each weight is set anew
     */
    public RidgeTrainer(String outcome, double l2, int minimumCount, int sweeps) {
        this.outcome = outcome;
        this.l2 = l2;
        this.minimumCount = minimumCount;
        this.sweeps = sweeps;
    }

    /**
     * Adds an example.
     *
     * @param features {@linkplain Features#named named}; may be reused afterwards
     * @param nuisance further features of the training data alone (where an example comes from); they take up what is
     *     theirs and are then dropped
     * @param importance how much the example counts, above 0
     */
    public void add(Features features, List<String> nuisance, double target, double importance) {
        List<String> all = new ArrayList<>(features.names());
        nuisance.forEach(name -> all.add(NUISANCE + name));
        examples.add(all.stream()
                .mapToInt(name -> index.computeIfAbsent(name, n -> {
                    names.add(n);
                    return names.size() - 1;
                }))
                .distinct()
                .toArray());
        targets.add(target);
        importances.add(importance);
    }

    private static final String NUISANCE = "nuisance:";

    public LinearModel train() {
        int[][] rows = rowsByFeature();
        double[] weights = new double[names.size()];
        double[] residuals = new double[examples.size()];
        double[] importance = new double[examples.size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = targets.get(i);
            importance[i] = importances.get(i);
        }
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int feature = 0; feature < weights.length; feature++) {
                if (rows[feature] != null) {
                    update(feature, rows[feature], weights, residuals, importance);
                }
            }
        }
        Map<String, float[]> kept = new TreeMap<>();
        for (int feature = 0; feature < weights.length; feature++) {
            if (rows[feature] != null && !names.get(feature).startsWith(NUISANCE)) {
                kept.put(names.get(feature), new float[] {(float) weights[feature]});
            }
        }
        return LinearModel.of(List.of(outcome), kept);
    }

    private void update(int feature, int[] rows, double[] weights, double[] residuals, double[] importance) {
        double gradient = 0;
        double mass = l2;
        for (int row : rows) {
            gradient += importance[row] * residuals[row];
            mass += importance[row];
        }
        double step = (gradient - l2 * weights[feature]) / mass;
        weights[feature] += step;
        for (int row : rows) {
            residuals[row] -= step;
        }
    }

    private int[][] rowsByFeature() {
        int[] counts = new int[names.size()];
        examples.forEach(example -> Arrays.stream(example).forEach(feature -> counts[feature]++));
        int[][] rows = new int[names.size()][];
        int[] filled = new int[names.size()];
        for (int i = 0; i < examples.size(); i++) {
            for (int feature : examples.get(i)) {
                if (counts[feature] >= minimumCount) {
                    if (rows[feature] == null) {
                        rows[feature] = new int[counts[feature]];
                    }
                    rows[feature][filled[feature]++] = i;
                }
            }
        }
        return rows;
    }
}
