package org.hedgerow.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedgerow.learn.FeatureIndex;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.IndexedLogistic;

/**
 * A binary model fitted three times: to all examples, which is the model to keep, and to either half of the articles,
 * each of which judges the other half, so that what is learned from its judgements next sees the mistakes it will see
 * on new text.
 */
final class CrossFit {

    private final FeatureIndex index = new FeatureIndex();
    private final Features features = Features.indexed(index);
    private final IndexedLogistic all;
    private final IndexedLogistic[] halves;
    private final List<int[]> examples = new ArrayList<>();
    private final List<Integer> articles = new ArrayList<>();

    CrossFit(double rate, double l2) {
        all = new IndexedLogistic(index, rate, l2);
        halves = new IndexedLogistic[] {new IndexedLogistic(index, rate, l2), new IndexedLogistic(index, rate, l2)};
    }

    /** The buffer to fill before {@link #add}. */
    Features features() {
        return features;
    }

    /** Adds the example in {@link #features}; examples are numbered in the order of their coming. */
    void add(int article, boolean label) {
        int[] ids = features.ids();
        all.add(ids, label);
        halves[article & 1].add(ids, label);
        examples.add(ids);
        articles.add(article);
    }

    void train(int epochs, int minimumCount, long seed) {
        all.train(epochs, minimumCount, seed);
        halves[0].train(epochs, minimumCount, seed);
        halves[1].train(epochs, minimumCount, seed);
    }

    /** What the half that has not seen the example says of it. */
    float probability(int example) {
        return (float) halves[1 - (articles.get(example) & 1)].probability(examples.get(example));
    }

    Map<String, float[]> rows(double least) {
        return all.rows(least);
    }
}
