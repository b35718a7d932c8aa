package org.hedgerow.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads a stream in another encoding as UTF-8, a buffer at a time; what cannot be decoded becomes U+FFFD. */
final class Utf8Transcoder extends InputStream {

    private final InputStream source;
    private final Reader reader;
    private final char[] chars = new char[16 * 1024];
    private byte[] bytes = new byte[0];
    private int at;

    Utf8Transcoder(InputStream source, Charset charset) {
        this.source = source;
        this.reader = new InputStreamReader(source, charset);
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
        while (at == bytes.length) {
            int count = reader.read(chars, 0, chars.length - 1);
            if (count < 0) {
                return false;
            }
            if (count > 0 && Character.isHighSurrogate(chars[count - 1])) {
                int low = reader.read();
                if (low >= 0) {
                    chars[count++] = (char) low;
                }
            }
            bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
