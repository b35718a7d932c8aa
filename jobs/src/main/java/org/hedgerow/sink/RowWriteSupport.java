package org.hedgerow.sink;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Writes Spark rows straight to Parquet's record consumer, in the layout Spark itself uses (three-level lists, dates as
 * days, timestamps as microseconds). It spares the conversion of every nested row to Spark's internal format, and lets
 * one task write several tables in one pass.
 */
final class RowWriteSupport extends WriteSupport<Row> {

    /** Where Spark looks for a schema with column comments. */
    private static final String SPARK_SCHEMA_KEY = "org.apache.spark.sql.parquet.row.metadata";

    private static final int KEPT = 1 << 13;
    private static final int LONGEST_KEPT = 64;

    private final StructType schema;
    private final Map<String, String> metadata;
    private final FieldWriter[] writers;
    private final String[] keptTexts = new String[KEPT];
    private final Binary[] keptBinaries = new Binary[KEPT];
    private RecordConsumer consumer;

    RowWriteSupport(StructType schema, Map<String, String> metadata) {
        this.schema = schema;
        this.metadata = metadata;
        this.writers = fieldWriters(schema);
    }

    @Override
    public WriteContext init(Configuration configuration) {
        Configuration plain = new Configuration(configuration);
        plain.set("spark.sql.parquet.writeLegacyFormat", "false");
        plain.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        plain.set("spark.sql.parquet.fieldId.write.enabled", "false");
        Map<String, String> all = new java.util.HashMap<>(metadata);
        all.put(SPARK_SCHEMA_KEY, schema.json());
        return new WriteContext(new SparkToParquetSchemaConverter(plain).convert(schema), all);
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        this.consumer = recordConsumer;
    }

    @Override
    public void write(Row row) {
        consumer.startMessage();
        fields(row, schema, writers);
        consumer.endMessage();
    }

    private void fields(Row row, StructType type, FieldWriter[] fieldWriters) {
        StructField[] fields = type.fields();
        for (int i = 0; i < fields.length; i++) {
            Object value = row.get(i);
            if (value != null) {
                consumer.startField(fields[i].name(), i);
                fieldWriters[i].write(value);
                consumer.endField(fields[i].name(), i);
            } else if (!fields[i].nullable()) {
                throw new IllegalStateException("column " + fields[i].name() + " must not be null");
            }
        }
    }

    private FieldWriter[] fieldWriters(StructType type) {
        FieldWriter[] result = new FieldWriter[type.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = writerOf(type.fields()[i].dataType());
        }
        return result;
    }

    private FieldWriter writerOf(DataType type) {
        if (type instanceof StringType) {
            return value -> consumer.addBinary(binary((String) value));
        } else if (type instanceof BinaryType) {
            return value -> consumer.addBinary(Binary.fromConstantByteArray((byte[]) value));
        } else if (type instanceof IntegerType) {
            return value -> consumer.addInteger((Integer) value);
        } else if (type instanceof LongType) {
            return value -> consumer.addLong((Long) value);
        } else if (type instanceof DoubleType) {
            return value -> consumer.addDouble((Double) value);
        } else if (type instanceof BooleanType) {
            return value -> consumer.addBoolean((Boolean) value);
        } else if (type instanceof DateType) {
            return value -> consumer.addInteger((int) ((LocalDate) value).toEpochDay());
        } else if (type instanceof TimestampType) {
            return value -> consumer.addLong(microseconds((Instant) value));
        } else if (type instanceof StructType struct) {
            FieldWriter[] inner = fieldWriters(struct);
            return value -> {
                consumer.startGroup();
                fields((Row) value, struct, inner);
                consumer.endGroup();
            };
        } else if (type instanceof ArrayType array) {
            FieldWriter element = writerOf(array.elementType());
            return value -> list(elements(value), element);
        } else if (type instanceof MapType map) {
            return mapWriter(map);
        }
        throw new IllegalArgumentException("no Parquet writer for " + type.simpleString());
    }

    /** Tokens, names and ids come again as the same objects: their bytes are kept, in one place a hash. */
    private Binary binary(String text) {
        if (text.length() > LONGEST_KEPT) {
            return Binary.fromString(text);
        }
        int hash = text.hashCode();
        int at = (hash ^ hash >>> 16) & KEPT - 1;
        if (!text.equals(keptTexts[at])) {
            keptTexts[at] = text;
            keptBinaries[at] = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
        }
        return keptBinaries[at];
    }

    private static long microseconds(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    /** Our own rows hold arrays or Java lists; rows that Spark has computed hold Scala's. */
    private static Object[] elements(Object value) {
        if (value instanceof Object[] array) {
            return array;
        }
        return value instanceof List<?> list
                ? list.toArray()
                : JavaConverters.seqAsJavaList((Seq<?>) value).toArray();
    }

    private void list(Object[] values, FieldWriter element) {
        consumer.startGroup();
        if (values.length > 0) {
            consumer.startField("list", 0);
            for (Object value : values) {
                consumer.startGroup();
                consumer.startField("element", 0);
                element.write(value);
                consumer.endField("element", 0);
                consumer.endGroup();
            }
            consumer.endField("list", 0);
        }
        consumer.endGroup();
    }

    private FieldWriter mapWriter(MapType map) {
        FieldWriter key = writerOf(map.keyType());
        FieldWriter item = writerOf(map.valueType());
        return value -> {
            Map<?, ?> entries = value instanceof Map<?, ?> own
                    ? own
                    : JavaConverters.mapAsJavaMap((scala.collection.Map<?, ?>) value);
            consumer.startGroup();
            if (!entries.isEmpty()) {
                consumer.startField("key_value", 0);
                entries.forEach((k, v) -> {
                    consumer.startGroup();
                    consumer.startField("key", 0);
                    key.write(k);
                    consumer.endField("key", 0);
                    consumer.startField("value", 1);
                    item.write(v);
                    consumer.endField("value", 1);
                    consumer.endGroup();
                });
                consumer.endField("key_value", 0);
            }
            consumer.endGroup();
        };
    }

    /** Writes one non-null value. */
    private interface FieldWriter {
        void write(Object value);
    }
}
