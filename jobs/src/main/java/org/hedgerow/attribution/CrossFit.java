package org.hedgerow.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedgerow.learn.FeatureIndex;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.IndexedLogistic;

/**
 * A binary model fitted to all examples, which is the model to keep, and once more without each fifth of the articles,
 * which that model then judges, so that what is learned from its judgements next sees the mistakes it will see on new
 * text.
 */
final class CrossFit {

    private static final int FOLDS = 5;

    private final FeatureIndex index = new FeatureIndex();
    private final Features features = Features.indexed(index);
    private final IndexedLogistic all;
    private final IndexedLogistic[] others = new IndexedLogistic[FOLDS];
    private final List<int[]> examples = new ArrayList<>();
    private final List<Integer> articles = new ArrayList<>();

    CrossFit(double rate, double l2) {
        all = new IndexedLogistic(index, rate, l2);
        for (int fold = 0; fold < FOLDS; fold++) {
            others[fold] = new IndexedLogistic(index, rate, l2);
        }
    }

    /** The buffer to fill before {@link #add}. */
    Features features() {
        return features;
    }

    /** Adds the example in {@link #features}; examples are numbered in the order of their coming. */
    void add(int article, boolean label) {
        int[] ids = features.ids();
        all.add(ids, label);
        for (int fold = 0; fold < FOLDS; fold++) {
            if (fold != article % FOLDS) {
                others[fold].add(ids, label);
            }
        }
        examples.add(ids);
        articles.add(article);
    }

    void train(int epochs, int minimumCount, long seed) {
        all.train(epochs, minimumCount, seed);
        for (IndexedLogistic model : others) {
            model.train(epochs, minimumCount, seed);
        }
    }

    /** What the model that has not seen the example's article says of it. */
    float probability(int example) {
        return (float) others[articles.get(example) % FOLDS].probability(examples.get(example));
    }

    Map<String, float[]> rows(double least) {
        return all.rows(least);
    }
}
