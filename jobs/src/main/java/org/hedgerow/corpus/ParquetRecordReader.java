package org.hedgerow.corpus;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.hedgerow.corpus.format.ColumnRecords;
import org.hedgerow.corpus.format.Field;
import org.hedgerow.corpus.format.ReadOptions;
import org.hedgerow.corpus.format.RecordReader;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;

/**
 * The rows of one Parquet file; reads only the columns that are needed. Spark's own source is not used here because it
 * either fails the job at a broken file or leaves the file out without a word.
 */
final class ParquetRecordReader implements RecordReader {

    private static final int JULIAN_DAY_OF_EPOCH = 2_440_588;

    private final Path path;
    private final Configuration configuration;
    private final ColumnRecords records;
    private ParquetReader<Group> rows;
    private Map<Field, Integer> columns;
    private MessageType projection;
    private List<String> names = List.of();
    private long recordNo;
    private boolean ended;

    ParquetRecordReader(String sourceUri, Path path, Configuration configuration, ReadOptions options) {
        this.path = path;
        this.configuration = new Configuration(configuration);
        this.records = new ColumnRecords(sourceUri, InputFormat.PARQUET, options);
    }

    @Override
    public InputRecord next() throws IOException {
        if (ended) {
            return null;
        }
        if (rows == null) {
            InputRecord problem = open();
            if (problem != null) {
                ended = true;
                return problem;
            }
        }
        Group row = rows.read();
        if (row == null) {
            ended = true;
            return null;
        }
        recordNo++;
        records.clear();
        columns.forEach((field, index) -> records.put(field, value(row, index, projection.getType(index))));
        return records.toRecord(recordNo);
    }

    @Override
    public List<String> names() {
        return names;
    }

    private InputRecord open() throws IOException {
        MessageType schema;
        try (ParquetFileReader file = ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration))) {
            schema = file.getFooter().getFileMetaData().getSchema();
        }
        names = schema.getFields().stream().map(Type::getName).toList();
        Map<Field, Integer> found = records.columns(names);
        if (!found.containsKey(Field.TEXT)) {
            return records.noText(names);
        }
        Type text = schema.getType(found.get(Field.TEXT));
        if (!text.isPrimitive() || text.asPrimitiveType().getPrimitiveTypeName() != PrimitiveTypeName.BINARY) {
            return records.malformedFile("the column " + text.getName() + " holds no text but " + text);
        }
        List<Type> types = new ArrayList<>();
        for (int index : found.values()) {
            types.add(schema.getType(index));
        }
        projection = new MessageType(schema.getName(), types);
        columns = records.columns(types.stream().map(Type::getName).toList());
        configuration.set(ReadSupport.PARQUET_READ_SCHEMA, projection.toString());
        rows = ParquetReader.builder(new GroupReadSupport(), path)
                .withConf(configuration)
                .build();
        return null;
    }

    /** The value as text, dates as ISO 8601; null if there is none or it is a structure. */
    private static String value(Group row, int index, Type type) {
        if (row.getFieldRepetitionCount(index) == 0 || !type.isPrimitive()) {
            return null;
        }
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BINARY -> row.getBinary(index, 0).toStringUsingUTF8();
            case INT96 -> instant(row.getInt96(index, 0).toByteBuffer()).toString();
            case INT32 ->
                meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
                        ? LocalDate.ofEpochDay(row.getInteger(index, 0)).toString()
                        : row.getValueToString(index, 0);
            case INT64 ->
                meaning instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation timestamp
                        ? instant(row.getLong(index, 0), timestamp.getUnit()).toString()
                        : row.getValueToString(index, 0);
            default -> row.getValueToString(index, 0);
        };
    }

    private static Instant instant(long value, TimeUnit unit) {
        long perSecond =
                switch (unit) {
                    case MILLIS -> 1_000;
                    case MICROS -> 1_000_000;
                    case NANOS -> 1_000_000_000;
                };
        return Instant.ofEpochSecond(
                Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond));
    }

    /** The old timestamp of Impala and Hive: nanoseconds of the day, then the Julian day. */
    private static Instant instant(java.nio.ByteBuffer bytes) {
        java.nio.ByteBuffer little = bytes.order(java.nio.ByteOrder.LITTLE_ENDIAN);
        long nanos = little.getLong(little.position());
        long day = little.getInt(little.position() + Long.BYTES) - (long) JULIAN_DAY_OF_EPOCH;
        return Instant.ofEpochSecond(Math.multiplyExact(day, 86_400L), nanos);
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
