package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.job.SampleTablesExtension.SampleRun;
import org.hedgerow.table.Tables;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The commands that read a run's tables")
@ExtendWith({SparkSessionExtension.class, SampleTablesExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableCommandsTest {

    private StringWriter said = new StringWriter();
    private Path folder;
    private String tables;

    @BeforeAll
    void find(SampleRun sample, @TempDir Path temporary) {
        folder = temporary;
        tables = sample.output().toString();
    }

    @BeforeEach
    void forget() {
        said = new StringWriter();
    }

    private int execute(Object job, String... arguments) {
        CommandLine command = new CommandLine(job);
        command.setErr(new PrintWriter(said, true)).setOut(new PrintWriter(said, true));
        return Commands.execute(command, arguments);
    }

    private Path sample(String name) {
        Path sheet = folder.resolve(name);
        assertThat(execute(new SampleStatements(), "-o", tables, "--n", "30", "--to", sheet.toString()))
                .as(said.toString())
                .isZero();
        return sheet;
    }

    @Test
    @DisplayName("draw the same sample for the same seed, and never over a sheet that is there")
    void sampleIsSeeded() {
        Path first = sample("first.csv");
        assertThat(first).hasSameTextualContentAs(sample("second.csv"));
        assertThat(execute(new SampleStatements(), "-o", tables, "--to", first.toString()))
                .isEqualTo(ExitCode.OUTPUT);
    }

    @Test
    @DisplayName("correct the rates by a sheet filled in, and write them as CSV and Parquet")
    void aggregateCorrects() throws IOException {
        Path sheet = sample("labelled.csv");
        String filled = Files.readString(sheet).replaceAll("(yes|no),([0-9.E-]+),,\r\n", "$1,$2,yes,\r\n");
        Files.writeString(sheet, filled);
        Path rates = folder.resolve("rates.csv");
        assertThat(execute(
                        new AggregateRates(),
                        "-o",
                        tables,
                        "--labelled",
                        sheet.toString(),
                        "--by",
                        "actor-month",
                        "--to",
                        rates.toString()))
                .as(said.toString())
                .isZero();
        List<String> lines = Files.readAllLines(rates);
        assertThat(lines.get(0)).startsWith("group,name,statements,labelled,raw_rate");
        assertThat(lines.get(1)).startsWith("all,all,").contains(",30,").contains(",1.0,");
        assertThat(said.toString()).contains("too few labels");
        assertThat(folder.resolve("rates.parquet")).exists();
    }

    @Test
    @DisplayName("name a statement that is not in the tables")
    void aggregateNamesUnknownStatements() throws IOException {
        Path sheet = folder.resolve("foreign.csv");
        Files.writeString(sheet, "statement_id,hedged,inclusion_probability,hedged_by_hand\nelsewhere-1,yes,0.5,no\n");
        assertThat(execute(new AggregateRates(), "-o", tables, "--labelled", sheet.toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(said.toString()).contains("elsewhere-1").hasLineCount(1);
    }

    @Test
    @DisplayName("correct the sample's rates by the sheet that a person has labelled for the notebooks")
    void aggregateBySheetOfTheNotebooks() {
        assertThat(execute(
                        new AggregateRates(),
                        "-o",
                        tables,
                        "--labelled",
                        "../notebooks/labelled-sample.csv",
                        "--by",
                        "month"))
                .as(said.toString() + "; if a rule moved many statements, draw and label a new sheet")
                .isZero();
        assertThat(said.toString()).contains("2022-02").doesNotContain("are not labelled");
    }

    @Test
    @DisplayName("list actors by their statements, and sources without an actor with reason and example")
    void actors() {
        assertThat(execute(new ListActors(), "-o", tables, "--most", "5")).isZero();
        assertThat(said.toString().lines()).hasSize(6);
        forget();
        assertThat(execute(new ListActors(), "-o", tables, "--unresolved")).isZero();
        assertThat(said.toString()).contains("(").contains("more statements are by pronouns");
    }

    @Test
    @DisplayName("show which statements a claims file would match")
    void claimMatches() {
        assertThat(execute(
                        new CheckClaims(),
                        "src/main/resources/lexicon/en/claims/claims.yaml",
                        "-o",
                        tables,
                        "--most",
                        "3"))
                .as(said.toString())
                .isZero();
        assertThat(said.toString()).contains("the first 3 matches are shown");
    }

    private Path report(String name, String... more) {
        Path page = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("-o", tables, "--to", page.toString()));
        arguments.addAll(List.of(more));
        assertThat(execute(new WriteReport(), arguments.toArray(new String[0])))
                .as(said.toString())
                .isZero();
        return page;
    }

    private static JsonNode data(Path page) throws IOException {
        return new ObjectMapper()
                .readTree(Jsoup.parse(page.toFile(), "UTF-8")
                        .getElementById("data")
                        .data());
    }

    @Test
    @DisplayName("report on all statements, whose numbers equal the table's, and let some of them be read")
    void reportCounts(SparkSession session) throws IOException {
        JsonNode report = data(report("report.html"));
        Dataset<Row> statements = RunTables.at(tables, session).read(Tables.STATEMENTS);
        assertThat(report.at("/everyone/all/statements").longValue()).isEqualTo(statements.count());
        assertThat(report.at("/everyone/all/hedged").longValue())
                .isEqualTo(statements.where("hedged").count());
        JsonNode first = report.at("/actors/0");
        Dataset<Row> ofFirst =
                statements.where("actor_id = '" + first.get("actorId").textValue() + "'");
        assertThat(first.at("/series/all/statements").longValue()).isEqualTo(ofFirst.count());
        long dated = 0;
        for (JsonNode period : first.at("/series/periods")) {
            dated += period.at("/rate/statements").longValue();
        }
        assertThat(dated).isEqualTo(ofFirst.where("said_date is not null").count());
        assertThat(report.at("/claims")).isNotEmpty();
        assertThat(said.toString()).contains("statements by week");
    }

    @Test
    @DisplayName("report the marked source, cue and hedges at their places in the passage")
    void reportMarks() throws IOException {
        for (JsonNode passage : data(report("marks.html", "--sentences", "300")).at("/passages")) {
            String text = passage.get("text").textValue();
            for (JsonNode mark : passage.get("marks")) {
                String marked = text.substring(
                        mark.get("begin").intValue(), mark.get("end").intValue());
                assertThat(marked).isEqualTo(marked.strip()).isNotEmpty();
            }
        }
    }

    @Test
    @DisplayName("bound a report by the number of statements, the same for the same seed, others for another")
    void reportIsBounded() throws IOException {
        JsonNode small = data(report("small.html", "--sentences", "20", "--actors", "3"));
        assertThat(small.at("/passages")).hasSize(20);
        assertThat(small.at("/actors")).hasSize(3);
        assertThat(data(report("again.html", "--sentences", "20", "--actors", "3")))
                .isEqualTo(small);
        assertThat(data(report("other.html", "--sentences", "20", "--actors", "3", "--seed", "2"))
                        .at("/passages"))
                .isNotEqualTo(small.at("/passages"));
    }

    @Test
    @DisplayName("refuse a report that can hold nothing, or that cannot be written, in one line")
    void reportRefuses() {
        assertThat(execute(new WriteReport(), "-o", tables, "--sentences", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("--sentences").hasLineCount(1);
        forget();
        String nowhere = folder.resolve("no/such/folder.html").toString();
        assertThat(execute(new WriteReport(), "-o", tables, "--to", nowhere, "--sentences", "1"))
                .isEqualTo(ExitCode.OUTPUT);
        assertThat(said.toString()).contains(nowhere).hasLineCount(1);
    }

    @Test
    @DisplayName("fail in one line where no run has written tables")
    void noTables() {
        assertThat(execute(new ListActors(), "-o", folder.resolve("empty").toString()))
                .isEqualTo(ExitCode.OUTPUT);
        assertThat(said.toString()).contains("hedgerow run").hasLineCount(1);
    }
}
