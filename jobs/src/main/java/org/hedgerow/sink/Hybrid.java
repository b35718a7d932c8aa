package org.hedgerow.sink;

import org.apache.parquet.bytes.BytesInput;

/**
 * Parquet's hybrid of run lengths and bit packing, for levels and numbers in dictionaries: values that are the same eight
 * times or more become a run, others are packed in groups of eight. Takes runs as they are, where Parquet's own encoder must
 * be told every value.
 */
final class Hybrid {

    private static final int GROUP = 8;

    /** A header of a byte counts no more groups. */
    private static final int MOST_GROUPS = 63;

    private static final int SEVEN_BITS = 0x7F;

    private final Bytes bytes = new Bytes();
    private final int[] group = new int[GROUP];
    private int width;
    private int grouped;
    private int runValue;
    private int runLength;

    /** Where the header of the groups lies that are being written; -1 between them. */
    private int header = -1;

    private int groups;

    /** Begins anew. */
    void begin(int bits) {
        width = bits;
        bytes.clear();
        grouped = 0;
        runLength = 0;
        header = -1;
        groups = 0;
    }

    /** Bytes so far, roughly. */
    int size() {
        return bytes.size() + (runLength > 0 ? width : 0);
    }

    void add(int value) {
        add(value, 1);
    }

    /** Adds the same value {@code count} times. */
    void add(int value, int count) {
        if (value == runValue && runLength > 0) {
            runLength += count;
            return;
        }
        endRun();
        runValue = value;
        runLength = count;
    }

    /** Adds the first {@code count} of the values. */
    void addAll(int[] values, int count) {
        endRun();
        int at = 0;
        while (at < count) {
            int same = grouped == 0 ? sameFrom(values, at, count) : 0;
            if (same >= GROUP) {
                add(values[at], same);
                endRun();
                at += same;
            } else {
                group[grouped++] = values[at++];
                if (grouped == GROUP) {
                    endGroup();
                }
            }
        }
    }

    private static int sameFrom(int[] values, int from, int count) {
        int end = from + 1;
        while (end < count && values[end] == values[from]) {
            end++;
        }
        return end - from;
    }

    private void endRun() {
        while (runLength > 0 && (grouped > 0 || runLength < GROUP)) {
            group[grouped++] = runValue;
            runLength--;
            if (grouped == GROUP) {
                endGroup();
            }
        }
        if (runLength > 0) {
            endGroups();
            addUnsigned(runLength << 1);
            for (int bits = 0; bits < width; bits += Byte.SIZE) {
                bytes.addByte(runValue >>> bits);
            }
            runLength = 0;
        }
    }

    private void endGroup() {
        if (header < 0) {
            header = bytes.size();
            bytes.addByte(0);
        }
        if (width == Short.SIZE) {
            bytes.addShorts(group);
        } else if (width == 3 * Byte.SIZE) {
            bytes.addTriples(group);
        } else {
            pack();
        }
        grouped = 0;
        if (++groups == MOST_GROUPS) {
            endGroups();
        }
    }

    private void pack() {
        long bits = 0;
        int size = 0;
        for (int value : group) {
            bits |= (long) value << size;
            size += width;
            while (size >= Byte.SIZE) {
                bytes.addByte((int) bits);
                bits >>>= Byte.SIZE;
                size -= Byte.SIZE;
            }
        }
    }

    private void endGroups() {
        if (header >= 0) {
            bytes.setByte(header, groups << 1 | 1);
            header = -1;
            groups = 0;
        }
    }

    private void addUnsigned(int value) {
        int rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes.addByte(rest & SEVEN_BITS | SEVEN_BITS + 1);
            rest >>>= Byte.SIZE - 1;
        }
        bytes.addByte(rest);
    }

    /** All that was added; a view, good until {@link #begin}. */
    BytesInput end() {
        endRun();
        if (grouped > 0) {
            java.util.Arrays.fill(group, grouped, GROUP, 0);
            endGroup();
        }
        endGroups();
        return bytes.view();
    }
}
