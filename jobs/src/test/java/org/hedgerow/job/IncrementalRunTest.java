package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.job.SampleTablesExtension.SampleRun;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.sink.OutputException;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("An incremental run")
@ExtendWith({SparkSessionExtension.class, SampleTablesExtension.class})
class IncrementalRunTest {

    private static final Path SAMPLE = Path.of(SampleTablesExtension.SAMPLE);

    @TempDir
    private Path folder;

    private SparkSession session;
    /** A run over the whole sample; its rules take longer to load than a small corpus to label. */
    private SampleRun sample;

    private Path input;

    @BeforeEach
    void prepare(SparkSession shared, SampleRun run) throws IOException {
        session = shared;
        sample = run;
        input = Files.createDirectories(folder.resolve("in put"));
    }

    @AfterEach
    void forgetSetting() {
        session.conf().unset(IncrementalUpdate.FEW_RECORDS);
    }

    private RunSummary run(String output, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-o", folder.resolve(output).toString()));
        RunOptions options = CommandLine.populateCommand(new RunOptions(), all.toArray(String[]::new));
        LabellerPool labellers =
                options.freeTextClaims.isEmpty() ? sample.rules() : new LabellerPool(options.settings());
        return new Pipeline(session, options, labellers, new PrintWriter(new StringWriter(), true)).run();
    }

    private RunSummary runOnInput(String output, String... arguments) {
        List<String> all = new ArrayList<>(List.of(input.toString()));
        all.addAll(List.of(arguments));
        return run(output, all.toArray(String[]::new));
    }

    private List<String> rows(String output, Table table) {
        return TableRows.of(folder.resolve(output), table);
    }

    private void assertSameTables(String output, String expected) {
        TableRows.assertSame(folder.resolve(output), folder.resolve(expected));
    }

