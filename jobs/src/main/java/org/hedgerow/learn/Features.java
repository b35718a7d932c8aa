package org.hedgerow.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.text.FeatureHash;
import org.hedgerow.text.Word;

/**
 * A reusable buffer of the active features of one decision, each a 64-bit key that equals the {@link FeatureHash} of
 * its readable name. Labelling keeps keys only; training also keeps the names. Parts of a feature are joined by
 * {@code |}. Not thread-safe.
 */
public final class Features {

    private long[] keys = new long[128];
    private int size;
    private final List<String> names;

    private Features(boolean named) {
        this.names = named ? new ArrayList<>() : null;
    }

    /** Keys only: for labelling. */
    public static Features hashed() {
        return new Features(false);
    }

    /** Keys and readable names: for training and explaining. */
    public static Features named() {
        return new Features(true);
    }

    public void clear() {
        size = 0;
        if (names != null) {
            names.clear();
        }
    }

    public int size() {
        return size;
    }

    public long key(int feature) {
        return keys[feature];
    }

    /** The keys of all active features, copied. */
    public long[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** The readable names, in the order of the keys; only of {@link #named} features. */
    public List<String> names() {
        if (names == null) {
            throw new IllegalStateException("these features carry no names");
        }
        return List.copyOf(names);
    }

    public void add(Template template) {
        push(template.hash());
        if (names != null) {
            names.add(template.prefix());
        }
    }

    public void add(Template template, Word word) {
        push(FeatureHash.append(template.hash(), word.hash(), word.power()));
        if (names != null) {
            names.add(template.prefix() + word.lower());
        }
    }

    public void add(Template template, Word first, Word second) {
        long hash = FeatureHash.append(template.hash(), first.hash(), first.power());
        push(FeatureHash.append(FeatureHash.append(hash, '|'), second.hash(), second.power()));
        if (names != null) {
            names.add(template.prefix() + first.lower() + '|' + second.lower());
        }
    }

    public void add(Template template, Word word, int value) {
        long hash = FeatureHash.append(template.hash(), word.hash(), word.power());
        push(appendNumber(FeatureHash.append(hash, '|'), value));
        if (names != null) {
            names.add(template.prefix() + word.lower() + '|' + value);
        }
    }

    public void add(Template template, int value) {
        push(appendNumber(template.hash(), value));
        if (names != null) {
            names.add(template.prefix() + value);
        }
    }

    public void add(Template template, int first, int second) {
        push(appendNumber(FeatureHash.append(appendNumber(template.hash(), first), '|'), second));
        if (names != null) {
            names.add(template.prefix() + first + '|' + second);
        }
    }

    public void add(Template template, String value) {
        long hash = template.hash();
        for (int i = 0; i < value.length(); i++) {
            hash = FeatureHash.append(hash, value.charAt(i));
        }
        push(hash);
        if (names != null) {
            names.add(template.prefix() + value);
        }
    }

    private static long appendNumber(long hash, int value) {
        if (value < 0) {
            return appendNumber(FeatureHash.append(hash, '-'), -value);
        }
        return value < 10
                ? FeatureHash.append(hash, (char) ('0' + value))
                : FeatureHash.append(appendNumber(hash, value / 10), (char) ('0' + value % 10));
    }

    private void push(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
    }
}
