package org.hedgerow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hedgerow.text.Stance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The evaluations of commitment and stance")
class StanceEvaluationsTest {

    @Test
    @DisplayName("read factuality gold in code points and report r, error and F1 of each corpus there is")
    void factuality(@TempDir Path gold) throws IOException {
        Path folder = Files.createDirectories(gold.resolve("factuality"));
        Files.writeString(
                folder.resolve("uw.jsonl"),
                """
                {"id": "1", "doc": "d", "text": "😀 The ship sailed.", "events": [{"begin": 11, "end": 17, "label": 3.0}]}
                {"id": "2", "doc": "d", "text": "The ship did not sail.", "events": [{"begin": 17, "end": 21, "label": -3.0}]}
                """);
        FactualityEvaluation evaluation = new FactualityEvaluation();
        assertThat(evaluation.isIn(gold)).isTrue();
        List<Measurement> measurements = evaluation.evaluate(gold);
        assertThat(measurements).extracting(Measurement::gold).containsOnly("factuality/uw");
        assertThat(value(measurements, "Pearson r (shipped weights, fit)")).isCloseTo(1, within(1e-9));
        assertThat(value(measurements, "F1 of label < 2 (shipped weights, fit)"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("judge headlines against their claim and report accuracy and macro F1")
    void emergent(@TempDir Path gold) throws IOException {
        Path folder = Files.createDirectories(gold.resolve("emergent"));
        Files.writeString(
                folder.resolve("emergent.jsonl"),
                """
                {"id": "1", "claim": "A lion escaped from the zoo", "claim_id": "c", "text": "Lion escapes from city zoo", "stance": "for"}
                {"id": "2", "claim": "A lion escaped from the zoo", "claim_id": "c", "text": "No, a lion did not escape from the zoo, it was a hoax", "stance": "against"}
                """);
        EmergentEvaluation evaluation = new EmergentEvaluation();
        assertThat(evaluation.isIn(gold)).isTrue();
        assertThat(value(evaluation.evaluate(gold), "accuracy (shipped weights, fit)"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("are not tried on folders without their gold")
    void absent(@TempDir Path gold) {
        assertThat(new FactualityEvaluation().isIn(gold)).isFalse();
        assertThat(new EmergentEvaluation().isIn(gold)).isFalse();
    }

    @Test
    @DisplayName("average F1 over the stances that the gold knows")
    void macroAverage() {
        StanceScore score = new StanceScore();
        score.add("c1", Stance.AFFIRM, Stance.AFFIRM);
        score.add("c1", Stance.AFFIRM, Stance.DENY);
        assertThat(value(score.measurements("g", "how"), "accuracy (how)")).isEqualTo(0.5);
        assertThat(value(score.measurements("g", "how"), "macro F1 (how)")).isCloseTo((2.0 / 3 + 0) / 2, within(1e-9));
    }

    @Test
    @DisplayName("give the interval that other claims would spread over, and none where there is one claim")
    void intervals() {
        StanceScore score = new StanceScore();
        for (int claim = 0; claim < 40; claim++) {
            for (int headline = 0; headline < 5; headline++) {
                score.add(claim, claim % 4 == 0 ? Stance.DENY : Stance.AFFIRM, Stance.AFFIRM);
            }
        }
        Measurement accuracy = score.measurements("g", "how").get(0);
        // 40 claims count, not 200 headlines: the standard error of 0.75 is 0.068
        assertThat(accuracy.low()).isCloseTo(0.75 - 1.96 * 0.068, within(0.03));
        assertThat(accuracy.high()).isCloseTo(0.75 + 1.96 * 0.068, within(0.03));
        StanceScore alone = new StanceScore();
        alone.add("c1", Stance.AFFIRM, Stance.AFFIRM);
        assertThat(alone.measurements("g", "how")).noneMatch(Measurement::hasInterval);
    }

    private static double value(List<Measurement> measurements, String metric) {
        return measurements.stream()
                .filter(measurement -> measurement.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
