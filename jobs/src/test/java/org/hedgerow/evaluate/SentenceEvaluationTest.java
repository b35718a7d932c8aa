package org.hedgerow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The evaluation of sentences")
class SentenceEvaluationTest {

    @TempDir
    Path gold;

    @BeforeEach
    void writeGold() throws IOException {
        Path folder = Files.createDirectories(gold.resolve("sentences"));
        Files.writeString(
                folder.resolve("golden_rules.jsonl"),
                """
                {"id": "1", "text": "\ud83d\ude00 He left. She did not.", "sentences": [[0, 10], [11, 23]]}
                {"id": "2", "text": "One sentence. Said to be one.", "sentences": [[0, 29]]}
                """);
        Files.writeString(
                folder.resolve("ud_gum.jsonl"),
                """
                {"id": "n", "genre": "news", "text": "A 5-day truce. It held", "sentences": [[0, 14], [15, 22]],
                 "tokens": [[0, 1], [2, 3], [3, 4], [4, 7], [8, 13], [13, 14], [15, 17], [18, 22]]}
                """
                        .replace("\n ", " "));
    }

    @Test
    @DisplayName("counts passed rules in code points, and sentences and tokens by exact span")
    void measures() throws IOException {
        SentenceEvaluation evaluation = new SentenceEvaluation();
        assertThat(evaluation.isIn(gold)).isTrue();
        List<Measurement> measurements = evaluation.evaluate(gold);
        assertThat(measurements)
                .containsExactly(
                        new Measurement("sentences/golden_rules", "all", "rules passed", 1, 2),
                        new Measurement("sentences/ud_gum", "all", "exact sentence F1", 1, 2),
                        new Measurement("sentences/ud_gum", "news", "exact sentence F1", 1, 2),
                        new Measurement("sentences/ud_gum", "all", "exact token F1", 1, 6),
                        new Measurement("sentences/ud_gum", "news", "exact token F1", 1, 6));
    }

    @Test
    @DisplayName("is not in a folder without sentence gold")
    void isNotThere(@TempDir Path empty) {
        assertThat(new SentenceEvaluation().isIn(empty)).isFalse();
    }
}
