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
    private final FeatureIndex index;
    private int[] ids;
    private long[] scratch = new long[0];

    private Features(boolean named, FeatureIndex index) {
        this.names = named ? new ArrayList<>() : null;
        this.index = index;
        this.ids = index == null ? null : new int[keys.length];
    }

    /** Keys only: for labelling. */
    public static Features hashed() {
        return new Features(false, null);
    }

    /** Keys and readable names: for training and explaining. */
    public static Features named() {
        return new Features(true, null);
    }

    /** Keys and their numbers in an index, to which unknown ones are added: for training on much data. */
    public static Features indexed(FeatureIndex index) {
        return new Features(false, index);
    }

    /** The numbers of all active features in the index, sorted, each once; only of {@link #indexed} features. */
    public int[] ids() {
        return FeatureIndex.distinct(ids, size);
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

    /** Room for a number a feature, for a model that looks all of them up at once. */
    long[] scratch() {
        if (scratch.length < size) {
            scratch = new long[keys.length];
        }
        return scratch;
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
        if (push(template.key())) {
            name(template.prefix());
        }
    }

    public void add(Template template, Word word) {
        if (push(template.key(word))) {
            name(template.prefix() + word.lower());
        }
    }

    public void add(Template template, Word first, Word second) {
        if (push(template.key(first, second))) {
            name(template.prefix() + first.lower() + '|' + second.lower());
        }
    }

    public void add(Template template, Word word, int value) {
        if (push(template.key(word, value))) {
            name(template.prefix() + word.lower() + '|' + value);
        }
    }

    public void add(Template template, Word first, Word second, Word third) {
        if (push(template.key(first, second, third))) {
            name(template.prefix() + first.lower() + '|' + second.lower() + '|' + third.lower());
        }
    }

    public void add(Template template, Word first, Word second, int value) {
        if (push(template.key(first, second, value))) {
            name(template.prefix() + first.lower() + '|' + second.lower() + '|' + value);
        }
    }

    public void add(Template template, int value) {
        if (push(template.key(value))) {
            name(template.prefix() + value);
        }
    }

    public void add(Template template, int first, int second) {
        if (push(template.key(first, second))) {
            name(template.prefix() + first + '|' + second);
        }
    }

    public void add(Template template, Value value) {
        if (push(template.key(value))) {
            name(template.prefix() + value.text());
        }
    }

    public void add(Template template, String value) {
        if (push(template.key(value))) {
            name(template.prefix() + value);
        }
    }

    /** Whether the feature's name is wanted. */
    private boolean push(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            ids = ids == null ? null : Arrays.copyOf(ids, size * 2);
        }
        keys[size++] = key;
        if (index == null) {
            return names != null;
        }
        int id = index.find(key);
        ids[size - 1] = id;
        return id < 0;
    }

    private void name(String name) {
        if (index == null) {
            names.add(name);
        } else {
            ids[size - 1] = index.add(keys[size - 1], name);
        }
    }
}
