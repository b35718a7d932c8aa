package org.hedgerow.sink;

import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

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
