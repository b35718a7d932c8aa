package org.hedgerow.sink;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.types.StructType;

/**
 * Writes Spark rows to one Parquet file, zstd-compressed, in the layout Spark itself uses (three-level lists, dates as days,
 * timestamps as microseconds). It spares the conversion of every nested row to Spark's internal format, and lets one task
 * write several tables in one pass. Pages, compression, footer and indexes are Parquet's own. Not thread-safe.
 */
final class RowFile implements Closeable {

    /** Small enough that several open tables fit into a 2 GB executor. */
    private static final long ROW_GROUP_BYTES = 32L << 20;

    /** After so many rows it is seen which pages are full. */
    private static final int ROWS_BETWEEN_LOOKS = 32;

    /** Where Spark looks for a schema with column comments. */
    private static final String SPARK_SCHEMA_KEY = "org.apache.spark.sql.parquet.row.metadata";

    private final Map<String, String> metadata;
    private final MessageType message;
    private final RowShredder shredder;
    private final PageCompressor compressor = new PageCompressor();
    private final ClosableFile file;
    private ColumnChunkPageWriteStore pages;
    private long rows;

    private RowFile(Path path, StructType schema, Map<String, String> metadata, Configuration configuration)
            throws IOException {
        this.metadata = new HashMap<>(metadata);
        this.metadata.put(SPARK_SCHEMA_KEY, schema.json());
        this.message = message(schema, configuration);
        this.shredder = new RowShredder(schema, message);
        this.file = new ClosableFile(LocalFile.of(path, configuration), message);
    }

    /**
     * Begins a file.
     *
     * @param metadata goes into the footer
     * @throws IOException where the file exists or cannot be written
     */
    static RowFile open(Path path, StructType schema, Map<String, String> metadata, Configuration configuration)
            throws IOException {
        RowFile opened = new RowFile(path, schema, metadata, configuration);
        opened.file.start();
        return opened;
    }

    private static MessageType message(StructType schema, Configuration configuration) {
        Configuration plain = new Configuration(configuration);
        plain.set("spark.sql.parquet.writeLegacyFormat", "false");
        plain.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        plain.set("spark.sql.parquet.fieldId.write.enabled", "false");
        return new SparkToParquetSchemaConverter(plain).convert(schema);
    }

    void write(Row row) throws IOException {
        if (pages == null) {
            beginGroup();
        }
        shredder.add(row);
        if (++rows % ROWS_BETWEEN_LOOKS == 0) {
            endWhatIsFull();
        }
    }

    private void beginGroup() {
        pages = new ColumnChunkPageWriteStore(
                compressor,
                message,
                new HeapByteBufferAllocator(),
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
        int next = 0;
        for (ColumnChunk column : shredder.columns()) {
            column.begin(pages.getPageWriter(message.getColumns().get(next++)), compressor);
        }
    }

    private void endWhatIsFull() throws IOException {
        long bytes = 0;
        for (ColumnChunk column : shredder.columns()) {
            if (column.isFull(rows)) {
                column.endPage(rows);
            }
            bytes += column.bytes();
        }
        if (bytes >= ROW_GROUP_BYTES) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        for (ColumnChunk column : shredder.columns()) {
            column.finish(rows);
        }
        file.startBlock(rows);
        pages.flushToFileWriter(file);
        file.endBlock();
        pages = null;
        rows = 0;
    }

    @Override
    public void close() throws IOException {
        try {
            if (pages != null) {
                endGroup();
            }
            file.end(metadata);
        } catch (IOException | RuntimeException | Error e) {
            file.letGo(e);
            throw e;
        } finally {
            compressor.release();
        }
    }

    /** Parquet's file writer closes its stream only where all went well. */
    private static final class ClosableFile extends ParquetFileWriter {

        ClosableFile(OutputFile file, MessageType message) throws IOException {
            super(
                    file,
                    message,
                    Mode.CREATE,
                    ROW_GROUP_BYTES,
                    ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                    ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                    ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                    ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
        }

        void letGo(Throwable reason) {
            try {
                out.close();
            } catch (IOException | RuntimeException | Error e) { // Hadoop's local disks tell of a full one by an error
                reason.addSuppressed(e);
            }
        }
    }
}
