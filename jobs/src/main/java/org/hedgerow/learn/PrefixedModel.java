package org.hedgerow.learn;

import java.util.Arrays;

/**
 * A {@link LinearModel} for decisions of which every feature stands twice in it, by itself and with one prefix: the two
 * are added up beforehand, so that half of the look-ups do. Immutable, shared by threads.
 */
public final class PrefixedModel {

    private final int width;
    private final long[] keys;
    private final int[] rows;
    private final int mask;
    private final KeyFilter known;
    private double[] weights;
    private int size;

    PrefixedModel(int width, int features) {
        this.width = width;
        int capacity = Integer.highestOneBit(Math.max(16, features * 2) - 1) * 2;
        this.mask = capacity - 1;
        this.keys = new long[capacity];
        this.rows = new int[capacity];
        this.known = new KeyFilter(features);
        this.weights = new double[features * width];
    }

    /** Adds weights to those of a feature. */
    void add(long key, float[] from, int base) {
        int slot = slot(key);
        if (keys[slot] != key) {
            keys[slot] = key;
            rows[slot] = size++;
            known.add(key);
            if (size * width > weights.length) {
                weights = Arrays.copyOf(weights, size * 2 * width);
            }
        }
        for (int i = 0; i < width; i++) {
            weights[rows[slot] * width + i] += from[base + i];
        }
    }

    /**
     * The scores of all outcomes.
     *
     * @param features without the prefix
     * @param scores is overwritten and must be as long as the model has outcomes
     */
    public void score(Features features, double[] scores) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < features.size(); i++) {
            long key = features.key(i);
            if (known.mayHold(key)) {
                int slot = slot(key);
                if (keys[slot] == key) {
                    int base = rows[slot] * width;
                    for (int outcome = 0; outcome < width; outcome++) {
                        scores[outcome] += weights[base + outcome];
                    }
                }
            }
        }
    }

    private int slot(long key) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
