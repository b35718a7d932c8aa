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

    /** Eight times the character 255, a word that is not worth packing. */
    private static final long NOT_PACKED = -1;

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
        int length = end - begin;
        if (length <= 2 * Long.BYTES) {
            long key = packed(text, begin, Math.min(end, begin + Long.BYTES));
            long rest = packed(text, Math.min(end, begin + Long.BYTES), end);
            if (key != NOT_PACKED && rest != NOT_PACKED) {
                return wordOf(intern(text, begin, end, key, rest, hash(key, rest)), text, begin, end);
            }
        }
        return length > LONGEST_INTERNED
                ? new Word(text.substring(begin, end), OVERFLOW_ID)
                : wordOf(intern(text, begin, end, 0, 0, formHash(text, begin, end)), text, begin, end);
    }

    public Word word(String form) {
        return word(form, 0, form.length());
    }

    private Word wordOf(int id, String text, int begin, int end) {
        return id == NONE ? new Word(text.substring(begin, end), OVERFLOW_ID) : words[id];
    }

    /**
     * Adds the token {@code text[begin, end)}, which must not be empty. Its word is found by {@link #findWords}: looking up
     * all words of a text at once spares most of the waiting.
     */
    public void addToken(String text, int begin, int end, boolean clitic, Tokens.Builder tokens) {
        if (end - begin <= 2 * Long.BYTES) {
            long key = packed(text, begin, Math.min(end, begin + Long.BYTES));
            long rest = packed(text, Math.min(end, begin + Long.BYTES), end);
            if (key != NOT_PACKED && rest != NOT_PACKED) {
                tokens.add(begin, end, clitic, key, rest);
                return;
            }
        }
        tokens.add(begin, end, word(text, begin, end), clitic);
    }

    /** Gives every token of {@link #addToken} its word; to be called before they are built. */
    public void findWords(String text, Tokens.Builder tokens) {
        int mask = slots.length - 1;
        for (int token = 0; token < tokens.size; token++) {
            if (tokens.words[token] != null) {
                continue;
            }
            long key = tokens.keys[2 * token];
            long rest = tokens.keys[2 * token + 1];
            // The first look of intern, written out: a call a token costs a fifteenth of tokenization.
            int hash = hash(key, rest);
            int there = slots[home(hash, mask)];
            int id = (there & ID) - 1;
            if (there == 0 || ((there ^ hash) & FINGERPRINT) != 0 || keys[2 * id] != key || keys[2 * id + 1] != rest) {
                id = intern(text, tokens.begins[token], tokens.ends[token], key, rest, hash);
                mask = slots.length - 1;
            }
            if (id == NONE) {
                tokens.ids[token] = OVERFLOW_ID;
                tokens.words[token] = new Word(text.substring(tokens.begins[token], tokens.ends[token]), OVERFLOW_ID);
            } else {
                tokens.ids[token] = id;
                tokens.words[token] = words[id];
            }
        }
    }

    /** Up to eight characters side by side, 0 for none; {@link #NOT_PACKED} where one of them takes more than a byte, or none. */
    private static long packed(String text, int begin, int end) {
        long packed = 0;
        int all = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            packed = packed << Byte.SIZE | c;
            all |= c == 0 ? MOST_PACKED_CHARACTER + 1 : c;
        }
        return all > MOST_PACKED_CHARACTER ? NOT_PACKED : packed;
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
