package org.hedgerow.sink;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses whole pages with zstd. Parquet's own codec streams every page through a new context, whose tables it must
 * clear and cannot fit to the page's size. Not thread-safe.
 */
final class PageCompressor extends CodecFactory.BytesCompressor {

    /** For texts that hardly ever come again, which are half of all bytes: a tenth fewer than with level 1. */
    private static final int THOROUGH = 3;

    /** For all else: half the time of {@link #THOROUGH} for some bytes more, which the encodings of columns spare. */
    private static final int FAST = 1;

    /** Memory outside the heap, taken with the first page, so that a file that cannot be begun leaves none behind. */
    private ZstdCompressCtx context;

    private int level = FAST;
    private byte[] compressed = new byte[0];

    /** How the next pages are compressed. */
    void setThorough(boolean thorough) {
        level = thorough ? THOROUGH : FAST;
    }

    /** @return a view, good until the next page */
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
        byte[] page = bytes.toByteArray();
        int bound = Math.toIntExact(Zstd.compressBound(page.length));
        if (compressed.length < bound) {
            compressed = new byte[bound];
        }
        if (context == null) {
            context = new ZstdCompressCtx();
        }
        context.setLevel(level);
        int size = context.compressByteArray(compressed, 0, compressed.length, page, 0, page.length);
        return BytesInput.from(compressed, 0, size);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        if (context != null) {
            context.close();
            context = null;
        }
    }
}
