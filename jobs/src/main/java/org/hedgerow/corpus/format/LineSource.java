package org.hedgerow.corpus.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads lines as bytes and never holds more than a limit of one: what is longer is skipped up to its end and marked.
 * A line ends at {@code \n}; a {@code \r} before it is not part of the line.
 */
final class LineSource implements Closeable {

    private static final int CHUNK = 128 * 1024;
    private static final int KEPT_OF_TOO_LONG = 4 * 1024;

    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[CHUNK];
    private int filled;
    private int begin;
    private int end;
    private int next;
    private long position;
    private long skipped;
    private boolean tooLong;

    LineSource(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Moves to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        position += next - begin + skipped;
        skipped = 0;
        begin = next;
        tooLong = false;
        int scanned = begin;
        while (true) {
            for (int i = scanned; i < filled; i++) {
                if (buffer[i] == '\n') {
                    next = i + 1;
                    endAt(i > begin && buffer[i - 1] == '\r' ? i - 1 : i);
                    return true;
                }
            }
            if (filled - begin > limit) {
                return skipRest();
            }
            scanned = filled - begin;
            makeRoom();
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                next = filled;
                endAt(filled);
                return end > begin;
            }
            filled += count;
        }
    }

    private void endAt(int found) {
        tooLong = found - begin > limit;
        end = tooLong ? begin + Math.min(KEPT_OF_TOO_LONG, limit) : found;
    }

    private void makeRoom() {
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, filled - begin);
            filled -= begin;
            next -= begin;
            begin = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    /** Keeps the beginning of the line in the buffer and reads over the rest in place. */
    private boolean skipRest() throws IOException {
        tooLong = true;
        int kept = begin + Math.min(KEPT_OF_TOO_LONG, limit);
        end = kept;
        skipped += filled - kept;
        while (true) {
            int count = in.read(buffer, kept, buffer.length - kept);
            if (count < 0) {
                filled = kept;
                next = kept;
                return true;
            }
            for (int i = kept; i < kept + count; i++) {
                if (buffer[i] == '\n') {
                    filled = kept + count;
                    next = i + 1;
                    return true;
                }
            }
            skipped += count;
        }
    }

    byte[] bytes() {
        return buffer;
    }

    int begin() {
        return begin;
    }

    int length() {
        return end - begin;
    }

    /** Whether the line was longer than the limit; then only its beginning is there. */
    boolean isTooLong() {
        return tooLong;
    }

    /** How many bytes of the stream come before the current line. */
    long position() {
        return position;
    }

    boolean isBlank() {
        for (int i = begin; i < end; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
