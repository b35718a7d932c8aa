package org.hedgerow.sink;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.hedgerow.table.TokenForms;

/**
 * Texts, by their numbers in a dictionary for as long as that is the shorter way: a chunk whose first page gains nothing
 * by it, or whose dictionary grows too large, goes on in plain bytes.
 */
final class TextChunk extends ColumnChunk {

    /** All words of a row group of sentences fit; many open tables fit into a 2 GB executor. */
    private static final int MOST_DICTIONARY_BYTES = 4 << 20;

    private final Bytes plain = new Bytes();
    private final Hybrid encoder = new Hybrid();
    private final TextBounds bounds = new TextBounds();
    private TextDictionary dictionary;
    private boolean dictionaryIsInUse;
    private boolean pageIsPlain;
    private int[] numbers = new int[1024];
    private int size;

    /** The text before, with its number: most columns say the same of many rows in turn. */
    private Object last;

    private int lastNumber;

    TextChunk(ColumnDescriptor column) {
        super(column);
    }

    @Override
    void begin(PageWriter writer, PageCompressor compressor) {
        super.begin(writer, compressor);
        dictionary = new TextDictionary();
        dictionaryIsInUse = false;
        pageIsPlain = false;
        last = null;
    }

    @Override
    void store(Object value) {
        if (pageIsPlain) {
            addPlain((String) value);
            return;
        }
        if (value != last) {
            lastNumber = dictionary.numberOf((String) value);
            last = value;
        }
        reserve(1);
        numbers[size++] = lastNumber;
    }

    @Override
    void store(TokenForms forms) {
        if (pageIsPlain) {
            super.store(forms);
            return;
        }
        reserve(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            int id = forms.id(i);
            numbers[size++] = id == TokenForms.NO_WORD
                    ? dictionary.numberOf(forms.form(i))
                    : dictionary.numberOf(forms.word(i), id);
        }
    }

    private void reserve(int more) {
        if (size + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(size + more, numbers.length * 2));
        }
    }

    private void addPlain(String text) {
        int begin = plain.size() + Integer.BYTES;
        plain.addText(text);
        bounds.add(plain, begin, plain.size());
    }

    @Override
    long valueBytes() {
        return pageIsPlain ? plain.size() : numberBytes() + (dictionaryIsInUse ? 0 : dictionaryBytes());
    }

    @Override
    boolean isFull(long rows) {
        return super.isFull(rows) || !pageIsPlain && dictionaryBytes() >= MOST_DICTIONARY_BYTES;
    }

    private int dictionaryBytes() {
        return dictionary.bytes().size();
    }

    private long numberBytes() {
        return (long) size * width() / Byte.SIZE;
    }

    /** Bits of a number; beyond a byte whole bytes, so that compression finds sequences that come again. */
    private int width() {
        int bits = BytesUtils.getWidthFromMaxInt(Math.max(0, dictionary.size() - 1));
        return bits <= Byte.SIZE ? bits : (bits + Byte.SIZE - 1) / Byte.SIZE * Byte.SIZE;
    }

    @Override
    Encoding encoding() {
        return pageIsPlain ? Encoding.PLAIN : Encoding.PLAIN_DICTIONARY;
    }

    @Override
    BytesInput encodedValues() throws IOException {
        if (!pageIsPlain && !dictionaryIsInUse && plainBytes() <= dictionaryBytes() + numberBytes()) {
            pageIsPlain = true;
            for (int i = 0; i < size; i++) {
                addPlain(dictionary.text(numbers[i]));
            }
        }
        if (pageIsPlain) {
            bounds.tell(plain, statistics);
            return plain.view();
        }
        dictionaryIsInUse = true;
        tellBounds();
        encoder.begin(width());
        encoder.addAll(numbers, size);
        return BytesInput.concat(BytesInput.from(new byte[] {(byte) width()}), encoder.end());
    }

    @Override
    boolean isProse() {
        return pageIsPlain;
    }

    private long plainBytes() {
        long bytes = 0;
        for (int i = 0; i < size; i++) {
            bytes += Integer.BYTES + dictionary.end(numbers[i]) - dictionary.begin(numbers[i]);
        }
        return bytes;
    }

    /** Compares every text of the page once. */
    private void tellBounds() {
        BitSet onPage = new BitSet(dictionary.size());
        for (int i = 0; i < size; i++) {
            onPage.set(numbers[i]);
        }
        for (int number = onPage.nextSetBit(0); number >= 0; number = onPage.nextSetBit(number + 1)) {
            bounds.add(dictionary.bytes(), dictionary.begin(number), dictionary.end(number));
        }
        bounds.tell(dictionary.bytes(), statistics);
    }

    @Override
    void clearValues() {
        pageIsPlain |= dictionaryBytes() >= MOST_DICTIONARY_BYTES;
        plain.clear();
        bounds.clear();
        size = 0;
    }

    @Override
    void end(PageWriter writer) throws IOException {
        if (dictionaryIsInUse) {
            writer.writeDictionaryPage(dictionary.page());
        }
        dictionary = null;
    }
}
