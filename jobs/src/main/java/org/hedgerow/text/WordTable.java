package org.hedgerow.text;

import java.util.Arrays;

/**
 * Interns surface forms. Belongs to one engine and one thread. Never forgets the first forms it sees; past its
 * capacity further forms get a fresh {@link Word} each time with {@code id() == overflowId()}, so that a hostile text
 * of endless distinct words cannot take the heap.
 */
public final class WordTable {

    private static final int MAXIMUM = 1 << 18;
    private static final int LONGEST_INTERNED = 64;

    private Word[] slots = new Word[1 << 14];
    private int size;

    /** The word for {@code text[begin, end)}, which must not be empty. */
    public Word word(String text, int begin, int end) {
        int length = end - begin;
        if (length > LONGEST_INTERNED) {
            return new Word(text.substring(begin, end), MAXIMUM);
        }
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int mask = slots.length - 1;
        int slot = (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7) & mask;
        while (slots[slot] != null) {
            String form = slots[slot].form();
            if (form.length() == length && text.startsWith(form, begin)) {
                return slots[slot];
            }
            slot = slot + 1 & mask;
        }
        if (size == MAXIMUM) {
            return new Word(text.substring(begin, end), MAXIMUM);
        }
        Word word = new Word(text.substring(begin, end), size++);
        slots[slot] = word;
        if (size * 2 > slots.length) {
            grow();
        }
        return word;
    }

    public Word word(String form) {
        return word(form, 0, form.length());
    }

    /** The id that all words share which were not interned; also an upper bound of all ids. */
    public int overflowId() {
        return MAXIMUM;
    }

    private void grow() {
        Word[] old = slots;
        slots = new Word[old.length * 2];
        int mask = slots.length - 1;
        Arrays.stream(old).filter(word -> word != null).forEach(word -> {
            int hash = word.form().hashCode();
            int slot = (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 7) & mask;
            while (slots[slot] != null) {
                slot = slot + 1 & mask;
            }
            slots[slot] = word;
        });
    }
}
