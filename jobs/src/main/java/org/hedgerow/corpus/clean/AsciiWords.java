package org.hedgerow.corpus.clean;

import java.util.Map;

/** A number for every word of at most {@value #MOST_LETTERS} ASCII letters, without regard to case. */
final class AsciiWords {

    static final int MOST_LETTERS = 10;

    private static final int BITS_A_LETTER = 5;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final long[] values;
    private final int shift;

    /** @param words in lower case; other words than such are left out */
    AsciiWords(Map<String, Long> words) {
        int bits = 65 - Long.numberOfLeadingZeros(words.size());
        keys = new long[1 << bits];
        values = new long[keys.length];
        shift = Long.SIZE - bits;
        words.forEach((word, value) -> {
            if (!word.isEmpty() && word.length() <= MOST_LETTERS && word.chars().allMatch(c -> isLetter((char) c))) {
                long key = key(word);
                int slot = slot(key);
                keys[slot] = key;
                values[slot] = value;
            }
        });
    }

    private static boolean isLetter(char c) {
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'z';
    }

    private static long key(CharSequence word) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            key |= bits(word.charAt(i), i);
        }
        return key;
    }

    private static long bits(char letter, int at) {
        return (letter & 0x1FL) << at * BITS_A_LETTER;
    }

    /**
     * The number of a word; 0 where it has none, -1 where that cannot be told because there is something other than ASCII
     * in it or right behind it, or the text ends.
     *
     * @param length at most {@value #MOST_LETTERS} letters
     */
    long get(TrackedText text, int begin, int length) {
        if (begin + MOST_LETTERS > text.length()) {
            return -1;
        }
        // As many characters of every word, however short: a loop that ends sooner or later costs more.
        long key = 0;
        int anyBit = 0;
        for (int i = 0; i < MOST_LETTERS; i++) {
            char c = text.charAt(begin + i);
            anyBit |= c;
            key |= bits(c, i);
        }
        return anyBit >= 128 ? -1 : values[slot(key & (1L << length * BITS_A_LETTER) - 1)];
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
