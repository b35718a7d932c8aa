package org.hedgerow.sink;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.io.api.Binary;

/** Bytes that grow, in Parquet's little-endian order; emptied and filled again for every page. */
final class Bytes {

    private byte[] array = new byte[1024];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, array, size, bytes.length);
        size += bytes.length;
    }

    void addByte(int value) {
        reserve(1);
        array[size++] = (byte) value;
    }

    void setByte(int at, int value) {
        array[at] = (byte) value;
    }

    /** Adds two bytes of each value; written out, as a loop over bytes made all of writing 3 % slower. */
    void addShorts(int[] values) {
        reserve(values.length * Short.BYTES);
        for (int value : values) {
            array[size++] = (byte) value;
            array[size++] = (byte) (value >>> Byte.SIZE);
        }
    }

    /** Adds three bytes of each value. */
    void addTriples(int[] values) {
        reserve(values.length * 3);
        for (int value : values) {
            array[size++] = (byte) value;
            array[size++] = (byte) (value >>> Byte.SIZE);
            array[size++] = (byte) (value >>> 2 * Byte.SIZE);
        }
    }

    void addInt(int value) {
        reserve(Integer.BYTES);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            array[size++] = (byte) (value >>> shift);
        }
    }

    void addLong(long value) {
        addInt((int) value);
        addInt((int) (value >>> Integer.SIZE));
    }

    /** Adds a text in UTF-8 behind its length, as plain values and dictionaries have it. */
    void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        addInt(bytes.length);
        add(bytes);
    }

    /** Compares two stretches as Parquet orders texts: byte by byte, unsigned. */
    int compare(int begin, int end, int otherBegin, int otherEnd) {
        return Arrays.compareUnsigned(array, begin, end, array, otherBegin, otherEnd);
    }

    /** A copy of a stretch. */
    Binary binary(int begin, int end) {
        return Binary.fromConstantByteArray(Arrays.copyOfRange(array, begin, end));
    }

    /** A view, good until the next change. */
    BytesInput view() {
        return BytesInput.from(array, 0, size);
    }

    private void reserve(int more) {
        if (size + more > array.length) {
            array = Arrays.copyOf(array, Math.max(Math.addExact(size, more), (int)
                    Math.min(2L * array.length, Integer.MAX_VALUE - 8)));
        }
    }
}
