package org.hedgerow.sink;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;

/**
 * Integers by their differences in few bits each, for offsets into a text grow within an article. A dictionary of them
 * would cost more time than it spares bytes.
 */
final class IntegerChunk extends ColumnChunk {

    private static final int FIRST_SLAB = 256;

    private final DeltaBinaryPackingValuesWriterForInteger differences =
            new DeltaBinaryPackingValuesWriterForInteger(FIRST_SLAB, PAGE_BYTES, new HeapByteBufferAllocator());

    IntegerChunk(ColumnDescriptor column) {
        super(column);
    }

    @Override
    void store(Object value) {
        int number = (Integer) value;
        statistics.updateStats(number);
        differences.writeInteger(number);
    }

    @Override
    long valueBytes() {
        return differences.getBufferedSize();
    }

    @Override
    Encoding encoding() {
        return differences.getEncoding();
    }

    @Override
    BytesInput encodedValues() {
        return differences.getBytes();
    }

    @Override
    void clearValues() {
        differences.reset();
    }
}
