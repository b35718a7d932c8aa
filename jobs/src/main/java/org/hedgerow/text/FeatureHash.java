package org.hedgerow.text;

/**
 * A 64-bit polynomial hash (Horner, odd base, modulo 2^64) that can be concatenated: {@code of(a + b)} equals
 * {@code of(a) * power(b.length()) + of(b)}. A feature such as {@code w-1=said} is hashed from its parts without
 * building the string, and equals the hash of the readable name in a weights file.
 */
public final class FeatureHash {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private FeatureHash() {}

    public static long of(CharSequence text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i) + 1;
        }
        return hash;
    }

    /** The factor by which a hash moves when a text of this length is appended. */
    public static long power(int length) {
        long power = 1;
        for (int i = 0; i < length; i++) {
            power *= BASE;
        }
        return power;
    }

    public static long append(long hash, long otherHash, long otherPower) {
        return hash * otherPower + otherHash;
    }

    public static long append(long hash, char c) {
        return hash * BASE + c + 1;
    }
}
