package org.hedgerow.corpus.clean;

/**
 * Tells at nearly all places of a text that no phrase begins there, mostly after two characters. Of a character five bits
 * count: by them letters are equal without regard to case.
 */
final class PhraseOpenings {

    private static final int LENGTH = 6;
    private static final int BITS = 5;
    private static final int LOW_BITS = (1 << BITS) - 1;
    private static final int ASCII = 128;
    private static final int HASH_BITS = 14;
    private static final int SPREAD = 0x9E3779B9;

    /** Phrases that begin with such a pair are known by their hash. */
    private static final byte HASHED = 1;

    /** Some phrase that begins with such a pair is short, or has a number or other than ASCII early on. */
    private static final byte ANY = 2;

    private final int step;
    private final byte[] pairs = new byte[1 << 2 * BITS];
    private final long[] hashes = new long[(1 << HASH_BITS) / Long.SIZE];

    /** @param step 1 for phrases matched forwards, -1 for such that are matched backwards */
    PhraseOpenings(int step) {
        this.step = step;
    }

    void add(String phrase) {
        int first = step > 0 ? 0 : phrase.length() - 1;
        int key = 0;
        boolean hashed = phrase.length() >= LENGTH;
        for (int i = 0; i < Math.min(LENGTH, phrase.length()); i++) {
            char c = PhraseTrie.fold(phrase.charAt(first + i * step));
            hashed &= c < ASCII && c != '#';
            key |= (c & LOW_BITS) << i * BITS;
        }
        if (hashed) {
            int hash = hash(key);
            hashes[hash / Long.SIZE] |= 1L << hash;
        }
        char one = phrase.isEmpty() ? '#' : phrase.charAt(first);
        char two = phrase.length() < 2 ? '#' : phrase.charAt(first + step);
        for (int pair = 0; pair < pairs.length; pair++) {
            boolean firstFits = one == '#' || (pair & LOW_BITS) == (key & LOW_BITS);
            boolean secondFits = one == '#' || two == '#' || pair >>> BITS == (key >>> BITS & LOW_BITS);
            if (firstFits && secondFits) {
                pairs[pair] |= hashed ? HASHED : ANY;
            }
        }
    }

    private static int hash(int key) {
        return key * SPREAD >>> Integer.SIZE - HASH_BITS;
    }

    /** False only where no phrase stands at an offset. */
    boolean mayStand(TrackedText text, int offset) {
        int last = offset + step * (LENGTH - 1);
        if (last < 0 || last >= text.length()) {
            return true;
        }
        char first = text.charAt(offset);
        char second = text.charAt(offset + step);
        int pair = first & LOW_BITS | (second & LOW_BITS) << BITS;
        if ((first | second) >= ASCII) {
            return true;
        }
        return pairs[pair] != 0 && (pairs[pair] != HASHED || mayStandByHash(text, offset));
    }

    private boolean mayStandByHash(TrackedText text, int offset) {
        int key = 0;
        int anyBit = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(offset + i * step);
            anyBit |= c;
            key |= (c & LOW_BITS) << i * BITS;
        }
        int hash = hash(key);
        return anyBit >= ASCII || (hashes[hash / Long.SIZE] >>> hash & 1) != 0;
    }
}
