package org.hedgerow.text;

import java.util.Arrays;

/**
 * Interns surface forms. Belongs to one engine and one thread. Never forgets the first forms it sees; past its
 * capacity further forms get a fresh {@link Word} each time with {@code id() == OVERFLOW_ID}, so that a hostile text
 * of endless distinct words cannot take the heap.
 *
 * <p>Looked up once a token, mostly waiting for memory: words are numbered as they are first seen, so frequent ones stand
 * side by side, and a word of ordinary length is recognised without looking at it.
 */
public final class WordTable {

    /** The id that all words share which were not interned; also an upper bound of all ids. */
    public static final int OVERFLOW_ID = 1 << 18;

    private static final int LONGEST_INTERNED = 64;
    private static final int MOST_PACKED_CHARACTER = 0xff;
    private static final int NONE = -1;

    /** Bits of a slot that hold one more than the word's number; those above hold a part of its hash. */
    private static final int ID_BITS = 19;

    private static final int ID = (1 << ID_BITS) - 1;
    private static final int FINGERPRINT = ~ID;

    /** Open addressing; 0 is free. */
    private int[] slots = new int[1 << 14];

    /** By id. */
    private Word[] words = new Word[1 << 12];

    /** Two numbers by id: the characters of a word of up to sixteen, packed; 0 where they are no such. */
    private long[] keys = new long[2 << 12];

    private int size;

    /** The word for {@code text[begin, end)}, which must not be empty. */
    public Word word(String text, int begin, int end) {
        int id = intern(text, begin, end);
        return id == NONE ? new Word(text.substring(begin, end), OVERFLOW_ID) : words[id];
    }

    public Word word(String form) {
        return word(form, 0, form.length());
    }

    /** Adds the token {@code text[begin, end)}, which must not be empty, with its word. */
    public void addToken(String text, int begin, int end, boolean clitic, Tokens.Builder tokens) {
        int id = intern(text, begin, end);
        if (id == NONE) {
            tokens.add(begin, end, new Word(text.substring(begin, end), OVERFLOW_ID), clitic);
        } else {
            tokens.add(begin, end, words[id], id, clitic);
        }
    }

    /** The number of the word, {@link #NONE} where it is not to be interned. */
    private int intern(String text, int begin, int end) {
        int length = end - begin;
        if (length > LONGEST_INTERNED) {
            return NONE;
        }
        if (length > 2 * Long.BYTES) {
            return intern(text, begin, end, 0, 0, formHash(text, begin, end));
        }
        long key = 0;
        int all = 0;
        int middle = Math.min(end, begin + Long.BYTES);
        for (int i = begin; i < middle; i++) {
            char c = text.charAt(i);
            key = key << Byte.SIZE | c;
            all |= c == 0 ? MOST_PACKED_CHARACTER + 1 : c;
        }
        long rest = 0;
        for (int i = middle; i < end; i++) {
            char c = text.charAt(i);
            rest = rest << Byte.SIZE | c;
            all |= c == 0 ? MOST_PACKED_CHARACTER + 1 : c;
        }
        if (all > MOST_PACKED_CHARACTER) {
            return intern(text, begin, end, 0, 0, formHash(text, begin, end));
        }
        int hash = hash(key, rest);
        int there = slots[home(hash, slots.length - 1)];
        if (((there ^ hash) & FINGERPRINT) == 0 && there != 0) {
            int id = (there & ID) - 1;
            if (keys[2 * id] == key && keys[2 * id + 1] == rest) {
                return id;
            }
        }
        return intern(text, begin, end, key, rest, hash);
    }

    private int intern(String text, int begin, int end, long key, long rest, int hash) {
        int mask = slots.length - 1;
        int fingerprint = hash & FINGERPRINT;
        int slot = home(hash, mask);
        while (slots[slot] != 0) {
            int there = slots[slot];
            if ((there & FINGERPRINT) == fingerprint) {
                int id = (there & ID) - 1;
                if (keys[2 * id] == key
                        && keys[2 * id + 1] == rest
                        && (key != 0 || isForm(words[id].form(), text, begin, end - begin))) {
                    return id;
                }
            }
            slot = slot + 1 & mask;
        }
        return size == OVERFLOW_ID ? NONE : add(text.substring(begin, end), key, rest, slot, fingerprint);
    }

    private int add(String form, long key, long rest, int slot, int fingerprint) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            keys = Arrays.copyOf(keys, 2 * words.length);
        }
        int id = size++;
        words[id] = new Word(form, id);
        keys[2 * id] = key;
        keys[2 * id + 1] = rest;
        slots[slot] = fingerprint | id + 1;
        if (size * 2 > slots.length) {
            grow();
        }
        return id;
    }

    private static boolean isForm(String form, String text, int begin, int length) {
        return form.length() == length && text.startsWith(form, begin);
    }

    private static int hash(long key, long rest) {
        long mixed = (key ^ rest * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> Integer.SIZE) ^ (int) mixed;
    }

    private static int formHash(String text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash * 0x9E3779B1;
    }

    /** Not of the bits of {@link #FINGERPRINT}, as far as there are others. */
    private static int home(int hash, int mask) {
        return (hash ^ hash >>> ID_BITS) & mask;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            String form = words[id].form();
            int hash = keys[2 * id] == 0 ? formHash(form, 0, form.length()) : hash(keys[2 * id], keys[2 * id + 1]);
            int slot = home(hash, mask);
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = hash & FINGERPRINT | id + 1;
        }
    }
}
