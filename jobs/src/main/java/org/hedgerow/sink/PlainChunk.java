package org.hedgerow.sink;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.io.api.Binary;

/**
 * Values as they are, one after the other; the compression finds what repeats.
 */
abstract class PlainChunk extends ColumnChunk {

    final Bytes bytes = new Bytes();

    private PlainChunk(ColumnDescriptor column) {
        super(column);
    }

    @Override
    long valueBytes() {
        return bytes.size();
    }

    @Override
    Encoding encoding() {
        return Encoding.PLAIN;
    }

    @Override
    BytesInput encodedValues() {
        return bytes.view();
    }

    @Override
    void clearValues() {
        bytes.clear();
    }

    static final class OfDays extends PlainChunk {
        OfDays(ColumnDescriptor column) {
            super(column);
        }

        @Override
        void store(Object value) {
            int day = (int) ((LocalDate) value).toEpochDay();
            statistics.updateStats(day);
            bytes.addInt(day);
        }
    }

    static final class OfLongs extends PlainChunk {
        OfLongs(ColumnDescriptor column) {
            super(column);
        }

        @Override
        void store(Object value) {
            long number = value instanceof Instant instant ? microseconds(instant) : (Long) value;
            statistics.updateStats(number);
            bytes.addLong(number);
        }

        private static long microseconds(Instant instant) {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
        }
    }

    static final class OfDoubles extends PlainChunk {
        OfDoubles(ColumnDescriptor column) {
            super(column);
        }

        @Override
        void store(Object value) {
            statistics.updateStats((double) (Double) value);
            bytes.addLong(Double.doubleToLongBits((Double) value));
        }
    }

    static final class OfBinaries extends PlainChunk {
        OfBinaries(ColumnDescriptor column) {
            super(column);
        }

        @Override
        void store(Object value) {
            byte[] binary = (byte[]) value;
            statistics.updateStats(Binary.fromConstantByteArray(binary));
            bytes.addInt(binary.length);
            bytes.add(binary);
        }
    }

    /** Eight flags a byte, the first one lowest. */
    static final class OfFlags extends PlainChunk {
        private int eight;
        private int count;

        OfFlags(ColumnDescriptor column) {
            super(column);
        }

        @Override
        void store(Object value) {
            boolean flag = (Boolean) value;
            statistics.updateStats(flag);
            eight |= flag ? 1 << count : 0;
            if (++count == Byte.SIZE) {
                endByte();
            }
        }

        private void endByte() {
            bytes.addByte(eight);
            eight = 0;
            count = 0;
        }

        @Override
        BytesInput encodedValues() {
            if (count > 0) {
                endByte();
            }
            return super.encodedValues();
        }
    }
}
