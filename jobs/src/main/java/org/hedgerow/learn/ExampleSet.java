package org.hedgerow.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Labelled examples, extracted once and trained on many times: whole, or without a fold of cross-validation. An example
 * has named features, a label, a weight and the number of the group (document) that must not be torn between folds.
 */
public final class ExampleSet {

    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[]> examples = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    /**
     * @param features {@linkplain Features#named named}; may be reused afterwards
     * @param label index of the outcome
     * @param weight how much the example counts, 1 for an ordinary one
     */
    public void add(Features features, int label, double weight, int group) {
        examples.add(features.names().stream()
                .mapToInt(name -> index.computeIfAbsent(name, n -> {
                    names.add(n);
                    return names.size() - 1;
                }))
                .distinct()
                .toArray());
        labels.add(label);
        weights.add(weight);
        groups.add(group);
    }

    public int size() {
        return examples.size();
    }

    int featureCount() {
        return names.size();
    }

    String name(int feature) {
        return names.get(feature);
    }

    int[] features(int example) {
        return examples.get(example);
    }

    int label(int example) {
        return labels.get(example);
    }

    double weight(int example) {
        return weights.get(example);
    }

    /** The examples of the groups that are kept, in order. */
    int[] ofGroups(IntPredicate keep) {
        return java.util.stream.IntStream.range(0, examples.size())
                .filter(example -> keep.test(groups.get(example)))
                .toArray();
    }
}
