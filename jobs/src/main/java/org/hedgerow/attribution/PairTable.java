package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/** Numbers of pairs of kinds of word, by the numbers of the kinds: finding one touches one number and no object. */
final class PairTable {

    /** What {@link #find} gives for a pair that was not added. */
    static final int UNKNOWN = -1;

    private static final int LEAST_SLOTS = 1 << 12;
    private static final int SHARE_TAKEN = 2;

    /** Bits of a slot that hold the pair's number; above them stand the kinds' numbers, the first one raised by one. */
    private static final int NUMBER_BITS = 26;

    private static final int KIND_BITS = 19;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    private long[] slots = new long[LEAST_SLOTS];
    private int size;

    /** @return {@link #UNKNOWN} where the pair was not added */
    int find(int first, int second) {
        long key = key(first, second);
        int mask = slots.length - 1;
        int slot = home(key, mask);
        while (true) {
            long there = slots[slot];
            if (there >>> NUMBER_BITS == key) {
                return (int) there & NUMBER;
            }
            if (there == 0) {
                return UNKNOWN;
            }
            slot = slot + 1 & mask;
        }
    }

    /** Whether a pair of this kind can be added: kinds that were not interned share one number. */
    static boolean isNumbered(int kind) {
        return kind < WordTable.OVERFLOW_ID;
    }

    /**
     * Adds a pair that {@link #find} did not find.
     *
     * @param first {@link Word#id} of the first kind, {@linkplain #isNumbered numbered}
     * @param number below 2²⁶
     */
    void add(int first, int second, int number) {
        if (!isNumbered(first) || !isNumbered(second) || number > NUMBER) {
            throw new IllegalArgumentException("a pair of kinds without numbers, or too many pairs");
        }
        if ((size + 1) * SHARE_TAKEN > slots.length) {
            grow();
        }
        put(slots, key(first, second) << NUMBER_BITS | number);
        size++;
    }

    int size() {
        return size;
    }

    /** Forgets all pairs and gives their room back. */
    void clear() {
        slots = new long[LEAST_SLOTS];
        size = 0;
    }

    private void grow() {
        long[] more = new long[slots.length * 2];
        Arrays.stream(slots).filter(slot -> slot != 0).forEach(slot -> put(more, slot));
        slots = more;
    }

    private static void put(long[] slots, long content) {
        int mask = slots.length - 1;
        int slot = home(content >>> NUMBER_BITS, mask);
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = content;
    }

    /** Never 0. */
    private static long key(int first, int second) {
        return first + 1L << KIND_BITS | second;
    }

    private static int home(long key, int mask) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> Integer.SIZE + 8) & mask;
    }
}
