package org.hedgerow.sink;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** The repetition or definition levels of a page (Melnik et al. 2010, Dremel): none are written where there is but one. */
final class Levels {

    private static final int FIRST_SLAB = 64;

    private final RunLengthBitPackingHybridEncoder encoder;

    /** @param most the highest level */
    Levels(int most) {
        encoder = most == 0
                ? null
                : new RunLengthBitPackingHybridEncoder(
                        BytesUtils.getWidthFromMaxInt(most),
                        FIRST_SLAB,
                        ColumnChunk.PAGE_BYTES,
                        new HeapByteBufferAllocator());
    }

    void add(int level) throws IOException {
        if (encoder != null) {
            encoder.writeInt(level);
        }
    }

    long bytes() {
        return encoder == null ? 0 : encoder.getBufferedSize();
    }

    Encoding encoding() {
        return encoder == null ? Encoding.BIT_PACKED : Encoding.RLE;
    }

    /** The levels of the page as a first-version data page holds them; {@link #clear} comes next. */
    BytesInput encoded() throws IOException {
        if (encoder == null) {
            return BytesInput.empty();
        }
        BytesInput levels = encoder.toBytes();
        return BytesInput.concat(BytesInput.fromInt((int) levels.size()), levels);
    }

    void clear() {
        if (encoder != null) {
            encoder.reset();
        }
    }
}
