package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("Training weights")
class TrainWeightsTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private Path gold;

    @BeforeEach
    void writeGold() throws IOException {
        gold = folder.resolve("gold");
        Files.createDirectories(gold.resolve("szeged"));
        Files.write(
                gold.resolve("szeged/factbank.jsonl"),
                List.of(
                        "{\"doc\":\"a\",\"text\":\"The bridge may open soon.\",\"cues\":"
                                + "[{\"begin\":11,\"end\":14,\"type\":\"epistemic\"}]}",
                        "{\"doc\":\"a\",\"text\":\"The fair is held in May each year.\",\"cues\":[]}",
                        "{\"doc\":\"b\",\"text\":\"The road may stay shut.\",\"cues\":"
                                + "[{\"begin\":9,\"end\":12,\"type\":\"epistemic\"}]}"));
    }

    private int train(String... arguments) {
        CommandLine command = new CommandLine(new TrainWeights());
        command.setErr(new PrintWriter(said, true)).setOut(new PrintWriter(said, true));
        return Commands.execute(command, arguments);
    }

    @Test
    @DisplayName("writes what the gold is there for under the name it ships by, and says what was left out")
    void writesShippedNames() throws IOException {
        assertThat(train("--gold", gold.toString(), "-o", folder.resolve("out").toString()))
                .isZero();
        Path weights = folder.resolve("out/model/en/hedge-cues.tsv");
        assertThat(Files.readString(weights)).startsWith("# ").contains("szeged/factbank: 2 documents, 2 cues");
        assertThat(said.toString()).contains("hedge-cues.tsv").contains("commitment         left out: no factuality");
        assertThat(weights.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    @DisplayName("gives the same bytes twice")
    void isReproducible() throws IOException {
        for (String name : List.of("first.tsv", "second.tsv")) {
            assertThat(train(
                            "--gold",
                            gold.toString(),
                            "--only",
                            "hedges",
                            "-o",
                            folder.resolve(name).toString()))
                    .isZero();
        }
        assertThat(folder.resolve("first.tsv")).hasSameBinaryContentAs(folder.resolve("second.tsv"));
    }

    @Test
    @DisplayName("names the file that is missing for weights asked for, and leaves the old ones alone")
    void namesMissingGold() throws IOException {
        Path old = Files.writeString(folder.resolve("old.tsv"), "as it was");
        assertThat(train("--gold", gold.toString(), "--only", "attribution", "-o", old.toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(said.toString()).contains("polnear/train.jsonl").hasLineCount(1);
        assertThat(old).hasContent("as it was");
    }

    @Test
    @DisplayName("refuses one file for several weights")
    void refusesOneFileForAll() {
        assertThat(train(
                        "--gold",
                        gold.toString(),
                        "-o",
                        folder.resolve("all.tsv").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("--only").hasLineCount(1);
    }

    @Test
    @DisplayName("ships a file at the place of every kind of weights")
    void shipsAll() {
        for (Weights weights : Weights.values()) {
            assertThat(Weights.class.getResource("/" + weights.shippedAs()))
                    .as(weights.label())
                    .isNotNull();
        }
    }
}
