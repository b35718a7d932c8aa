package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.label.LabellerPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The commands that read a run's tables")
@ExtendWith(SparkSessionExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableCommandsTest {

    private static final String SAMPLE = "../sample-data";

    private StringWriter said = new StringWriter();
    private Path folder;
    private String tables;

    @BeforeAll
    void run(SparkSession session, @TempDir Path temporary) {
        folder = temporary;
        tables = folder.resolve("tables").toString();
        RunOptions options = CommandLine.populateCommand(
                new RunOptions(), SAMPLE, "--manifest", SAMPLE + "/manifest.csv", "-o", tables);
        new Pipeline(session, options, new LabellerPool(options.settings()), new PrintWriter(new StringWriter(), true))
                .run();
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

    @Test
    @DisplayName("fail in one line where no run has written tables")
    void noTables() {
        assertThat(execute(new ListActors(), "-o", folder.resolve("empty").toString()))
                .isEqualTo(ExitCode.OUTPUT);
        assertThat(said.toString()).contains("hedgerow run").hasLineCount(1);
    }
}
