package org.hedgerow.sink;

import org.apache.parquet.column.statistics.Statistics;

/** The first and the last, in Parquet's order, of the texts of a page, by where they lie among the bytes. */
final class TextBounds {

    private int lowBegin;
    private int lowEnd;
    private int highBegin;
    private int highEnd;
    private boolean isEmpty = true;

    void clear() {
        isEmpty = true;
    }

    /** Takes the text that lies there in {@code bytes}, which must be the same until {@link #clear}. */
    void add(Bytes bytes, int begin, int end) {
        if (isEmpty) {
            isEmpty = false;
            lowBegin = highBegin = begin;
            lowEnd = highEnd = end;
        } else if (bytes.compare(begin, end, highBegin, highEnd) > 0) {
            highBegin = begin;
            highEnd = end;
        } else if (bytes.compare(begin, end, lowBegin, lowEnd) < 0) {
            lowBegin = begin;
            lowEnd = end;
        }
    }

    void tell(Bytes bytes, Statistics<?> statistics) {
        if (!isEmpty) {
            statistics.updateStats(bytes.binary(lowBegin, lowEnd));
            statistics.updateStats(bytes.binary(highBegin, highEnd));
        }
    }
}
