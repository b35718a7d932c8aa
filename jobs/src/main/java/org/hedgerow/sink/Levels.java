package org.hedgerow.sink;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.Encoding;

/** The repetition or definition levels of a page (Melnik et al. 2010, Dremel): none are written where there is but one. */
final class Levels {

    private final int width;
    private final Hybrid levels;

    /** @param most the highest level */
    Levels(int most) {
        width = BytesUtils.getWidthFromMaxInt(most);
        levels = most == 0 ? null : new Hybrid();
        clear();
    }

    /** Adds the same level {@code count} times. */
    void add(int level, int count) {
        if (levels != null) {
            levels.add(level, count);
        }
    }

    long bytes() {
        return levels == null ? 0 : levels.size();
    }

    Encoding encoding() {
        return levels == null ? Encoding.BIT_PACKED : Encoding.RLE;
    }

    /** The levels of the page as a first-version data page holds them; {@link #clear} comes next. */
    BytesInput encoded() {
        if (levels == null) {
            return BytesInput.empty();
        }
        BytesInput encoded = levels.end();
        return BytesInput.concat(BytesInput.fromInt((int) encoded.size()), encoded);
    }

    void clear() {
        if (levels != null) {
            levels.begin(width);
        }
    }
}
