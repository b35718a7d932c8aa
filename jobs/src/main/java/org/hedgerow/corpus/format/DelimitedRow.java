package org.hedgerow.corpus.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts the bytes of one row of separated values into fields as RFC 4180 has it. All marks are ASCII, so this works on
 * bytes of UTF-8 and of any single-byte encoding; fields are decoded only when asked for.
 */
final class DelimitedRow {

    enum State {
        COMPLETE,
        /** A quoted field is still open at the end: the row goes on in the next line. */
        OPEN,
        /** A quotation mark stands where none may stand. */
        BROKEN
    }

    private final byte delimiter;
    private final List<byte[]> fields = new ArrayList<>();

    DelimitedRow(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** Only looks how far the row goes that begins here. */
    State check(byte[] line) {
        return scan(line, 0, false);
    }

    /** Looks how far an open row goes, given its next line. */
    State checkOpen(byte[] line) {
        int close = closing(line, 0, line.length);
        if (close == line.length) {
            return State.OPEN;
        }
        if (close + 1 == line.length) {
            return State.COMPLETE;
        }
        return line[close + 1] == delimiter ? scan(line, close + 2, false) : State.BROKEN;
    }

    /** Cuts the row into fields. */
    State cut(byte[] row) {
        fields.clear();
        return scan(row, 0, true);
    }

    private State scan(byte[] bytes, int begin, boolean keep) {
        int end = bytes.length;
        int i = begin;
        while (true) {
            int start = i;
            if (i < end && bytes[i] == '"') {
                i = closing(bytes, i + 1, end);
                if (i == end) {
                    return State.OPEN;
                }
                if (keep) {
                    fields.add(unquoted(bytes, start + 1, i));
                }
                i++;
                if (i < end && bytes[i] != delimiter) {
                    return State.BROKEN;
                }
            } else {
                while (i < end && bytes[i] != delimiter) {
                    i++;
                }
                if (keep) {
                    fields.add(Arrays.copyOfRange(bytes, start, i));
                }
            }
            if (i == end) {
                return State.COMPLETE;
            }
            i++;
        }
    }

    /** The quotation mark that ends a quoted field, or the end. */
    private static int closing(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end) {
            if (bytes[i] == '"') {
                if (i + 1 < end && bytes[i + 1] == '"') {
                    i++;
                } else {
                    return i;
                }
            }
            i++;
        }
        return end;
    }

    private static byte[] unquoted(byte[] bytes, int begin, int end) {
        byte[] field = new byte[end - begin];
        int size = 0;
        for (int i = begin; i < end; i++) {
            field[size++] = bytes[i];
            if (bytes[i] == '"') {
                i++;
            }
        }
        return Arrays.copyOf(field, size);
    }

    int size() {
        return fields.size();
    }

    boolean isEmpty(int index) {
        return fields.get(index).length == 0;
    }

    Repaired field(int index) {
        byte[] field = fields.get(index);
        return TextRepair.decode(field, 0, field.length);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            texts.add(field(i).text().strip());
        }
        return texts;
    }

    /** The most frequent of comma, semicolon, tab and bar outside quotation marks in a header line. */
    static char delimiterOf(byte[] line) {
        String candidates = ",;\t|";
        int[] counts = new int[candidates.length()];
        boolean quoted = false;
        for (byte b : line) {
            quoted ^= b == '"';
            int candidate = quoted ? -1 : candidates.indexOf(b);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int k = 1; k < counts.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return candidates.charAt(best);
    }
}
