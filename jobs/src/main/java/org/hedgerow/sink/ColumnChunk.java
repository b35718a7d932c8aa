package org.hedgerow.sink;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.hedgerow.table.TokenForms;

/** The values of one leaf column in the row group that is being written: collected into pages, page by page. */
abstract class ColumnChunk {

    static final int PAGE_BYTES = 1 << 20;

    /** Parquet's own default; readers skip whole pages by their bounds. */
    private static final int PAGE_ROWS = 20_000;

    private final PrimitiveType type;
    private final int mostDefined;
    private final Levels repetitions;
    private final Levels definitions;
    private PageWriter pages;
    private PageCompressor compressor;
    private int values;
    private long rowsBefore;

    /** Bounds and nulls of the page. */
    Statistics<?> statistics;

    ColumnChunk(ColumnDescriptor column) {
        type = column.getPrimitiveType();
        mostDefined = column.getMaxDefinitionLevel();
        repetitions = new Levels(column.getMaxRepetitionLevel());
        definitions = new Levels(mostDefined);
        statistics = Statistics.createStats(type);
    }

    /** A chunk for the values that Spark rows hold of a type. */
    static ColumnChunk of(DataType type, ColumnDescriptor column) {
        if (type instanceof StringType) {
            return new TextChunk(column);
        } else if (type instanceof BinaryType) {
            return new PlainChunk.OfBinaries(column);
        } else if (type instanceof BooleanType) {
            return new PlainChunk.OfFlags(column);
        } else if (type instanceof DoubleType) {
            return new PlainChunk.OfDoubles(column);
        } else if (type instanceof IntegerType) {
            return new IntegerChunk(column);
        } else if (type instanceof DateType) {
            return new PlainChunk.OfDays(column);
        } else if (type instanceof LongType || type instanceof TimestampType) {
            return new PlainChunk.OfLongs(column);
        }
        throw new IllegalArgumentException("no Parquet column for " + type.simpleString());
    }

    /** Begins a row group. */
    void begin(PageWriter writer, PageCompressor compressing) {
        pages = writer;
        compressor = compressing;
        rowsBefore = 0;
    }

    final void add(Object value, int repetition) {
        levels(repetition, mostDefined, 1);
        store(value);
    }

    /**
     * Adds the elements of a list.
     *
     * @param elements at least one, none of them null
     * @param first repetition level of the first
     * @param next repetition level of the others
     */
    final void addAll(Object[] elements, int first, int next) {
        levels(first, mostDefined, 1);
        levels(next, mostDefined, elements.length - 1);
        for (Object element : elements) {
            store(element);
        }
    }

    /**
     * Adds the tokens of a sentence as {@link #addAll} does other elements.
     *
     * @param forms at least one
     */
    final void addAll(TokenForms forms, int first, int next) {
        levels(first, mostDefined, 1);
        levels(next, mostDefined, forms.size() - 1);
        store(forms);
    }

    private void levels(int repetition, int definition, int count) {
        repetitions.add(repetition, count);
        definitions.add(definition, count);
        values += count;
    }

    final void addNull(int repetition, int definition) {
        levels(repetition, definition, 1);
        statistics.incrementNumNulls();
    }

    /** Takes a value that is not null. */
    abstract void store(Object value);

    /** Takes the tokens of a sentence. */
    void store(TokenForms forms) {
        for (int i = 0; i < forms.size(); i++) {
            store(forms.form(i));
        }
    }

    /** Bytes of values that wait for their page's end, as they will be encoded, roughly. */
    abstract long valueBytes();

    /** How {@link #encodedValues} encodes. */
    abstract Encoding encoding();

    /** The page's values; {@link #clearValues} comes next. */
    abstract BytesInput encodedValues() throws IOException;

    abstract void clearValues();

    /** Whether the page encoded holds texts worth some time of the compressor. */
    boolean isProse() {
        return false;
    }

    /** Whether the page should end with this row. */
    boolean isFull(long rows) {
        return valueBytes() >= PAGE_BYTES || rows - rowsBefore >= PAGE_ROWS;
    }

    final long bytes() {
        return pages.getMemSize() + repetitions.bytes() + definitions.bytes() + valueBytes();
    }

    /** @param rows rows of the row group so far */
    final void endPage(long rows) throws IOException {
        if (values == 0) {
            return;
        }
        BytesInput encoded = encodedValues();
        compressor.setThorough(isProse());
        pages.writePage(
                BytesInput.concat(repetitions.encoded(), definitions.encoded(), encoded),
                values,
                (int) (rows - rowsBefore),
                statistics,
                repetitions.encoding(),
                definitions.encoding(),
                encoding());
        clearValues();
        repetitions.clear();
        definitions.clear();
        statistics = Statistics.createStats(type);
        values = 0;
        rowsBefore = rows;
    }

    /** Writes what the pages of the row group refer to. */
    void end(PageWriter writer) throws IOException {}

    /** Ends the row group. */
    final void finish(long rows) throws IOException {
        endPage(rows);
        end(pages);
    }
}
