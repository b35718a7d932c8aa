package org.hedgerow.sink;

import java.util.Arrays;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/**
 * The distinct texts of a column chunk, numbered as they come. Asked by text, not by bytes: tokens, names and ids come
 * again as the same objects, which know their hash, so that nothing is encoded or hashed twice.
 */
final class TextDictionary {

    private static final int FIRST_CAPACITY = 1 << 10;

    /** Open addressing: a text's hash, and one more than its number; 0 is free. */
    private long[] slots = new long[FIRST_CAPACITY];

    private String[] texts = new String[FIRST_CAPACITY / 2];

    /** By number, behind the text's length; one more than there are texts. */
    private int[] begins = new int[FIRST_CAPACITY / 2 + 1];

    /** By {@link Word#id}: words that were asked for, and their forms' numbers. */
    private Word[] words = new Word[0];

    private int[] numbers = new int[0];

    private final Bytes page = new Bytes();
    private int size;

    TextDictionary() {
        begins[0] = Integer.BYTES;
    }

    int size() {
        return size;
    }

    /** The texts as the dictionary page has them. */
    Bytes bytes() {
        return page;
    }

    String text(int number) {
        return texts[number];
    }

    /** Where a text begins among the bytes. */
    int begin(int number) {
        return begins[number];
    }

    /** Where a text ends among the bytes. */
    int end(int number) {
        return begins[number + 1] - Integer.BYTES;
    }

    /** The number of a text, which it gets now if it is new. */
    int numberOf(String text) {
        int hash = text.hashCode();
        int mask = slots.length - 1;
        int slot = spread(hash) & mask;
        for (long found = slots[slot]; found != 0; found = slots[slot]) {
            int number = (int) found - 1;
            if ((int) (found >>> Integer.SIZE) == hash && texts[number].equals(text)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = slot(hash, size);
        return add(text);
    }

    /**
     * The number of a word's form. A word of the same table is known by its own number, without a look at it.
     *
     * @param id its {@link Word#id}
     */
    int numberOf(Word word, int id) {
        if (id < words.length && words[id] == word) {
            return numbers[id];
        }
        int number = numberOf(word.form());
        if (id < WordTable.OVERFLOW_ID) {
            if (id >= words.length) {
                words = Arrays.copyOf(words, Math.max(FIRST_CAPACITY, Integer.highestOneBit(id) * 2));
                numbers = Arrays.copyOf(numbers, words.length);
            }
            words[id] = word;
            numbers[id] = number;
        }
        return number;
    }

    private int add(String text) {
        if (size == texts.length) {
            grow();
        }
        texts[size] = text;
        page.addText(text);
        begins[++size] = Math.addExact(page.size(), Integer.BYTES);
        return size - 1;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, size * 2);
        begins = Arrays.copyOf(begins, size * 2 + 1);
        long[] before = slots;
        slots = new long[before.length * 2];
        int mask = slots.length - 1;
        for (long kept : before) {
            if (kept != 0) {
                int slot = spread((int) (kept >>> Integer.SIZE)) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = kept;
            }
        }
    }

    private static long slot(int hash, int number) {
        return (long) hash << Integer.SIZE | number + 1;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    DictionaryPage page() {
        return new DictionaryPage(page.view(), size, Encoding.PLAIN_DICTIONARY);
    }
}
