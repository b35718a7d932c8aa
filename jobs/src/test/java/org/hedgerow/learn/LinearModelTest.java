package org.hedgerow.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.hedgerow.text.FeatureHash;
import org.hedgerow.text.WordTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A linear model")
class LinearModelTest {

    private static final Template WORD = new Template("w");
    private static final Template PAIR = new Template("w,w+1");

    @Test
    @DisplayName("keys every feature by the hash of its readable name")
    void keysEqualHashesOfNames() {
        WordTable words = new WordTable();
        Features features = Features.named();
        features.add(WORD, words.word("Said"));
        features.add(PAIR, words.word("he"), words.word("isn\u2019t"));
        features.add(WORD, words.word("x"), -120);
        features.add(WORD, 7, 31);
        features.add(WORD, "value");
        assertThat(features.names()).containsExactly("w=said", "w,w+1=he|isn't", "w=x|-120", "w=7|31", "w=value");
        for (int i = 0; i < features.size(); i++) {
            assertThat(features.key(i))
                    .isEqualTo(FeatureHash.of(features.names().get(i)));
        }
    }

    @Test
    @DisplayName("is trained to the same bytes again and scores the same after a round trip")
    void trainingIsReproducible() throws IOException {
        StringWriter first = new StringWriter();
        StringWriter second = new StringWriter();
        train().write(first, List.of("made by a test"));
        train().write(second, List.of("made by a test"));
        assertThat(first.toString()).isEqualTo(second.toString()).contains("w=may\t");

        LinearModel read = LinearModel.read(new BufferedReader(new StringReader(first.toString())));
        Features may = Features.hashed();
        may.add(WORD, new WordTable().word("may"));
        Features said = Features.hashed();
        said.add(WORD, new WordTable().word("said"));
        assertThat(read.score(may)).isPositive().isGreaterThan(read.score(said));
    }

    @Test
    @DisplayName("names the line of a weights file that is not of the format")
    void namesTheBadLine() {
        assertThatThrownBy(
                        () -> LinearModel.read(new BufferedReader(new StringReader("outcomes\tyes\nw=a\t1.0\t2.0\n"))))
                .hasMessage("line 2: expected 1 weights, found 2");
    }

    private static LinearModel train() {
        ExampleSet examples = new ExampleSet();
        WordTable words = new WordTable();
        Features features = Features.named();
        for (int i = 0; i < 20; i++) {
            features.clear();
            features.add(WORD, words.word(i % 2 == 0 ? "may" : "said"));
            examples.add(features, i % 2 == 0 ? 0 : -1, 1, 0);
        }
        return new SoftmaxTrainer(List.of("hedge"), 5, 0.1, 1e-4, 1, 7).train(examples, group -> true);
    }

    @Test
    @DisplayName("rounded holds fewer digits and rows, and leaves as they are the features that must stay")
    void roundsAndPrunes() {
        LinearModel model = LinearModel.of(
                List.of("yes"),
                Map.of("strong", new float[] {0.337f}, "weak", new float[] {0.03f}, "kept=", new float[] {0.013f}));
        LinearModel rounded = model.rounded(0.02, 0.08, name -> name.equals("kept="));
        assertThat(rounded.weight(FeatureHash.of("strong"), 0)).isEqualTo(0.34f);
        assertThat(rounded.weight(FeatureHash.of("weak"), 0)).isZero();
        assertThat(rounded.weight(FeatureHash.of("kept="), 0)).isEqualTo(0.013f);
    }
}