    private static List<Path> sampleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("manifest.csv"))
                    .sorted()
                    .toList();
        }
    }

    private Path copy(Path sample) throws IOException {
        Path target = input.resolve(SAMPLE.relativize(sample).toString());
        Files.createDirectories(target.getParent());
        return Files.write(target, Files.readAllBytes(sample));
    }

    private Path article(String name) throws IOException {
        return copy(SAMPLE.resolve("text/" + name));
    }

    @ParameterizedTest(name = "[{index}] {0} records at once")
    @ValueSource(ints = {0, 20_000})
    @DisplayName("over a corpus that grows, changes and shrinks gives the tables of one run over what is there")
    void growthChangeAndLoss(int recordsAtOnce) throws IOException {
        session.conf().set(IncrementalUpdate.FEW_RECORDS, recordsAtOnce);
        Random random = new Random(1);
        for (Path file : sampleFiles()) {
            if (random.nextBoolean()) {
                Path copy = copy(file);
                if (file.toString().endsWith(".jsonl")) {
                    List<String> lines = Files.readAllLines(copy, StandardCharsets.ISO_8859_1);
                    Files.write(copy, lines.subList(0, 1 + random.nextInt(lines.size())), StandardCharsets.ISO_8859_1);
                }
            }
        }
        RunSummary first = runOnInput("tables");
        for (Path file : sampleFiles()) {
            copy(file);
        }
        RunSummary second = runOnInput("tables", "--incremental");
        RunSummary full = runOnInput("full");
        assertSameTables("tables", "full");
        assertThat(second.recordsRead()).isEqualTo(full.recordsRead());
        assertThat(second.articles()).isEqualTo(full.articles());
        assertThat(second.rejectsByReason()).isEqualTo(full.rejectsByReason());
        assertThat(second.labelled())
                .isLessThan(full.articles())
                .isGreaterThanOrEqualTo(full.articles() - first.articles());
        assertThat(rows("tables", Tables.RUNS)).hasSize(2);

        Files.writeString(
                article("long-quotation.txt"),
                "\n\nThe minister said on Tuesday that the plan might change.\n",
                StandardOpenOption.APPEND);
        for (String gone : List.of("dateline-kyiv.txt", "weekday-geneva.txt", "wire-copy-northern-wire.txt")) {
            Files.delete(input.resolve("text/" + gone));
        }
        RunSummary update = runOnInput("tables", "--incremental");
        assertThat(update.labelled()).as("what has changed").isEqualTo(1);
        assertThat(update.articles()).as("what has vanished stays").isEqualTo(full.articles());
        runOnInput("tables", "--incremental", "--remove-vanished");
        assertThat(runOnInput("fewer").articles()).isEqualTo(full.articles() - 3);
        assertSameTables("tables", "fewer");
    }

    @Test
    @DisplayName("keeps what it is not shown again, so that each night's files suffice as its input")
    void newFilesOnly() throws IOException {
        Random random = new Random(2);
        String manifest = SAMPLE.resolve("manifest.csv").toString();
        List<String> first = new ArrayList<>(List.of("--manifest", manifest, "--partition-by-month", "ALWAYS"));
        List<String> second = new ArrayList<>(List.of("--manifest", manifest, "--incremental"));
        for (Path file : sampleFiles()) {
            (random.nextBoolean() ? first : second).add(file.toString());
        }
        run("tables", first.toArray(String[]::new));
        run("tables", second.toArray(String[]::new));
        TableRows.assertSame(folder.resolve("tables"), sample.output());
        try (Stream<Path> months = Files.list(folder.resolve("tables/statements"))) {
            assertThat(months).allMatch(month -> month.getFileName().toString().startsWith("published_month="));
        }
    }

    @Test
    @DisplayName("labels nothing where nothing is new, and shares the files of the last version")
    void nothingNew() throws IOException {
        article("long-quotation.txt");
        article("dateline-kyiv.txt");
        assertThat(runOnInput("tables", "--incremental").labelled())
                .as("the output was empty")
                .isEqualTo(2);
        Path before = statementsFile();
        Object inode = Files.getAttribute(before, "unix:ino");
        // Written again with the same content: it is read, but not labelled.
        Files.setLastModifiedTime(article("long-quotation.txt"), FileTime.fromMillis(1_645_000_000_000L));
        RunSummary update = runOnInput("tables", "--incremental");
        assertThat(update.labelled()).isZero();
        assertThat(update.articles()).isEqualTo(2);
        assertThat(statementsFile()).isNotEqualTo(before);
        assertThat(Files.getAttribute(statementsFile(), "unix:ino")).isEqualTo(inode);
    }

    private Path statementsFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tables/statements").toRealPath())) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    @Test
    @DisplayName("notices other claims or another lexicon and labels everything again")
    void otherRules() throws IOException {
        article("long-quotation.txt");
        Path left = article("pullback-met-with-doubt.txt");
        runOnInput("tables");
        Files.move(left, folder.resolve("away.txt"));
        String claim = "Russian forces are withdrawing from Kyiv";
        assertThat(runOnInput("tables", "--incremental", "--claim", claim).labelled())
                .as("one from its file, one from the text in the tables")
                .isEqualTo(2);
        Files.move(folder.resolve("away.txt"), left);
        runOnInput("full", "--claim", claim);
        assertSameTables("tables", "full");
    }

    /** A feed of articles whose texts are the words from one number to another. */
    private void writeFeed(String name, int... fromAndTo) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < fromAndTo.length; i += 2) {
            StringBuilder text = new StringBuilder();
            for (int word = fromAndTo[i]; word < fromAndTo[i + 1]; word++) {
                text.append(word % 9 == 0 ? "The minister said that the bridge of " : "")
                        .append("village w")
                        .append(Integer.toString(word * 7919, 26).replaceAll("[0-9]", "x"))
                        .append(word % 9 == 8 ? " may open. " : " and ");
            }
            lines.add("{\"title\":\"Bridge " + i + " of " + name + "\",\"date\":\"2022-02-1" + i + "\",\"text\":\""
                    + text + "\"}");
        }
        Files.write(input.resolve(name), lines);
    }

    @ParameterizedTest(name = "[{index}] {0} records at once")
    @ValueSource(ints = {0, 20_000})
    @DisplayName("joins two stories by an article like both, and parts them when it changes")
    void storiesJoinAndPart(int recordsAtOnce) throws IOException {
        session.conf().set(IncrementalUpdate.FEW_RECORDS, recordsAtOnce);
        writeFeed("ends.jsonl", 0, 280, 0, 285, 80, 360, 80, 365);
        assertThat(runOnInput("tables").stories()).isEqualTo(2);

        writeFeed("link.jsonl", 40, 320);
        assertThat(runOnInput("tables", "--incremental").stories()).isEqualTo(1);
        runOnInput("joined");
        assertSameTables("tables", "joined");

        writeFeed("link.jsonl", 1040, 1320);
        assertThat(runOnInput("tables", "--incremental").stories()).isEqualTo(3);
        runOnInput("changed");
        assertSameTables("tables", "changed");
    }

    @Test
    @DisplayName("rejects copies that come later, and keeps the first in the order of files whichever comes first")
    void copiesInOtherFiles() throws IOException {
        Path first = article("long-quotation.txt");
        article("dateline-kyiv.txt");
        Path later = input.resolve("text/z-copy.txt");
        Path earlier = input.resolve("text/a-copy.txt");
        Files.copy(first, later);
        runOnInput("tables");
        Files.copy(first, earlier);
        runOnInput("tables", "--incremental");
        runOnInput("three");
        assertSameTables("tables", "three");
        Files.delete(earlier);
        runOnInput("tables", "--incremental", "--remove-vanished");
        runOnInput("two");
        assertSameTables("tables", "two");
        assertThat(rows("tables", Tables.REJECTS)).hasSize(1);
    }

    @Test
    @DisplayName("does not take articles away where a file has become shorter, unless asked")
    void shortenedFile() throws IOException {
        Path feed = input.resolve("feed.jsonl");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add("{\"title\":\"Bridge " + i + "\",\"date\":\"2022-02-1" + i
                    + "\",\"text\":\"The minister said that bridge "
                    + i + " may open in spring, and that her office was not prepared to give a date for it."
                    + " Engineers of the harbour authority have looked at every pillar since the flood of last year,"
                    + " and they told reporters on Monday that the work could be done by the end of April.\"}");
        }
        Files.write(feed, lines);
        runOnInput("tables");
        Files.write(feed, lines.subList(0, 2));
        assertThat(runOnInput("tables", "--incremental").articles()).isEqualTo(4);
        assertThat(runOnInput("tables", "--incremental").articles()).isEqualTo(4);
        assertThat(runOnInput("tables", "--incremental", "--remove-vanished").articles())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("puts small files together that many small runs have left")
    void manySmallFiles() throws IOException {
        article("long-quotation.txt");
        runOnInput("tables");
        int rows = rows("tables", Tables.STATEMENTS).size();
        Path file = statementsFile();
        for (int i = 0; i < 40; i++) {
            Files.copy(file, file.resolveSibling("part-copy-" + i + ".zstd.parquet"));
        }
        runOnInput("tables", "--incremental");
        assertThat(rows("tables", Tables.STATEMENTS)).hasSize(41 * rows);
        try (Stream<Path> files = Files.list(statementsFile().getParent())) {
            assertThat(files.filter(part -> part.toString().endsWith(".parquet")))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("names a damaged file of the last run in one line; a full run does without it")
    void damagedTables() throws IOException {
        article("long-quotation.txt");
        runOnInput("tables");
        String current = Files.readString(folder.resolve("tables/CURRENT"));
        Path part = statementsFile();
        Files.write(part, new byte[] {1, 2, 3});
        article("dateline-kyiv.txt");
        assertThatThrownBy(() -> runOnInput("tables", "--incremental"))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining(part.getFileName().toString())
                .hasMessageContaining("run once without --incremental");
        assertThat(folder.resolve("tables/CURRENT")).hasContent(current);
        assertThat(runOnInput("tables").articles()).isEqualTo(2);
    }
}
