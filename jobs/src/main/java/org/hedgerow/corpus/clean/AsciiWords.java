package org.hedgerow.corpus.clean;

import java.util.Map;

/** A number for every word of at most {@value #MOST_LETTERS} ASCII letters, without regard to case. */
final class AsciiWords {

    private static final int MOST_LETTERS = 12;
    private static final int BITS_A_LETTER = 5;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final long[] values;
    private final int shift;

    /** @param words in lower case; other words than such are left out */
    AsciiWords(Map<String, Long> words) {
        int bits = 66 - Long.numberOfLeadingZeros(words.size());
        keys = new long[1 << bits];
        values = new long[keys.length];
        shift = Long.SIZE - bits;
        words.forEach((word, value) -> {
            if (!word.isEmpty() && word.length() <= MOST_LETTERS && word.chars().allMatch(c -> isLetter((char) c))) {
                long key = key(word, 0, word.length());
                int slot = slot(key);
                keys[slot] = key;
                values[slot] = value;
            }
        });
    }

    static boolean isLetter(char c) {
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'z';
    }

    /** The key of a word whose letters are ASCII. */
    static long key(CharSequence text, int begin, int length) {
        long key = 0;
        for (int i = 0; i < length; i++) {
            key |= bits(text.charAt(begin + i), i);
        }
        return key;
    }

    private static long bits(char letter, int at) {
        return (letter & 0x1FL) << at * BITS_A_LETTER;
    }

    /** 0 where there is no such word; only for keys of as many letters as words may have. */
    long get(long key) {
        return values[slot(key)];
    }

    /** Where a key lies, or the empty slot where it would. */
    private int slot(long key) {
        int slot = (int) (key * SPREAD >>> shift);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
