package org.hedgerow.sink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.io.api.Binary;

/**
 * Texts, by their numbers in a dictionary for as long as that is the shorter way: a chunk whose first page gains nothing
 * by it, or whose dictionary grows too large, goes on in plain bytes.
 */
final class TextChunk extends ColumnChunk {

    /** All words of a row group of sentences fit; many open tables fit into a 2 GB executor. */
    private static final int MOST_DICTIONARY_BYTES = 4 << 20;

    private final Bytes plain = new Bytes();
    private TextDictionary dictionary;
    private boolean dictionaryIsInUse;
    private boolean pageIsPlain;
    private int[] numbers = new int[1024];
    private int size;
    private long plainBytes;

    /** By number in the dictionary: the page that has shown the text last, so that bounds are compared once a page. */
    private int[] seenOn = new int[0];

    private int page;

    TextChunk(ColumnDescriptor column) {
        super(column);
    }

    @Override
    void begin(PageWriter writer) {
        super.begin(writer);
        dictionary = new TextDictionary();
        dictionaryIsInUse = false;
        pageIsPlain = false;
        seenOn = new int[0];
        page = 1;
    }

    @Override
    void store(Object value) {
        String text = (String) value;
        if (pageIsPlain) {
            Binary binary = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
            statistics.updateStats(binary);
            addPlain(binary);
            return;
        }
        int number = dictionary.numberOf(text);
        if (number >= seenOn.length) {
            seenOn = Arrays.copyOf(seenOn, Math.max(64, number * 2));
        }
        Binary binary = dictionary.binary(number);
        if (seenOn[number] != page) {
            seenOn[number] = page;
            statistics.updateStats(binary);
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
        plainBytes += Integer.BYTES + binary.length();
    }

    private void addPlain(Binary binary) {
        plain.addInt(binary.length());
        plain.add(binary.getBytesUnsafe());
    }

    @Override
    long valueBytes() {
        return pageIsPlain
                ? plain.size()
                : (long) size * width() / Byte.SIZE + (dictionaryIsInUse ? 0 : dictionary.bytes());
    }

    @Override
    boolean isFull(long rows) {
        return super.isFull(rows) || !pageIsPlain && dictionary.bytes() >= MOST_DICTIONARY_BYTES;
    }

    private int width() {
        return BytesUtils.getWidthFromMaxInt(Math.max(0, dictionary.size() - 1));
    }

    @Override
    Encoding encoding() {
        return pageIsPlain ? Encoding.PLAIN : Encoding.PLAIN_DICTIONARY;
    }

    @Override
    BytesInput encodedValues() throws IOException {
        if (!pageIsPlain
                && !dictionaryIsInUse
                && plainBytes <= dictionary.bytes() + (long) size * width() / Byte.SIZE) {
            pageIsPlain = true;
            for (int i = 0; i < size; i++) {
                addPlain(dictionary.binary(numbers[i]));
            }
        }
        if (pageIsPlain) {
            return plain.view();
        }
        dictionaryIsInUse = true;
        RunLengthBitPackingHybridEncoder encoder = new RunLengthBitPackingHybridEncoder(
                width(), Math.max(64, size * width() / Byte.SIZE), PAGE_BYTES, new HeapByteBufferAllocator());
        for (int i = 0; i < size; i++) {
            encoder.writeInt(numbers[i]);
        }
        return BytesInput.concat(BytesInput.from(new byte[] {(byte) width()}), encoder.toBytes());
    }

    @Override
    void clearValues() {
        pageIsPlain |= dictionary.bytes() >= MOST_DICTIONARY_BYTES;
        plain.clear();
        size = 0;
        plainBytes = 0;
        page++;
    }

    @Override
    void end(PageWriter writer) throws IOException {
        if (dictionaryIsInUse) {
            writer.writeDictionaryPage(dictionary.page());
        }
        dictionary = null;
    }
}
