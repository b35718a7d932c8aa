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
        CommandLine command = new CommandLine(new ClaimsCommand());
        command.setErr(new PrintWriter(said, true)).setOut(new PrintWriter(said, true));
        return Commands.execute(command, "check", file.toString());
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
}
