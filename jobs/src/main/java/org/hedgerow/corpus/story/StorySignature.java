package org.hedgerow.corpus.story;

import java.util.Arrays;

/**
 * A text's MinHash signature over shingles of four words, computed in one pass.
 *
 * <p>One hash a shingle is computed; its upper bits choose one of {@value #BINS} bins, each bin keeps its smallest hash,
 * and an empty bin borrows from another one chosen by hash (one permutation hashing with optimal densification;
 * Shrivastava, ICML 2017). The share of equal bins estimates the Jaccard similarity of the shingle sets with a standard
 * error of at most 0.045. Words are runs of letters and digits, without case, so that typography does not count.
 *
 * <p>A signature is an {@code int[]} of {@value #LENGTH}: the number of shingles, {@value #LEAD_BINS} bins over the
 * first {@value #LEAD_WORDS} words of the body, and {@value #BINS} bins over the whole. It is the same on every machine.
 */
public final class StorySignature {

    /** The length of every signature. */
    public static final int LENGTH = 1 + StorySignature.LEAD_BINS + StorySignature.BINS;

    static final int SHINGLE_WORDS = 4;
    static final int BINS = 128;
    static final int LEAD_BINS = 8;
    static final int LEAD_WORDS = 100;

    private static final int ROWS_A_BAND = 4;
    private static final int ROWS_A_LEAD_BAND = 2;
    private static final int LEAST_SHINGLES_OF_A_PART = 40;
    private static final double SAME_STORY = 0.7;
    private static final double PART_OF_STORY = 0.85;
    private static final long SEED = 0x6865646765726f77L;

    private StorySignature() {}

    /** The signature of a text that has no headline to leave out. */
    public static int[] of(String text) {
        return of(text, 0);
    }

    /**
     * The signature of an article's body: outlets change the headline of a wire text before anything else.
     *
     * @param bodyBegin offset after the headline
     */
    public static int[] of(String text, int bodyBegin) {
        int[] signature = new int[LENGTH];
        Arrays.fill(signature, 1, LENGTH, Integer.MAX_VALUE);
        Shingle shingle = new Shingle();
        WordHashes words = new WordHashes(text, bodyBegin);
        for (int i = 0; i < words.count(); i++) {
            shingle.add(words.get(i));
            if (i + 1 >= SHINGLE_WORDS) {
                keep(signature, shingle.four, i < LEAD_WORDS);
            }
        }
        int shingles = Math.max(0, words.count() - SHINGLE_WORDS + 1);
        if (shingles == 0) {
            keep(signature, shingle.ofFewWords(words.count()), true);
        }
        signature[0] = shingles;
        fillEmptyBins(signature, 1, LEAD_BINS);
        fillEmptyBins(signature, 1 + LEAD_BINS, BINS);
        return signature;
    }

    /**
     * Keys of which two copies of a story share at least one: 32 bands of four bins find 99.9 % of the pairs with a
     * similarity of 0.7, four bands over the lead find wires that one outlet cut short.
     */
    public static long[] bands(int[] signature) {
        int leadBands = LEAD_BINS / ROWS_A_LEAD_BAND;
        int bands = BINS / ROWS_A_BAND;
        long[] keys = new long[leadBands + bands];
        for (int band = 0; band < leadBands; band++) {
            keys[band] = key(signature, band, 1 + band * ROWS_A_LEAD_BAND, ROWS_A_LEAD_BAND);
        }
        for (int band = 0; band < bands; band++) {
            keys[leadBands + band] = key(signature, leadBands + band, 1 + LEAD_BINS + band * ROWS_A_BAND, ROWS_A_BAND);
        }
        return keys;
    }

    /** The estimated Jaccard similarity of two texts' shingles, 0…1. */
    public static double similarity(int[] one, int[] other) {
        return shareOfEqual(one, other, 1 + LEAD_BINS, BINS);
    }

    /** How much of the shorter text stands in the longer one, estimated, 0…1. */
    public static double containment(int[] one, int[] other) {
        double similarity = similarity(one, other);
        int shorter = Math.min(one[0], other[0]);
        if (shorter == 0) {
            return similarity;
        }
        double common = similarity / (1 + similarity) * ((double) one[0] + other[0]);
        return Math.min(1, common / shorter);
    }

    /**
     * Whether two texts are copies: alike as a whole, or one is the other's beginning. A part must be long enough to
     * say something, and share the lead.
     */
    public static boolean sameStory(int[] one, int[] other) {
        if (similarity(one, other) >= SAME_STORY) {
            return true;
        }
        return Math.min(one[0], other[0]) >= LEAST_SHINGLES_OF_A_PART
                && shareOfEqual(one, other, 1, LEAD_BINS) >= SAME_STORY
                && containment(one, other) >= PART_OF_STORY;
    }

    private static double shareOfEqual(int[] one, int[] other, int begin, int count) {
        int equal = 0;
        for (int i = begin; i < begin + count; i++) {
            if (one[i] == other[i]) {
                equal++;
            }
        }
        return (double) equal / count;
    }

    private static long key(int[] signature, int band, int begin, int rows) {
        long key = mix(SEED + band);
        for (int row = begin; row < begin + rows; row++) {
            key = mix(key ^ signature[row]);
        }
        return key;
    }

    /**
     * The hashes of the last words: of the last one, two, three and four. Each comes from the one before it of a word
     * less, so that none waits for another when a word is added.
     */
    private static final class Shingle {

        private long one;
        private long two;
        private long three;
        private long four;

        void add(long word) {
            four = mix(three ^ word);
            three = mix(two ^ word);
            two = mix(one ^ word);
            one = mix(SEED ^ word);
        }

        /** Of all words where they are too few for a shingle. */
        long ofFewWords(int words) {
            return switch (words) {
                case 0 -> SEED;
                case 1 -> one;
                case 2 -> two;
                default -> three;
            };
        }
    }

    private static void keep(int[] signature, long shingle, boolean inLead) {
        int value = (int) shingle & Integer.MAX_VALUE;
        keepSmallest(signature, 1 + LEAD_BINS + (int) (shingle >>> 57), value);
        if (inLead) {
            keepSmallest(signature, 1 + (int) (shingle >>> 54 & LEAD_BINS - 1), value);
        }
    }

    private static void keepSmallest(int[] signature, int bin, int value) {
        if (value < signature[bin]) {
            signature[bin] = value;
        }
    }

    /** An empty bin takes the value of a full one; which, depends on the bin alone, so that copies borrow alike. */
    private static void fillEmptyBins(int[] signature, int begin, int count) {
        boolean[] full = new boolean[count];
        for (int bin = 0; bin < count; bin++) {
            full[bin] = signature[begin + bin] != Integer.MAX_VALUE;
        }
        for (int bin = 0; bin < count; bin++) {
            int donor = bin;
            for (int attempt = 1; !full[donor]; attempt++) {
                donor = attempt <= 4 * count
                        ? (int) (mix(SEED ^ ((long) bin << 32 | attempt)) >>> 33) % count
                        : (donor + 1) % count;
            }
            signature[begin + bin] = signature[begin + donor];
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
