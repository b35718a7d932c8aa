package org.hedgerow.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.hedgerow.text.FeatureHash;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ridge regression")
class RidgeTrainerTest {

    private static final Template WORD = new Template("w");

    @Test
    @DisplayName("finds the weighted mean of each feature's targets, drawn to zero by its penalty")
    void shrunkenMean() {
        RidgeTrainer trainer = new RidgeTrainer("y", 1, 1, 50);
        add(trainer, "a", List.of(), 2, 1);
        add(trainer, "a", List.of(), 4, 3);
        LinearModel model = trainer.train();
        assertThat(model.weight(FeatureHash.of("w=a"), 0)).isCloseTo((2 + 3 * 4) / (4 + 1f), within(1e-4f));
    }

    @Test
    @DisplayName("leaves what is peculiar to a source of examples to its nuisance feature, and out of the model")
    void nuisance() throws IOException {
        RidgeTrainer trainer = new RidgeTrainer("y", 0.01, 1, 200);
        for (int i = 0; i < 20; i++) {
            add(trainer, "a", List.of(), 1, 1);
            add(trainer, "a", List.of("odd"), 3, 1);
        }
        LinearModel model = trainer.train();
        assertThat(model.weight(FeatureHash.of("w=a"), 0)).isCloseTo(1f, within(0.05f));
        StringWriter written = new StringWriter();
        model.write(written, List.of());
        assertThat(written.toString()).doesNotContain("odd");
    }

    @Test
    @DisplayName("leaves out features seen too rarely")
    void rare() {
        RidgeTrainer trainer = new RidgeTrainer("y", 1, 2, 5);
        add(trainer, "once", List.of(), 3, 1);
        assertThat(trainer.train().weight(FeatureHash.of("w=once"), 0)).isZero();
    }

    private static void add(RidgeTrainer trainer, String word, List<String> nuisance, double target, double weight) {
        Features features = Features.named();
        features.add(WORD, word);
        trainer.add(features, nuisance, target, weight);
    }
}
