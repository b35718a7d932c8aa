package org.hedgerow.sink;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.io.api.Binary;

/**
 * The distinct texts of a column chunk, numbered as they come. Asked by text, not by bytes: tokens, names and ids come
 * again as the same objects, which know their hash, so that nothing is encoded or hashed twice.
 */
final class TextDictionary {

    private static final int FIRST_CAPACITY = 1 << 10;

    /** Open addressing: a text's hash, and one more than its number; 0 is free. */
    private long[] slots = new long[FIRST_CAPACITY];

    private String[] texts = new String[FIRST_CAPACITY / 2];
    private Binary[] binaries = new Binary[FIRST_CAPACITY / 2];
    private int size;
    private int bytes;

    int size() {
        return size;
    }

    /** Bytes of the dictionary page. */
    int bytes() {
        return bytes;
    }

    Binary binary(int number) {
        return binaries[number];
    }

    /** The number of a text, which it gets now if it is new. */
    int numberOf(String text) {
        int hash = text.hashCode();
        int mask = slots.length - 1;
        int slot = spread(hash) & mask;
        while (slots[slot] != 0) {
            int number = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> Integer.SIZE) == hash && texts[number].equals(text)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = slot(hash, size);
        return add(text);
    }

    private int add(String text) {
        if (size == texts.length) {
            grow();
        }
        texts[size] = text;
        binaries[size] = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
        bytes = Math.addExact(bytes, Integer.BYTES + binaries[size].length());
        return size++;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, size * 2);
        binaries = Arrays.copyOf(binaries, size * 2);
        slots = new long[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int hash = texts[number].hashCode();
            int slot = spread(hash) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = slot(hash, number);
        }
    }

    private static long slot(int hash, int number) {
        return (long) hash << Integer.SIZE | number + 1;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    DictionaryPage page() {
        Bytes page = new Bytes();
        for (int number = 0; number < size; number++) {
            page.addInt(binaries[number].length());
            page.add(binaries[number].getBytesUnsafe());
        }
        BytesInput content = page.view();
        return new DictionaryPage(content, size, Encoding.PLAIN_DICTIONARY);
    }
}
