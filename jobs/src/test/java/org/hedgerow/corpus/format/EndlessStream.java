package org.hedgerow.corpus.format;

import java.io.InputStream;
import java.util.Arrays;

/** A beginning, very many {@code x}, and an end; takes no memory. */
final class EndlessStream extends InputStream {

    private final byte[] begin;
    private final long middle;
    private final byte[] end;
    private long at;

    EndlessStream(byte[] begin, long middle, byte[] end) {
        this.begin = begin;
        this.middle = middle;
        this.end = end;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at < begin.length) {
            target[offset] = begin[(int) at++];
            return 1;
        }
        if (at < begin.length + middle) {
            int count = (int) Math.min(length, begin.length + middle - at);
            Arrays.fill(target, offset, offset + count, (byte) 'x');
            at += count;
            return count;
        }
        int rest = (int) (at - begin.length - middle);
        if (rest >= end.length) {
            return -1;
        }
        target[offset] = end[rest];
        at++;
        return 1;
    }
}
