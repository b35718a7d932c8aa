package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.corpus.InputException;
import org.hedgerow.job.SampleTablesExtension.SampleRun;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.nlp.NlpPipeline;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("A run over the sample data")
@ExtendWith({SparkSessionExtension.class, SampleTablesExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineTest {

    private static final String SAMPLE = "../sample-data";

    private SparkSession session;
    private Path output;
    private LabellerPool rules;
    private RunSummary summary;

    @BeforeAll
    void run(SparkSession shared, SampleRun sample) {
        session = shared;
        output = sample.output();
        summary = sample.summary();
        rules = sample.rules();
        Tables.all().forEach(table -> table(table).createOrReplaceTempView(table.name()));
    }

    private RunSummary run(String... arguments) {
        RunOptions options = CommandLine.populateCommand(new RunOptions(), arguments);
        return new Pipeline(session, options, rules, new PrintWriter(new StringWriter(), true)).run();
    }

    private Dataset<Row> table(Table table) {
        return table(output, table);
    }

    private Dataset<Row> table(Path from, Table table) {
        return session.read()
                .schema(table.schema())
                .parquet(from.resolve(table.name()).toString());
    }

    @Test
    @DisplayName("gives a table without rows a file that tells its columns")
    void emptyTables(@TempDir Path folder) throws IOException, SQLException {
        Path article = Files.writeString(
                folder.resolve("bridge.txt"),
                "The bridge reopened\n\nThe old bridge over the river was opened to traffic in the morning. Cars and"
                        + " buses crossed it for the first time in two years. The road to the harbour stays closed.\n");
        Path tables = folder.resolve("tables");
        assertThat(run(article.toString(), "-o", tables.toString()).rejects()).isZero();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement query = duck.createStatement();
                ResultSet rows = query.executeQuery("select reason, count(*) from read_parquet('"
                        + tables.resolve("rejects") + "/*.parquet') group by reason")) {
            assertThat(rows.getMetaData().getColumnName(1)).isEqualTo("reason");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    @DisplayName("keeps or rejects every record, and says so in its row of runs")
    void losesNothing() {
        assertThat(summary.recordsRead()).isEqualTo(summary.articles() + summary.rejects());
        Row run = table(Tables.RUNS).head();
        assertThat(run.<Long>getAs("records_read")).isEqualTo(summary.recordsRead());
        assertThat(table(Tables.ARTICLES).count()).isEqualTo(summary.articles());
        assertThat(table(Tables.REJECTS).count()).isEqualTo(summary.rejects());
    }

    @Test
    @DisplayName("fills every table")
    void fillsEveryTable() {
        for (Table table : Tables.all()) {
            assertThat(table(table).count()).as(table.name()).isPositive();
        }
    }

    @Test
    @DisplayName("has rows in every hedge category but none unknown, every stance and every kind of actor")
    void coversTheDesign() {
        assertThat(strings("select distinct category from hedges where kind = 'hedge'"))
                .containsExactlyInAnyOrder(
                        "epistemic",
                        "doxastic",
                        "conditional",
                        "investigative",
                        "noncommitment",
                        "approximator",
                        "vague_source",
                        "distancing");
        assertThat(strings("select distinct kind from hedges")).containsExactlyInAnyOrder("hedge", "booster");
        assertThat(strings("select distinct stance from stances"))
                .containsExactlyInAnyOrder("affirm", "deny", "doubt", "noncommittal");
        assertThat(strings("select distinct quote_type from statements"))
                .containsExactlyInAnyOrder("direct", "indirect", "mixed");
        assertThat(strings("select distinct type from actors"))
                .contains("person", "institution", "government", "group", "unnamed", "outlet");
        assertThat(strings("select distinct date_origin from articles"))
                .containsExactlyInAnyOrder("manifest", "field", "header", "url", "dateline", "weekday", "none");
        assertThat(strings("select distinct flag from (select explode(flags) flag from articles)"))
                .contains("shuffled_sentences", "machine_translated", "undated", "date_inferred");
    }

    private List<String> strings(String query) {
        return session.sql(query).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private long count(String query) {
        return session.sql(query).head().getLong(0);
    }

    @Test
    @DisplayName("labels ten articles as a careful reader does, but for the gaps that are listed")
    void labelsLikeTheGold() throws IOException {
        Path folder = Path.of("src/test/resources/sample-gold");
        List<String> differences = new SampleGold(
                        table(Tables.ARTICLES), table(Tables.STATEMENTS), table(Tables.STANCES), table(Tables.HEDGES))
                .differences(folder.resolve("gold.jsonl"));
        Path found = Path.of("target/sample-gold-differences.txt");
        Files.write(found, differences);
        assertThat(differences)
                .as("what differs is in " + found + "; a gap that has closed is taken off known-gaps.txt")
                .isEqualTo(Files.readAllLines(folder.resolve("known-gaps.txt")));
    }

    @Test
    @DisplayName("gives offsets that cut the very text out of the article, for every row")
    void offsetsAreExact() {
        assertThat(count("select count(*) from sentences s join articles a using (article_id)"
                        + " where substring(a.text, s.begin + 1, s.end - s.begin) <> s.text"))
                .isZero();
        assertThat(count("select count(*) from hedges h join articles a using (article_id)"
                        + " where substring(a.text, h.begin + 1, h.end - h.begin) <> h.cue"
                        + " or h.scope_begin > h.begin or h.scope_end < h.end"))
                .isZero();
        assertThat(count("select count(*) from statements s join articles a using (article_id)"
                        + " where substring(a.text, s.cue_begin + 1, s.cue_end - s.cue_begin) <> s.cue_text"
                        + " or substring(a.text, s.source_begin + 1, s.source_end - s.source_begin) <> s.source_text"))
                .isZero();
        assertThat(count("select count(*) from stances s join articles a using (article_id)"
                        + " where substring(a.text, s.evidence_begin + 1, s.evidence_end - s.evidence_begin)"
                        + " <> s.evidence_text"))
                .isZero();
    }

    @Test
    @DisplayName("gives every row an id of its own and no reference that leads nowhere")
    void idsAreUnique() {
        for (String table : List.of("articles", "sentences", "statements", "hedges", "actors")) {
            String id = table.substring(0, table.length() - 1) + "_id";
            assertThat(count("select count(*) - count(distinct " + id + ") from " + table))
                    .as(table)
                    .isZero();
        }
        assertThat(
                        count(
                                "select count(*) from statements left anti join actors using (actor_id) where actor_id is not null"))
                .isZero();
        assertThat(count("select count(*) from hedges h left anti join sentences s on h.sentence_id = s.sentence_id"))
                .isZero();
        assertThat(count("select count(*) from stances left anti join statements using (statement_id)"))
                .isZero();
    }

    @Test
    @DisplayName("adds up: days and actors count the statements that name an actor")
    void aggregatesAddUp() {
        long resolved = count("select count(*) from statements where actor_id is not null");
        assertThat(count("select sum(statements) from actor_day")).isEqualTo(resolved);
        assertThat(count("select sum(statements) from actors")).isEqualTo(resolved);
        assertThat(
                        count(
                                "select count(*) from actor_day where hedge_rate < hedge_rate_low or hedge_rate > hedge_rate_high"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from actor_day_claim where affirm + doubt + deny + noncommittal <> statements"))
                .isZero();
        assertThat(count("select sum(statements) from actor_day_claim"))
                .isEqualTo(count("select count(*) from stances where actor_id is not null"));
    }

    @Test
    @DisplayName("sums an actor's day to what the statements of that day say one by one")
    void dayIsSumOfItsStatements() {
        String recounted = "select actor_id, said_date, count(*) statements, count_if(hedged) hedged_statements,"
                + " size(array_distinct(flatten(collect_list(sentence_ids)))) sentences,"
                + " sum(token_count) tokens, sum(size(hedges)) hedges, sum(size(boosters)) boosters,"
                + " sum(size(filter(hedges, hedge -> hedge.category = 'epistemic'))) epistemic,"
                + " count(distinct article_id) articles, count(distinct story_id) stories,"
                + " count(distinct coalesce(outlet, '')) outlets"
                + " from statements where actor_id is not null group by actor_id, said_date";
        String same = Stream.of(
                        "statements",
                        "hedged_statements",
                        "sentences",
                        "tokens",
                        "hedges",
                        "boosters",
                        "articles",
                        "stories",
                        "outlets")
                .map(name -> "d." + name + " = r." + name)
                .collect(Collectors.joining(" and "));

        assertThat(count("select count(*) from actor_day d join (" + recounted + ") r on d.actor_id = r.actor_id"
                        + " and d.said_date <=> r.said_date where " + same
                        + " and coalesce(d.hedges_by_category['epistemic'], 0) = r.epistemic"))
                .isEqualTo(count("select count(*) from actor_day"))
                .isEqualTo(count("select count(*) from (" + recounted + ")"));
    }

    @Test
    @DisplayName("counts a syndicated story once and its articles each")
    void syndication() {
        assertThat(count("select max(n) from (select count(*) n from articles group by story_id)"))
                .isEqualTo(4);
        assertThat(summary.stories()).isEqualTo(summary.articles() - 3);
    }

    @Test
    @DisplayName("gives the same rows from other partitions and another order of files")
    void partitioningDoesNotMatter(@TempDir Path folder) throws IOException {
        // Other names put the files into another order; a limit of one core per task splits them otherwise.
        Path shuffled = Files.createDirectories(folder.resolve("input"));
        try (Stream<Path> files = Files.walk(Path.of(SAMPLE))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("manifest.csv"))
                    .toList()) {
                Path copy = shuffled.resolve(Path.of(SAMPLE).relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path other = folder.resolve("other");
        String oldParallelism = session.conf().get("spark.sql.shuffle.partitions");
        session.conf().set("spark.sql.shuffle.partitions", "5");
        session.conf().set("spark.sql.files.maxPartitionBytes", "20000");
        try {
            run(
                    shuffled.resolve("text").toString(),
                    shuffled.resolve("rejects").toString(),
                    shuffled.resolve("jsonl").toString(),
                    shuffled.resolve("html").toString(),
                    shuffled.resolve("csv").toString(),
                    shuffled.resolve("README.md").toString(),
                    "--manifest",
                    SAMPLE + "/manifest.csv",
                    "--partition-by-month",
                    "ALWAYS",
                    "-o",
                    other.toString());
        } finally {
            session.conf().set("spark.sql.shuffle.partitions", oldParallelism);
            session.conf().unset("spark.sql.files.maxPartitionBytes");
        }
        TableRows.assertSame(other, output, "source_uri");
    }

    @Test
    @DisplayName("writes Parquet that DuckDB reads, nested columns and links by table name included")
    void duckDbReadsIt() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (Table table : Tables.all()) {
                try (ResultSet result = statement.executeQuery(
                        "select count(*) from read_parquet('" + output.resolve(table.name()) + "/*.parquet')")) {
                    result.next();
                    assertThat(result.getLong(1))
                            .as(table.name())
                            .isEqualTo(table(table).count());
                }
            }
            try (ResultSet result =
                    statement.executeQuery("select count(*) from (select unnest(hedges) h from read_parquet('"
                            + output.resolve("statements") + "/*.parquet')) where h.category = 'epistemic'")) {
                result.next();
                assertThat(result.getLong(1)).isPositive();
            }
        }
    }

    @Test
    @DisplayName("keeps the old tables when a later run fails")
    void failureKeepsTheTables(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out");
        Path input = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of(SAMPLE, "text/long-quotation.txt"), input.resolve("a.txt"));
        run(input.toString(), "-o", out.toString());
        String before = Files.readString(out.resolve("CURRENT"));
        Files.writeString(input.resolve("broken.jsonl"), "{not json\n");
        assertThatThrownBy(() -> run(input.toString(), "--strict", "-o", out.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1 of 2 records were rejected");
        assertThat(out.resolve("CURRENT")).hasContent(before);
        run(input.toString(), "-o", out.toString());
        assertThat(table(out, Tables.RUNS).count()).isEqualTo(2);
    }

    @Test
    @DisplayName("labels alike when sentences and tokens come from our annotators in a saved Spark NLP pipeline")
    void savedPipelineLabelsAlike(@TempDir Path folder) throws IOException {
        Path saved = folder.resolve("pipeline");
        NlpPipeline.standard(session).model().write().overwrite().save(saved.toString());
        String input = SAMPLE + "/text/long-quotation.txt";
        run(input, "-o", folder.resolve("own").toString());
        run(input, "-o", folder.resolve("other").toString(), "--nlp-pipeline", saved.toString());
        for (Table table : List.of(Tables.SENTENCES, Tables.STATEMENTS, Tables.HEDGES)) {
            assertThat(TableRows.of(folder.resolve("other"), table))
                    .isNotEmpty()
                    .isEqualTo(TableRows.of(folder.resolve("own"), table));
        }
    }

    @Test
    @DisplayName("explains a statement with source, cue and hedges marked and the rules that fired")
    void explains() {
        Row statement = table(Tables.STATEMENTS)
                .where("hedged and actor_id is not null and source_text is not null")
                .orderBy("statement_id")
                .head();
        Row article = table(Tables.ARTICLES)
                .where("article_id = '" + statement.<String>getAs("article_id") + "'")
                .head();
        String text = new StatementExplanation(article, statement, List.of()).text();
        assertThat(text)
                .contains("‹" + statement.getAs("source_text") + "›")
                .contains(" 1}")
                .contains("hedge 1")
                .contains("rule ")
                .contains(statement.<String>getAs("actor_name"));
    }
}
