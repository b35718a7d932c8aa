package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.job.Commands;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("A dry run")
class DryRunTest {

    private static final String ARTICLE = "The minister said on Monday that the bridge may open in spring, and that her"
            + " office was not prepared to give a date before the last inspection has been made.";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private int dryRun(String... arguments) {
        CommandLine command = new CommandLine(new HedgerowCommand());
        command.setErr(new PrintWriter(errors, true, StandardCharsets.UTF_8));
        command.setOut(new PrintWriter(output, true, StandardCharsets.UTF_8));
        List<String> all = new ArrayList<>(List.of("run", "--dry-run"));
        all.addAll(List.of(arguments));
        return Commands.execute(command, all.toArray(String[]::new));
    }

    private String said() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    @DisplayName("needs no output, writes nothing, and says of every input how it was read")
    void everyInput() throws IOException {
        write("pages/a.html", "<html><body><h1>Bridge</h1><p>" + ARTICLE + "</p></body></html>");
        write("feed/a.jsonl", "{\"body\":\"" + ARTICLE + "\",\"headline\":\"Bridge\",\"published\":\"2022-02-16\"}\n");
        assertThat(dryRun(
                        folder.resolve("pages").toString(),
                        folder.resolve("feed").toString()))
                .isZero();
        assertThat(said())
                .contains(folder.resolve("pages") + ": 1 html file")
                .contains(folder.resolve("feed") + ": 1 json_lines file")
                .contains("Looked at 2 records, articles 2, rejects 0. Nothing was labelled or written.");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    @DisplayName("names the columns that feed the fields, and those that feed none")
    void fields() throws IOException {
        write("a.csv", "body,headline,day\n\"" + ARTICLE + "\",Bridge,2022-02-16\n");
        write("b.csv", "content,title,published\n\"" + ARTICLE + " Twice.\",Bridge,2022-02-16\n");
        dryRun(folder.toString());
        assertThat(said())
                .contains("text from body or content")
                .contains("title from headline or title")
                .contains("date from published")
                .contains("not used: day");
    }

    @Test
    @DisplayName("counts dates by where they were found and tells how to give those that are missing")
    void dates() throws IOException {
        write("a.jsonl", "{\"text\":\"" + ARTICLE + "\",\"day\":\"2022-02-16\"}\n");
        dryRun(folder.toString());
        assertThat(said())
                .contains("dates     undated 1")
                .contains("1 of 1 articles have no date; if one of these holds it, say --fields date=NAME: day");
        output.reset();
        dryRun(folder.toString(), "--fields", "date=day");
        assertThat(said()).contains("dates     field 1").doesNotContain("have no date");
    }

    @Test
    @DisplayName("counts rejects by reason and shows one record of each, with what was wrong")
    void rejects() throws IOException {
        write(
                "a.jsonl",
                "{\"text\":\"" + ARTICLE + "\"}\n{broken\n{also broken\n{\"text\":\"\"}\n{\"text\":\""
                        + "Le ministre a dit lundi que le pont pourrait ouvrir au printemps et que ses services"
                        + " ne souhaitaient pas donner de date avant la dernière inspection du chantier.\"}\n");
        dryRun(folder.toString());
        assertThat(said())
                .contains("5 looked at, articles 1, rejects 4")
                .containsPattern("malformed 2, for example file://\\S*/a.jsonl record 2: no valid JSON")
                .containsPattern("empty 1, for example file://\\S*/a.jsonl record 4")
                .containsPattern("unsupported_language 1, for example \\S* record 5: language fr")
                .contains("only English is labelled");
    }

    @Test
    @DisplayName("says when content is not what a file's name promises")
    void wrongExtension() throws IOException {
        write("a.txt", "{\"text\":\"" + ARTICLE + "\"}\n{\"text\":\"" + ARTICLE + "\"}\n");
        dryRun(folder.toString());
        assertThat(said()).contains("1 text file").contains("read as   json_lines 1 of 1 looked into");
    }

    @Test
    @DisplayName("looks at the beginning of a large file only")
    void looksAtTheBeginning() throws IOException {
        write("a.jsonl", ("{\"text\":\"" + ARTICLE + "\"}\n").repeat(1_000));
        dryRun(folder.toString());
        assertThat(said()).contains("200 looked at");
    }

    @Test
    @DisplayName("answers a missing input with exit code 3, and a share of rejects above --strict with 3 as well")
    void failures() throws IOException {
        assertThat(dryRun(folder.resolve("nowhere").toString())).isEqualTo(3);
        write("a.jsonl", "{\"text\":\"" + ARTICLE + "\"}\n{broken\n");
        assertThat(dryRun(folder.toString(), "--strict=0.5")).isZero();
        assertThat(dryRun(folder.toString(), "--strict=0.4")).isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("1 of the 2 records looked at would be rejected");
    }
}
