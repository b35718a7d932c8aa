package org.hedgerow.text;

/**
 * Interns surface forms. Belongs to one engine and one thread. Never forgets the first forms it sees; past its
 * capacity further forms get a fresh {@link Word} each time with {@code id() == OVERFLOW_ID}, so that a hostile text
 * of endless distinct words cannot take the heap.
 */
public final class WordTable {

    /** The id that all words share which were not interned; also an upper bound of all ids. */
    public static final int OVERFLOW_ID = 1 << 18;

    private static final int LONGEST_INTERNED = 64;
    private static final int MOST_PACKED_CHARACTER = 0xff;

    private Word[] slots = new Word[1 << 14];

    /** Two numbers a slot: of a word of up to 16 characters these, packed, so that it is recognised without looking at it. */
    private long[] keys = new long[2 << 14];

    private int size;

    /** The word for {@code text[begin, end)}, which must not be empty. */
    public Word word(String text, int begin, int end) {
        int length = end - begin;
        if (length > LONGEST_INTERNED) {
            return new Word(text.substring(begin, end), OVERFLOW_ID);
        }
        int hash = 0;
        int all = 0;
        long key = 0;
        int middle = Math.min(end, begin + Long.BYTES);
        for (int i = begin; i < middle; i++) {
            char c = text.charAt(i);
            hash = 31 * hash + c;
            key = key << Byte.SIZE | c;
            all |= c == 0 ? MOST_PACKED_CHARACTER + 1 : c;
        }
        long rest = 0;
        for (int i = middle; i < end; i++) {
            char c = text.charAt(i);
            hash = 31 * hash + c;
            rest = rest << Byte.SIZE | c;
            all |= c == 0 ? MOST_PACKED_CHARACTER + 1 : c;
        }
        if (length > 2 * Long.BYTES || all > MOST_PACKED_CHARACTER) {
            key = 0;
            rest = 0;
        }
        int mask = slots.length - 1;
        int slot = slot(hash, mask);
        while (slots[slot] != null) {
            if (keys[2 * slot] == key
                    && keys[2 * slot + 1] == rest
                    && (key != 0 || isForm(slots[slot].form(), text, begin, length))) {
                return slots[slot];
            }
            slot = slot + 1 & mask;
        }
        if (size == OVERFLOW_ID) {
            return new Word(text.substring(begin, end), OVERFLOW_ID);
        }
        Word word = new Word(text.substring(begin, end), size++);
        slots[slot] = word;
        keys[2 * slot] = key;
        keys[2 * slot + 1] = rest;
        if (size * 2 > slots.length) {
            grow();
        }
        return word;
    }

    private static boolean isForm(String form, String text, int begin, int length) {
        return form.length() == length && text.startsWith(form, begin);
    }

    private static int slot(int hash, int mask) {
        return (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7) & mask;
    }

    public Word word(String form) {
        return word(form, 0, form.length());
    }

    private void grow() {
        Word[] oldSlots = slots;
        long[] oldKeys = keys;
        slots = new Word[oldSlots.length * 2];
        keys = new long[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != null) {
                int slot = slot(oldSlots[i].form().hashCode(), mask);
                while (slots[slot] != null) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = oldSlots[i];
                keys[2 * slot] = oldKeys[2 * i];
                keys[2 * slot + 1] = oldKeys[2 * i + 1];
            }
        }
    }
}
