package org.hedgerow.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.table.TokenForms;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import scala.collection.JavaConverters;

@DisplayName("A Parquet file written from rows")
@ExtendWith(SparkSessionExtension.class)
class RowFileTest {

    private static final StructType POINT = new StructType()
            .add("number", DataTypes.IntegerType, false)
            .add("word", DataTypes.StringType, true)
            .add("words", DataTypes.createArrayType(DataTypes.StringType, true), true);

    private static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, true)
            .add("number", DataTypes.IntegerType, true)
            .add("count", DataTypes.LongType, false)
            .add("share", DataTypes.DoubleType, true)
            .add("flag", DataTypes.BooleanType, false)
            .add("day", DataTypes.DateType, true)
            .add("moment", DataTypes.TimestampType, true)
            .add("bytes", DataTypes.BinaryType, true)
            .add("words", DataTypes.createArrayType(DataTypes.StringType, false), false)
            .add("point", POINT, true)
            .add("points", DataTypes.createArrayType(POINT, true), true)
            .add("counts", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType, true), true);

    @TempDir
    private Path folder;

    private Path write(StructType schema, Iterable<Row> rows) throws IOException {
        Path file = folder.resolve("rows.parquet");
        try (RowFile out = RowFile.open(
                new org.apache.hadoop.fs.Path(file.toUri()),
                schema,
                Map.of("made by", "a test"),
                new Configuration())) {
            for (Row row : rows) {
                out.write(row);
            }
        }
        return file;
    }

    @Test
    @DisplayName("gives Spark the same rows back, whatever is null, empty or nested in them")
    void rowsComeBack(SparkSession session) throws IOException {
        Random random = new Random(42);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            rows.add((Row) value(SCHEMA, random));
        }
        Path file = write(SCHEMA, rows);
        for (boolean vectorized : new boolean[] {true, false}) {
            SparkSession reading = session.newSession();
            reading.conf().set("spark.sql.parquet.enableVectorizedReader", vectorized);
            reading.conf().set("spark.sql.datetime.java8API.enabled", "true");
            reading.conf().set("spark.sql.session.timeZone", "UTC");
            List<Row> read = reading.read().parquet(file.toString()).collectAsList();
            assertThat(read).hasSameSizeAs(rows);
            for (int i = 0; i < read.size(); i++) {
                assertThat(text(read.get(i))).as("row %d", i).isEqualTo(text(rows.get(i)));
            }
        }
    }

    @Test
    @DisplayName("is found by its bounds, page by page, over many pages and row groups")
    void boundsArePrecise(SparkSession session) throws IOException {
        StructType schema = new StructType()
                .add("number", DataTypes.IntegerType, true)
                .add("name", DataTypes.StringType, true)
                .add("filling", DataTypes.StringType, false);
        int count = 90_000;
        Random random = new Random(7);
        Iterable<Row> rows = () -> java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> RowFactory.create(
                        i % 7 == 0 ? null : i,
                        i / 30_000 == 1 ? null : "name " + i / 1_000,
                        Long.toHexString(random.nextLong()).repeat(60)))
                .iterator();
        String file = write(schema, rows).toString();
        var read = session.read().schema(schema).parquet(file);
        assertThat(read.count()).isEqualTo(count);
        assertThat(read.where("number = 61235").select("name").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("name 61");
        assertThat(read.where("number between 19990 and 20010").count()).isEqualTo(18);
        assertThat(read.where("name = 'name 88'").count()).isEqualTo(1_000);
        assertThat(read.where("name is null").count()).isEqualTo(30_000);
        assertThat(read.where("number is null and name = 'name 5'").count()).isEqualTo(143);
    }

    @Test
    @DisplayName("holds texts that repeat, then never repeat, then repeat again, and a dictionary that overflows")
    void dictionariesComeAndGo(SparkSession session) throws IOException {
        StructType schema = new StructType().add("text", DataTypes.StringType, false);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 120_000; i++) {
            boolean repeats = i < 25_000 || i > 100_000;
            rows.add(RowFactory.create(repeats ? "“word” " + i % 50 : "text no. " + i + " " + "é".repeat(i % 90)));
        }
        List<Row> read = session.read().parquet(write(schema, rows).toString()).collectAsList();
        assertThat(read).isEqualTo(rows);
    }

    @Test
    @DisplayName("numbers the texts of a large dictionary in two and in three bytes")
    void largeDictionaries(SparkSession session) throws IOException {
        StructType schema = new StructType()
                .add("words", DataTypes.createArrayType(DataTypes.StringType, false), false)
                .add("some", DataTypes.StringType, false);
        Random random = new Random(3);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            Object[] words = new Object[random.nextInt(30)];
            java.util.Arrays.setAll(words, word -> "word " + random.nextInt(80_000));
            rows.add(RowFactory.create(words, "some word " + random.nextInt(500)));
        }
        List<Row> read = session.read().parquet(write(schema, rows).toString()).collectAsList();
        assertThat(read).hasSameSizeAs(rows);
        for (int i = 0; i < read.size(); i++) {
            assertThat(text(read.get(i))).as("row %d", i).isEqualTo(text(rows.get(i)));
        }
    }

    @Test
    @DisplayName(
            "holds tokens by their words' numbers, of several tables, of joined clitics and of words too long for a table")
    void tokensComeBack(SparkSession session) throws IOException {
        StructType schema = new StructType()
                .add("tokens", DataTypes.createArrayType(DataTypes.StringType, false), false)
                .add("again", DataTypes.createArrayType(DataTypes.StringType, true), false);
        Random random = new Random(11);
        List<Segmenter> segmenters = List.of(new Segmenter(), new Segmenter());
        List<Row> rows = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(20); words >= 0; words--) {
                int word = random.nextInt(900);
                text.append(word % 9 == 0 ? "it's" : word % 50 == 1 ? "long".repeat(20) + word : "Wörd" + word)
                        .append(' ');
            }
            Document document = segmenters.get(random.nextInt(2)).segment(Article.ofText("a", text.toString()));
            for (Sentence sentence : document.sentences()) {
                TokenForms tokens = new TokenForms(document, sentence);
                rows.add(RowFactory.create(tokens, tokens));
                expected.add(List.of(sentence.span().in(text.toString()).split(" ")));
            }
        }
        List<Row> read = session.read().parquet(write(schema, rows).toString()).collectAsList();
        assertThat(read.stream().map(row -> row.<String>getList(0))).isEqualTo(expected);
        assertThat(read.stream().map(row -> row.<String>getList(1))).isEqualTo(expected);
    }

    @Test
    @DisplayName("holds integers that grow, repeat, jump and overflow, many or one")
    void integersComeBack(SparkSession session) throws IOException {
        StructType schema = new StructType()
                .add("number", DataTypes.IntegerType, false)
                .add("numbers", DataTypes.createArrayType(DataTypes.IntegerType, true), true);
        Random random = new Random(5);
        for (int count : new int[] {1, 2, 32, 129, 45_000}) {
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (int i = 0; i < count; i++) {
                int kind = random.nextInt(40);
                number = kind == 0 ? random.nextInt() : kind == 1 ? Integer.MIN_VALUE : number + random.nextInt(90);
                Object[] numbers = new Object[random.nextInt(4)];
                java.util.Arrays.setAll(numbers, at -> random.nextInt(3) == 0 ? null : 30 * at + random.nextInt(2));
                rows.add(RowFactory.create(number, kind == 2 ? null : numbers));
            }
            Path file = write(schema, rows);
            List<Row> read = session.read().parquet(file.toString()).collectAsList();
            java.nio.file.Files.delete(file);
            assertThat(read.stream().map(RowFileTest::text))
                    .isEqualTo(rows.stream().map(RowFileTest::text).toList());
        }
    }

    @Test
    @DisplayName("is found by bounds of texts beyond ASCII, in the order of their bytes")
    void boundsOfTextsAreThoseOfBytes(SparkSession session) throws IOException {
        StructType schema = new StructType().add("word", DataTypes.StringType, false);
        List<String> words = List.of("a", "z", "é", "“", "\uFFFD", "😀", "");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 45_000; i++) {
            rows.add(RowFactory.create(words.get(i / 15_000 * 2 + i % 2) + (i % 2 == 0 ? "" : "x")));
        }
        var read = session.read().parquet(write(schema, rows).toString());
        for (String word : words) {
            for (String end : List.of("", "x")) {
                assertThat(read.where(org.apache.spark.sql.functions.col("word").geq(word + end))
                                .count())
                        .isEqualTo(rows.stream()
                                .filter(row -> org.apache.spark.unsafe.types.UTF8String.fromString(row.getString(0))
                                                .compareTo(
                                                        org.apache.spark.unsafe.types.UTF8String.fromString(word + end))
                                        >= 0)
                                .count());
            }
        }
    }

    @Test
    @DisplayName("lies alone on a local disk, and takes no other's place")
    void existingFilesStay() throws IOException {
        Path file = write(POINT, List.of());
        try (var files = java.nio.file.Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThatThrownBy(() -> write(POINT, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already exists");
    }

    @Test
    @DisplayName("without rows shows its columns")
    void emptyFileHasColumns(SparkSession session) throws IOException {
        Path file = write(SCHEMA, List.of());
        assertThat(session.read().parquet(file.toString()).schema()).isEqualTo(SCHEMA.asNullable());
        assertThat(session.read().parquet(file.toString()).count()).isZero();
    }

    @Test
    @DisplayName("is refused a row without a value that must be there, by the column's name")
    void missingValuesAreNamed() {
        StructType schema = new StructType().add("id", DataTypes.StringType, false);
        assertThatThrownBy(() -> write(schema, List.of(RowFactory.create((Object) null))))
                .hasMessage("column id must not be null");
    }

    private static Object value(DataType type, Random random) {
        if (type instanceof StructType struct) {
            return RowFactory.create(java.util.Arrays.stream(struct.fields())
                    .map(field -> field.nullable() && random.nextInt(4) == 0 ? null : value(field.dataType(), random))
                    .toArray());
        } else if (type instanceof ArrayType array) {
            Object[] values = new Object[random.nextInt(4)];
            for (int i = 0; i < values.length; i++) {
                values[i] = array.containsNull() && random.nextInt(4) == 0 ? null : value(array.elementType(), random);
            }
            return random.nextBoolean() ? values : java.util.Arrays.asList(values);
        } else if (type instanceof MapType map) {
            Map<Object, Object> values = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                values.put(
                        value(map.keyType(), random), random.nextInt(3) == 0 ? null : value(map.valueType(), random));
            }
            return random.nextBoolean() ? values : JavaConverters.mapAsScalaMap(values);
        } else if (type == DataTypes.StringType) {
            return random.nextInt(20) == 0 ? "" : "wörd 😀 " + random.nextInt(300);
        } else if (type == DataTypes.IntegerType) {
            return random.nextInt();
        } else if (type == DataTypes.LongType) {
            return random.nextLong();
        } else if (type == DataTypes.DoubleType) {
            return random.nextGaussian();
        } else if (type == DataTypes.BooleanType) {
            return random.nextBoolean();
        } else if (type == DataTypes.DateType) {
            return LocalDate.of(2022, 3, 1).plusDays(random.nextInt(10_000) - 5_000);
        } else if (type == DataTypes.TimestampType) {
            return Instant.ofEpochSecond(random.nextInt(), 1_000L * random.nextInt(1_000_000));
        }
        byte[] bytes = new byte[random.nextInt(9)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Equal for equal values, however lists and maps are held. */
    private static String text(Object value) {
        if (value instanceof Row row) {
            List<Object> fields = new ArrayList<>();
            for (int i = 0; i < row.length(); i++) {
                fields.add(text(row.get(i)));
            }
            return "row " + fields;
        } else if (value instanceof byte[] bytes) {
            return java.util.Arrays.toString(bytes);
        } else if (value instanceof scala.collection.Map<?, ?> map) {
            return text(JavaConverters.mapAsJavaMap(map));
        } else if (value instanceof Map<?, ?> map) {
            return "map " + new java.util.TreeMap<>(map);
        } else if (value instanceof scala.collection.Seq<?> sequence) {
            return text(JavaConverters.seqAsJavaList(sequence));
        } else if (value instanceof Object[] array) {
            return text(java.util.Arrays.asList(array));
        } else if (value instanceof List<?> list) {
            return "list " + list.stream().map(RowFileTest::text).toList();
        }
        return String.valueOf(value);
    }
}
