package org.hedgerow.text;

import java.util.Arrays;

/**
 * The tokens of an article in order of their offsets, as parallel arrays: no object per token. Clitics are tokens of
 * their own ({@code Russia|'s}, {@code is|n't}, {@code we|'re}) marked as {@linkplain #isClitic glued} to the token
 * before, so that the coarser tokens of Spark NLP's Tokenizer can be had by joining them.
 */
public final class Tokens {

    private final int[] begins;
    private final int[] ends;
    private final Word[] words;
    private final int[] ids;
    private final boolean[] clitics;
    private final int size;

    private Tokens(Builder builder) {
        this.size = builder.size;
        this.begins = Arrays.copyOf(builder.begins, size);
        this.ends = Arrays.copyOf(builder.ends, size);
        this.words = Arrays.copyOf(builder.words, size);
        this.ids = Arrays.copyOf(builder.ids, size);
        this.clitics = Arrays.copyOf(builder.clitics, size);
    }

    public int size() {
        return size;
    }

    public int begin(int token) {
        return begins[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Word word(int token) {
        return words[token];
    }

    /** {@link Word#id} of {@link #word}, without looking at the word: whoever keeps facts by it need not touch the word. */
    public int id(int token) {
        return ids[token];
    }

    /** The folded form, see {@link Word#fold}. */
    public String lower(int token) {
        return words[token].lower();
    }

    /** Whether the token was cut off the one before ({@code 's}, {@code n't}, {@code 'll}). */
    public boolean isClitic(int token) {
        return clitics[token];
    }

    public boolean is(int token, String lowerForm) {
        return token >= 0 && token < size && words[token].lower().equals(lowerForm);
    }

    /** The span from the first token to the last, {@code lastExclusive} not among them. */
    public Span span(int first, int lastExclusive) {
        return new Span(begins[first], ends[lastExclusive - 1]);
    }

    /** The first token that ends after {@code offset}; {@link #size} where there is none. */
    public int firstEndingAfter(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The first token that begins at or after {@code offset}; {@link #size} where there is none. */
    public int firstBeginningAt(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins[middle] >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Collects tokens in order of their offsets. */
    public static final class Builder {

        /** Room for more is given back when it is no longer needed. */
        private static final int MOST_KEPT = 1 << 15;

        private static final int ROOM = 256;

        int[] begins = new int[ROOM];
        int[] ends = new int[ROOM];

        /** Null where the word is not yet found. */
        Word[] words = new Word[ROOM];

        int[] ids = new int[ROOM];

        /** Two numbers a token by which its word is to be found, see {@link WordTable}. */
        long[] keys = new long[2 * ROOM];

        private boolean[] clitics = new boolean[ROOM];
        int size;

        public Builder add(int begin, int end, Word word, boolean clitic) {
            add(begin, end, clitic);
            words[size] = word;
            ids[size++] = word.id();
            return this;
        }

        /** Adds a token whose word is still to be found. */
        void add(int begin, int end, boolean clitic, long key, long rest) {
            add(begin, end, clitic);
            words[size] = null;
            keys[2 * size] = key;
            keys[2 * size++ + 1] = rest;
        }

        private void add(int begin, int end, boolean clitic) {
            if ((size > 0 && begin < ends[size - 1]) || end <= begin) {
                throw new IllegalArgumentException("token [" + begin + ", " + end + ") is empty or out of order");
            }
            if (size == begins.length) {
                begins = Arrays.copyOf(begins, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                words = Arrays.copyOf(words, size * 2);
                ids = Arrays.copyOf(ids, size * 2);
                keys = Arrays.copyOf(keys, size * 4);
                clitics = Arrays.copyOf(clitics, size * 2);
            }
            begins[size] = begin;
            ends[size] = end;
            clitics[size] = clitic;
        }

        public int size() {
            return size;
        }

        /** Forgets all tokens and keeps the room for them, for another document. */
        public void clear() {
            if (size > MOST_KEPT) {
                begins = new int[ROOM];
                ends = new int[ROOM];
                words = new Word[ROOM];
                ids = new int[ROOM];
                keys = new long[2 * ROOM];
                clitics = new boolean[ROOM];
            }
            size = 0;
        }

        public Tokens build() {
            return new Tokens(this);
        }
    }
}
