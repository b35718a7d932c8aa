package org.hedgerow.corpus;

import java.io.Serializable;
import org.hedgerow.corpus.format.FileFacts;

/**
 * What one task reads of one file: all of it, or the lines that begin in a range of bytes.
 *
 * @param begin first byte of the range
 * @param end byte after the range; {@link #WHOLE} for the whole file
 * @param linesBefore lines of the file before the first that begins in the range
 * @param facts what the manifest says about the file
 */
record FileTask(InputFile file, long begin, long end, long linesBefore, FileFacts facts) implements Serializable {

    static final long WHOLE = -1;

    static FileTask whole(InputFile file, FileFacts facts) {
        return new FileTask(file, 0, WHOLE, 0, facts);
    }

    boolean isWhole() {
        return end == WHOLE;
    }

    /** Bytes to read, packed files counted as what comes out of them. */
    long work() {
        long bytes = isWhole() ? file.bytes() : end - begin;
        return file.name().endsWith(".gz") ? 4 * bytes : bytes;
    }
}
