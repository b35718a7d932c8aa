package org.hedgerow.corpus.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads a stream of UTF-16 as UTF-8, a buffer at a time. Lone surrogates become U+FFFD and take nothing with them, which
 * the platform's decoder does not promise.
 */
final class Utf16ToUtf8 extends InputStream {

    private static final int CHARS = 16 * 1024;

    private final InputStream source;
    private final boolean bigEndian;
    private final StringBuilder chars = new StringBuilder(CHARS + 1);
    private byte[] bytes = new byte[0];
    private int at;
    /** A unit read too far, or -1. */
    private int pending = -1;

    Utf16ToUtf8(InputStream source, ByteOrder order) {
        this.source = new BufferedInputStream(source);
        this.bigEndian = order == ByteOrder.BIG_ENDIAN;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at < bytes.length) {
            return true;
        }
        chars.setLength(0);
        while (chars.length() < CHARS) {
            int unit = pending >= 0 ? pending : nextUnit();
            pending = -1;
            if (unit < 0) {
                break;
            }
            char c = (char) unit;
            if (!Character.isSurrogate(c)) {
                chars.append(c);
                continue;
            }
            int low = Character.isHighSurrogate(c) ? nextUnit() : -1;
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                chars.append(c).append((char) low);
            } else {
                chars.append('\uFFFD');
                pending = low;
            }
        }
        bytes = chars.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
        return bytes.length > 0;
    }

    /** The next code unit; -1 at the end, where half a unit is dropped. */
    private int nextUnit() throws IOException {
        int first = source.read();
        int second = source.read();
        if (first < 0 || second < 0) {
            return -1;
        }
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
