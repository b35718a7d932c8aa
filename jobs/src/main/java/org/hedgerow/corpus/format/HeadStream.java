package org.hedgerow.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream whose beginning can be looked at before it is read. {@link #available()} is positive until the very end,
 * which {@link java.util.zip.GZIPInputStream} needs to go on to the next member of a concatenated gzip file.
 */
final class HeadStream extends InputStream {

    private final InputStream source;
    private final byte[] head;
    private int headLength;
    private int at;

    HeadStream(InputStream source, int size) {
        this.source = source;
        this.head = new byte[size];
    }

    /** Up to the constructor's size of bytes from the beginning; a failing source gives what could be read. */
    byte[] peek() throws IOException {
        try {
            int count = 0;
            while (at == 0 && count >= 0 && headLength < head.length) {
                count = source.read(head, headLength, head.length - headLength);
                headLength += Math.max(0, count);
            }
        } catch (IOException e) {
            // With a beginning in hand the reader goes on, meets the same failure in its place and reports it there.
            if (headLength == 0) {
                throw e;
            }
        }
        return Arrays.copyOf(head, headLength);
    }

    void skipHead(int count) {
        at = Math.min(headLength, at + count);
    }

    @Override
    public int read() throws IOException {
        return at < headLength ? head[at++] & 0xFF : source.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at < headLength) {
            int count = Math.min(length, headLength - at);
            System.arraycopy(head, at, target, offset, count);
            at += count;
            return count;
        }
        return source.read(target, offset, length);
    }

    @Override
    public int available() throws IOException {
        if (at == headLength) {
            int next = source.read();
            if (next < 0) {
                return 0;
            }
            head[0] = (byte) next;
            headLength = 1;
            at = 0;
        }
        return headLength - at;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
