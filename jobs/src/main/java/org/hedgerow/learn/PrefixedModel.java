package org.hedgerow.learn;

import java.util.Arrays;
import org.hedgerow.text.FeatureHash;
import org.hedgerow.text.Word;

/**
 * A {@link LinearModel} for decisions of which every feature stands twice in it, by itself and with one prefix: the two
 * are added up beforehand, so that half of the look-ups do. Says also which features need not be looked up at all.
 * Immutable, shared by threads.
 */
public final class PrefixedModel {

    private final int width;
    private final long[] keys;
    private final int[] rows;
    private final int mask;
    private final KeyFilter known;
    private final KeyFilter templates;
    private final KeyFilter values;

    /** Row 0 holds zeros. */
    private double[] weights;

    private int size = 1;

    PrefixedModel(int width, int features) {
        this.width = width;
        int capacity = Integer.highestOneBit(Math.max(16, features * 2) - 1) * 2;
        this.mask = capacity - 1;
        this.keys = new long[capacity];
        this.rows = new int[capacity];
        this.known = new KeyFilter(features);
        this.templates = new KeyFilter(features);
        this.values = new KeyFilter(features);
        this.weights = new double[(features + 1) * width];
    }

    /** Adds weights to those of a feature. */
    void add(String name, float[] from, int base) {
        long key = FeatureHash.of(name);
        int slot = slot(key);
        if (keys[slot] != key) {
            keys[slot] = key;
            rows[slot] = size++;
            known.add(key);
            int value = name.indexOf('=') + 1;
            templates.add(FeatureHash.of(name.substring(0, value)));
            values.addParts(name.substring(value));
            if (size * width > weights.length) {
                weights = Arrays.copyOf(weights, size * 2 * width);
            }
        }
        for (int i = 0; i < width; i++) {
            weights[rows[slot] * width + i] += from[base + i];
        }
    }

    /** The row of the feature of this key; 0, a row of zeros, where the model does not hold it. */
    public int row(long key) {
        if (!known.mayHold(key)) {
            return 0;
        }
        int slot = slot(key);
        return keys[slot] == key ? rows[slot] : 0;
    }

    /** The weights of all rows, one an outcome. */
    public double[] weights() {
        return Arrays.copyOf(weights, size * width);
    }

    /** Whether the model may hold features of a template; never false where it does. */
    public boolean mayHold(Template template) {
        return templates.mayHold(template.key());
    }

    /** Whether some feature may have the word for its value or a part of it; never false where one has. */
    public boolean mayHold(Word word) {
        return values.mayHold(word.hash());
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
