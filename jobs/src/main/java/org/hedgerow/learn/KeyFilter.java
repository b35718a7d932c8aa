package org.hedgerow.learn;

import org.hedgerow.text.FeatureHash;

/**
 * Tells which parts of features a model may hold, so that features of other words need not be looked up at all. It may
 * say yes wrongly (one hash of one bit), but never no.
 */
final class KeyFilter {

    private static final int BITS_A_KEY = 16;
    private static final int LEAST_BITS = 1 << 10;

    private final long[] bits;
    private final int mask;

    /** @param keys about how many will be added */
    KeyFilter(int keys) {
        int size = Integer.highestOneBit(Math.max(LEAST_BITS, Math.min(keys, 1 << 24) * BITS_A_KEY) - 1) * 2;
        bits = new long[size / Long.SIZE];
        mask = size - 1;
    }

    /** Adds the value of a feature, each of its parts, and every run of parts that follow each other. */
    void addParts(CharSequence value) {
        int begin = 0;
        while (begin <= value.length()) {
            long hash = 0;
            int next = value.length() + 1;
            for (int i = begin; i < value.length(); i++) {
                if (value.charAt(i) == Template.SEPARATOR) {
                    add(hash);
                    next = Math.min(next, i + 1);
                }
                hash = FeatureHash.append(hash, value.charAt(i));
            }
            add(hash);
            begin = next;
        }
    }

    void add(long key) {
        int bit = bit(key);
        bits[bit >>> 6] |= 1L << bit;
    }

    boolean mayHold(long key) {
        int bit = bit(key);
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    private int bit(long key) {
        return (int) (((key ^ key >>> 32) * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    }
}
