package org.hedgerow.attribution;

import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/**
 * Pairs of kinds of word with their weights, by the numbers of the kinds: finding a pair touches one number and one
 * reference. Remembers so many pairs that those of ordinary text all stay; of more, one takes the place of another, so
 * that no text can take the heap. Belongs to one engine, whose kinds come from one table.
 */
final class PairTable {

    private static final int MOST_SLOTS = 1 << 17;
    private static final int SHARE_TAKEN = 2;

    private long[] keys = new long[1 << 12];
    private PairWeights[] pairs = new PairWeights[1 << 12];
    private int size;

    /** Null where the pair is not remembered. */
    PairWeights find(Word first, Word second) {
        long key = key(first, second);
        int mask = keys.length - 1;
        int slot = home(key, mask);
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                return null;
            }
            slot = slot + 1 & mask;
        }
        return pairs[slot];
    }

    /** Remembers a pair that {@link #find} did not find. */
    void add(PairWeights pair) {
        Word first = pair.first.kind;
        Word second = pair.second.kind;
        // Kinds that were not interned share their number.
        if (first.id() >= WordTable.OVERFLOW_ID || second.id() >= WordTable.OVERFLOW_ID) {
            return;
        }
        if ((size + 1) * SHARE_TAKEN > keys.length && keys.length < MOST_SLOTS) {
            grow();
        }
        long key = key(first, second);
        int mask = keys.length - 1;
        int slot = home(key, mask);
        if ((size + 1) * SHARE_TAKEN <= keys.length) {
            while (keys[slot] != 0) {
                slot = slot + 1 & mask;
            }
            size++;
        } else if (keys[slot] == 0) {
            return;
        }
        keys[slot] = key;
        pairs[slot] = pair;
    }

    private void grow() {
        long[] oldKeys = keys;
        PairWeights[] oldPairs = pairs;
        keys = new long[oldKeys.length * 2];
        pairs = new PairWeights[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = home(oldKeys[i], mask);
                while (keys[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                keys[slot] = oldKeys[i];
                pairs[slot] = oldPairs[i];
            }
        }
    }

    /** Never 0. */
    private static long key(Word first, Word second) {
        return first.id() + 1L << Integer.SIZE | second.id();
    }

    private static int home(long key, int mask) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE + 8) & mask;
    }
}
