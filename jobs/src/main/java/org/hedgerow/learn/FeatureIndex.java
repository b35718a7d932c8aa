package org.hedgerow.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives each feature key a dense number, in order of first sight, and keeps its readable name: for training. */
public final class FeatureIndex {

    private long[] keys = new long[1 << 16];
    private int[] ids = new int[1 << 16];
    private final List<String> names = new ArrayList<>();

    /** The number of the key, or -1 where it has none yet. */
    int find(long key) {
        int slot = slot(key);
        return keys[slot] == key ? ids[slot] : -1;
    }

    /** Numbers a key that {@link #find} did not know. */
    int add(long key, String name) {
        if (names.size() * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        ids[slot] = names.size();
        names.add(name);
        return names.size() - 1;
    }

    public int size() {
        return names.size();
    }

    public String name(int id) {
        return names.get(id);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[oldKeys.length * 2];
        ids = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                ids[slot] = oldIds[i];
            }
        }
    }

    /** The numbers of a feature set's members, without repetition. */
    static int[] distinct(int[] ids, int size) {
        int[] copy = Arrays.copyOf(ids, size);
        Arrays.sort(copy);
        int kept = 0;
        for (int i = 0; i < copy.length; i++) {
            if (i == 0 || copy[i] != copy[i - 1]) {
                copy[kept++] = copy[i];
            }
        }
        return Arrays.copyOf(copy, kept);
    }
}
