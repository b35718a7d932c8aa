package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("Checking a claims file")
class CheckClaimsTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int check(String stance) throws IOException {
        Path file = Files.writeString(
                folder.resolve("claims.yaml"),
                """
                format: hedgerow-claims/1
                claims:
                  - id: dam-opens
                    statement: The dam opens.
                    events:
                      - polarity: 1
                        verbs: [open]
                    examples:
                      - text: The minister denied that the dam had opened.
                        stance: STANCE
                """
                        .replace("STANCE", stance));
        return execute("check", file.toString());
    }

    private int execute(String... arguments) {
        CommandLine command = new CommandLine(new ClaimsCommand());
        command.setErr(new PrintWriter(said, true)).setOut(new PrintWriter(said, true));
        return Commands.execute(command, arguments);
    }

    private Path synonyms(String marked) throws IOException {
        Files.createDirectories(folder.resolve("lexicon/claims"));
        Files.writeString(
                folder.resolve("lexicon/claims/synonyms.yaml"),
                """
                format: hedgerow-synonyms/1
                version: 1
                source: ours
                licence: ours
                rules:
                - id: synonyms.flood
                  same: [flood, inundate]
                  examples:
                    match: ["MARKED"]
                    no_match: ["The plain is flat."]
                """
                        .replace("MARKED", marked));
        return folder.resolve("lexicon");
    }

    @Test
    @DisplayName("is done where all examples come out as they should")
    void right() throws IOException {
        assertThat(check("deny")).isZero();
        assertThat(said.toString()).contains("1 claims, 1 examples, 1 right");
    }

    @Test
    @DisplayName("prints each example that fails, with what it came out as, and answers 2")
    void wrong() throws IOException {
        assertThat(check("affirm")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("FAIL dam-opens: expected affirm, found deny");
    }

    @Test
    @DisplayName("answers a bad file with one line and 2")
    void badFile() throws IOException {
        assertThat(check("maybe")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("claims.yaml").contains("maybe").hasLineCount(1);
    }

    @Test
    @DisplayName("with a lexicon of one's own runs the examples of its synonyms, and answers 2 where one fails")
    void lexicon() throws IOException {
        assertThat(execute(
                        "check",
                        "--lexicon",
                        synonyms("The sea [inundated] the plain.").toString()))
                .isZero();
        assertThat(said.toString()).contains("rules for claims in plain words").doesNotContain("FAIL");
        assertThat(execute(
                        "check",
                        "--lexicon",
                        synonyms("The [sea] inundated the plain.").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("FAIL synonyms.flood: expected The [sea] inundated the plain.");
    }
}
