package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedgerow.job.Commands;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("The command line")
class HedgerowCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private int execute(String... arguments) {
        CommandLine command = new CommandLine(new HedgerowCommand());
        command.setErr(new PrintWriter(errors, true, StandardCharsets.UTF_8));
        command.setOut(new PrintWriter(output, true, StandardCharsets.UTF_8));
        return Commands.execute(command, arguments);
    }

    private String error() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("answers an unknown option with one line and exit code 2")
    void unknownOption() {
        assertThat(execute("run", "--colour", "x", "-o", "y")).isEqualTo(2);
        assertThat(error().lines()).hasSize(1);
        assertThat(error()).startsWith("hedgerow: ").contains("--colour").contains("hedgerow run --help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run in",
                "run in -o out --strict=2",
                "run in -o out --strict=many",
                "run in -o out --remove-vanished"
            })
    @DisplayName("refuses options that make no sense with one line and exit code 2, before anything is read")
    void senselessOptions(String line) {
        assertThat(execute(line.split(" "))).isEqualTo(2);
        assertThat(error().lines()).hasSize(1);
        assertThat(error()).startsWith("hedgerow: ").contains("--");
    }

    @Test
    @DisplayName("takes --strict without a share before an input")
    void strictBeforeInput() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{broken\n");
        assertThat(execute(
                        "run",
                        "--dry-run",
                        "--strict",
                        folder.resolve("a.jsonl").toString()))
                .isEqualTo(3);
        assertThat(error()).contains("1 of the 1 records looked at would be rejected");
    }

    @Test
    @DisplayName("answers a missing input with one line that names it and exit code 3")
    void missingInput() {
        int code = execute(
                "run",
                folder.resolve("nowhere").toString(),
                "-o",
                folder.resolve("out").toString());
        assertThat(code).isEqualTo(3);
        assertThat(error().lines()).hasSize(1);
        assertThat(error()).contains("nowhere");
    }

    @Test
    @DisplayName("answers an output that cannot be written with exit code 4")
    void badOutput() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");
        Files.writeString(folder.resolve("a.txt"), "Title\n\nSome text.");
        int code = execute(
                "run",
                folder.resolve("a.txt").toString(),
                "-o",
                folder.resolve("out").toString());
        assertThat(code).isEqualTo(4);
        assertThat(error().lines()).hasSize(1);
    }

    @Test
    @DisplayName("answers a bad YAML rule with its file and what is wrong, before anything runs")
    void badLexicon() throws IOException {
        Files.createDirectories(folder.resolve("lexicon/hedges"));
        Files.writeString(folder.resolve("lexicon/hedges/epistemic.yaml"), "format: [unclosed");
        Files.writeString(folder.resolve("a.txt"), "Title\n\nSome text.");
        int code = execute(
                "run",
                folder.resolve("a.txt").toString(),
                "-o",
                folder.resolve("out").toString(),
                "--lexicon",
                folder.resolve("lexicon").toString());
        assertThat(code).isEqualTo(2);
        assertThat(error()).contains("epistemic.yaml");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    @DisplayName("prints the data dictionary that stands in the repository")
    void dictionaryIsCurrent() throws IOException {
        assertThat(execute("dictionary")).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(Path.of("DATA-DICTIONARY.md")));
    }

    @Test
    @DisplayName("shows its commands when called without any")
    void usage() {
        assertThat(execute()).isEqualTo(2);
        assertThat(error()).contains("run").contains("evaluate").contains("explain");
    }
}
