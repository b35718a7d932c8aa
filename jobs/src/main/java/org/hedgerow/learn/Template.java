package org.hedgerow.learn;

import org.hedgerow.text.FeatureHash;
import org.hedgerow.text.Word;

/** The name of a family of features, for example {@code w-1}; its features are written {@code w-1=said}. */
public final class Template {

    /** Stands between the parts of a feature. */
    static final char SEPARATOR = '|';

    /** Numbers up to here are hashed once; features hold small ones. */
    private static final int NUMBERS = 1 << 11;

    private static final long[] NUMBER_HASH = new long[NUMBERS];
    private static final long[] NUMBER_POWER = new long[NUMBERS];

    static {
        for (int i = 0; i < NUMBERS; i++) {
            String digits = Integer.toString(i);
            NUMBER_HASH[i] = FeatureHash.of(digits);
            NUMBER_POWER[i] = FeatureHash.power(digits.length());
        }
    }

    private final String prefix;
    private final long hash;

    public Template(String name) {
        if (name.indexOf('=') >= 0 || name.indexOf('\t') >= 0) {
            throw new IllegalArgumentException("a template name holds no '=' and no tab: " + name);
        }
        this.prefix = name + "=";
        this.hash = FeatureHash.of(prefix);
    }

    String prefix() {
        return prefix;
    }

    long hash() {
        return hash;
    }

    /** The key of the feature that has no value; see {@link Features}. */
    public long key() {
        return hash;
    }

    public long key(Word word) {
        return FeatureHash.append(hash, word.hash(), word.power());
    }

    public long key(Word first, Word second) {
        return and(key(first), second);
    }

    public long key(Word word, int value) {
        return and(key(word), value);
    }

    public long key(Word first, Word second, Word third) {
        return and(and(key(first), second), third);
    }

    public long key(Word first, Word second, int value) {
        return and(and(key(first), second), value);
    }

    public long key(int value) {
        return appendNumber(hash, value);
    }

    public long key(int first, int second) {
        return and(appendNumber(hash, first), second);
    }

    public long key(String value) {
        return append(hash, value);
    }

    public long key(Value value) {
        return FeatureHash.append(hash, value.hash(), value.power());
    }

    private static long and(long key, Word word) {
        return FeatureHash.append(FeatureHash.append(key, SEPARATOR), word.hash(), word.power());
    }

    private static long and(long key, int value) {
        return appendNumber(FeatureHash.append(key, SEPARATOR), value);
    }

    private static long appendNumber(long key, int value) {
        return value >= 0 && value < NUMBERS
                ? FeatureHash.append(key, NUMBER_HASH[value], NUMBER_POWER[value])
                : append(key, Integer.toString(value));
    }

    private static long append(long key, String text) {
        return FeatureHash.append(key, FeatureHash.of(text), FeatureHash.power(text.length()));
    }
}
