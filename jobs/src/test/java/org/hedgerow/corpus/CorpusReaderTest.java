package org.hedgerow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.corpus.format.Field;
import org.hedgerow.corpus.format.FieldNames;
import org.hedgerow.corpus.format.ReadOptions;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSessionExtension.class)
class CorpusReaderTest {

    @TempDir
    Path folder;

    private final SparkSession spark;

    CorpusReaderTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void oneText() throws IOException {
        write("a.txt", "A text.");
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<InputRecord> records(JavaRDD<InputRecord> records) {
        return spark.createDataFrame(records.map(RawRecordRows::toRow), RawRecordRows.SCHEMA).collectAsList().stream()
                .map(RawRecordRows::toRecord)
                .sorted(Comparator.comparing(InputRecord::sourceUri).thenComparing(InputRecord::recordNo))
                .toList();
    }

    private List<InputRecord> read(String... inputs) {
        return records(new CorpusReader().read(spark, List.of(inputs), ReadOptions.defaults()));
    }

    private static String json(int number) {
        return "{\"id\": " + number + ", \"text\": \"Record " + number + " " + "word ".repeat(number % 40) + "\"}\n";
    }

    @Test
    @DisplayName("a folder is read with all below it, whatever its files are called, but for hidden ones")
    void folder() throws IOException {
        write("b/c d 100%.txt", "Blank and percent.");
        write("b/ünï.txt", "Unicode.");
        write("b/x#y?[z].txt", "Marks.");
        write("b/12:30.txt", "Colon.");
        write("_temporary/x.txt", "Hidden.");
        write(".hidden.txt", "Hidden.");

        List<InputRecord> records = read(folder.toString());

        assertThat(records.stream().map(record -> ((RawRecord) record).text()))
                .containsExactlyInAnyOrder("A text.", "Blank and percent.", "Unicode.", "Marks.", "Colon.");
        assertThat(records.stream().map(InputRecord::sourceUri)).anyMatch(uri -> uri.endsWith("/b/c%20d%20100%25.txt"));
    }

    @Test
    @DisplayName("files may be named by glob, by path, by URI and twice; each is read once")
    void naming() throws IOException {
        Path odd = write("odd [1].txt", "Odd.");

        assertThat(read(folder + "/*.txt", folder.toString(), folder.toUri().toString()))
                .hasSize(2);
        assertThat(read(odd.toString())).hasSize(1);
        assertThat(read(odd.toUri().toString())).hasSize(1);
    }

    @Test
    @DisplayName("an input that is not there is refused with one line that names it")
    void missingInputs() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> read(folder + "/none.txt"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.txt does not exist");
        assertThatThrownBy(() -> read(folder + "/*.csv")).hasMessageContaining("matches no file");
        assertThatThrownBy(() -> read(folder + "/empty")).hasMessageContaining("holds no files");
        assertThatThrownBy(() -> read()).hasMessageContaining("no input given");
        assertThatThrownBy(() -> new CorpusReader()
                        .read(
                                spark,
                                List.of(folder.toString()),
                                ReadOptions.defaults().withManifest(folder + "/m.csv")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("m.csv");
    }

    @Test
    @DisplayName("a file that cannot be read is one reject, and the others are read")
    void unreadableFile() throws IOException {
        write("bad.txt", "Contents that do not fit the checksum.");
        write(".bad.txt.crc", "crc\0\0\0\2\0\0\0\0\1");

        List<InputRecord> records = read(folder.toString());

        assertThat(records).hasSize(2);
        assertThat(records.get(1)).isInstanceOfSatisfying(Reject.class, reject -> {
            assertThat(reject.reason()).isEqualTo(RejectReason.UNREADABLE);
            assertThat(reject.sourceUri()).endsWith("/bad.txt");
        });
    }

    @Test
    @DisplayName("a large file of lines gives the same records and numbers however it is cut")
    void ranges() throws IOException {
        StringBuilder lines = new StringBuilder("\uFEFF");
        for (int i = 1; i <= 160; i++) {
            lines.append(i % 50 == 0 ? "\n" : i % 77 == 0 ? "no json\n" : json(i));
        }
        Path file = write("large.jsonl", lines + "{\"text\":\"no line end\"}");
        List<InputRecord> whole = read(file.toString());
        assertThat(whole).hasSize(158);

        for (long rangeBytes : new long[] {6_000, 1_001, 230}) {
            JavaRDD<InputRecord> cut =
                    new CorpusReader(rangeBytes).read(spark, List.of(file.toString()), ReadOptions.defaults());
            assertThat(records(cut)).isEqualTo(whole);
        }
    }

    @Test
    @DisplayName("a large packed file is read once and handed out to several partitions")
    void handedOut() throws IOException {
        Path file = folder.resolve("large.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 1; i <= 700; i++) {
                out.write(json(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        JavaRDD<InputRecord> records = new CorpusReader(10_000)
                .read(spark, List.of(file.toString(), folder.resolve("a.txt").toString()), ReadOptions.defaults());

        assertThat(records(records)).hasSize(701).isEqualTo(read(file.toString(), folder + "/a.txt"));
        assertThat(records.getNumPartitions()).isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("Parquet is read by columns, dates and times as ISO 8601, and without a text it is one reject")
    void parquet() {
        String good = folder.resolve("good.parquet").toString();
        spark.sql("select 'Body.' as body, date '2022-02-16' as published, 'The Gazette' as outlet, 7L as id"
                        + " union all select null, date '2022-02-17', null, 8L")
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(good);
        String timed = folder.resolve("timed.parquet").toString();
        spark.sql("select 'Body.' as content, timestamp '2022-02-16 10:00:00' as date")
                .write()
                .parquet(timed);
        String bare = folder.resolve("bare.parquet").toString();
        spark.sql("select 1 as a").write().parquet(bare);

        List<InputRecord> records = read(good);
        assertThat(records).hasSize(2);
        RawRecord first = (RawRecord) records.get(0);
        assertThat(List.of(first.text(), first.date(), first.outlet(), first.id()))
                .containsExactly("Body.", "2022-02-16", "The Gazette", "7");
        assertThat(((Reject) records.get(1)).reason()).isEqualTo(RejectReason.EMPTY);
        assertThat(((RawRecord) read(timed).get(0)).date()).isEqualTo("2022-02-16T10:00:00Z");
        assertThat(read(bare)).singleElement().isInstanceOfSatisfying(Reject.class, reject -> assertThat(
                        reject.detail())
                .contains("no text column")
                .contains("there is a"));
    }

    @Test
    @DisplayName("a damaged Parquet file is one reject")
    void damagedParquet() throws IOException {
        write("bad.parquet", "PAR1 and then nothing that would be Parquet");

        assertThat(read(folder + "/bad.parquet"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reject.class, reject -> assertThat(reject.reason()).isEqualTo(RejectReason.UNREADABLE));
    }

    @Test
    @DisplayName("rows and records turn into each other without loss")
    void rows() {
        RawRecord raw = RawRecord.at("file:/a", 3, InputFormat.CSV)
                .text("t")
                .title("x")
                .date("d")
                .manifestDate("m")
                .flag(org.hedgerow.text.ArticleFlag.REPAIRED_ENCODING)
                .build();
        Reject reject = new Reject("file:/a", 4, RejectReason.TOO_LARGE, "detail", "excerpt");
        Dataset<Row> rows = spark.createDataFrame(
                List.of(RawRecordRows.toRow(raw), RawRecordRows.toRow(reject)), RawRecordRows.SCHEMA);

        assertThat(rows.collectAsList().stream().map(RawRecordRows::toRecord)).containsExactly(raw, reject);
    }

    @Test
    @DisplayName("the user's column names reach every task")
    void fieldNames() throws IOException {
        Path file = write("x.csv", "story;when\nOnce.;2022-02-16\n");
        ReadOptions options = ReadOptions.defaults().withFields(FieldNames.parse("text=story,published=when"));

        assertThat(records(new CorpusReader().read(spark, List.of(file.toString()), options)))
                .singleElement()
                .isInstanceOfSatisfying(
                        RawRecord.class, raw -> assertThat(raw.date()).isEqualTo("2022-02-16"));
    }

    @Test
    @DisplayName("a manifest dates the texts it names and never reaches outside the input")
    void manifest() throws IOException {
        write("x/same.txt", "One.");
        write("y/same.txt", "Two.");
        Path manifest = write(
                "manifest.csv",
                "source,outlet,url,title,published_date\na.txt,The Gazette,,\"Title, too\",2022-02-16\n"
                        + "same.txt,Nobody,,,2022-01-01\n../etc/passwd,Evil,,,2022-01-01\nlost.txt,,,,2022-01-01\n"
                        + "y/same.txt,Daily News,,,2022-03-01\n");

        CorpusReader.Corpus corpus = new CorpusReader()
                .open(spark, List.of(folder.toString()), ReadOptions.defaults().withManifest(manifest.toString()));
        List<InputRecord> records = records(corpus.records());

        assertThat(records).hasSize(3);
        RawRecord dated = (RawRecord) records.get(0);
        assertThat(List.of(dated.manifestDate(), dated.outlet(), dated.title()))
                .containsExactly("2022-02-16", "The Gazette", "Title, too");
        assertThat(((RawRecord) records.get(2)).manifestDate()).isEqualTo("2022-03-01");
        assertThat(corpus.warnings())
                .anyMatch(line -> line.contains("\"../etc/passwd\" names no file"))
                .anyMatch(line -> line.contains("no input file is called lost.txt"));
    }

    @Test
    @DisplayName("a survey says for each kind of file what was understood of it")
    void survey() throws IOException {
        write("rows.jsonl", "{\"text\":\"a\",\"published\":\"2022-02-16\"}\nnonsense\n" + json(3));

        InputSurvey survey = InputSurvey.of(
                spark.sparkContext().hadoopConfiguration(), List.of(folder.toString()), ReadOptions.defaults(), 2);

        assertThat(survey.groups()).hasSize(2);
        InputSurvey.Group lines = survey.groups().get(1);
        assertThat(lines.promised()).isEqualTo(InputFormat.JSON_LINES);
        assertThat(lines.sample()).hasSize(2);
        assertThat(lines.mapped())
                .containsEntry(Field.TEXT, Set.of("text"))
                .containsEntry(Field.DATE, Set.of("published"));
        assertThat(lines.sample().get(1)).isInstanceOf(Reject.class);
    }
}
