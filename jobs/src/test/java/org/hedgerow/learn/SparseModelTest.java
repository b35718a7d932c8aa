package org.hedgerow.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.hedgerow.text.WordTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sparse model")
class SparseModelTest {

    private static int[] scores(SparseModel model, String template, String word) {
        Features features = Features.hashed();
        features.add(new Template(template), word);
        long[] sums = new long[model.numbers()];
        model.addPacked(features, sums, 0);
        return new int[] {SparseModel.lane(sums[0], 0), SparseModel.lane(sums[0], 1)};
    }

    @Test
    @DisplayName("is read as it was written, in hundredths, without the weights that round to zero")
    void writesAndReads() throws IOException {
        StringWriter text = new StringWriter();
        SparseModel.write(
                text,
                List.of("begin", "inside"),
                Map.of("w=said", new float[] {1.234f, 0}, "w=the", new float[] {0.001f, -0.004f}));
        assertThat(text.toString()).isEqualTo("outcomes\tbegin\tinside\nw=said\tbegin:123\n");

        SparseModel model = SparseModel.read(text.toString().lines().toList());
        assertThat(scores(model, "w", "said")).containsExactly(123, 0);
        assertThat(scores(model, "w", "the")).containsExactly(0, 0);
    }

    @Test
    @DisplayName("of one outcome sums up the features it holds, negative weights too")
    void sumsOneOutcome() {
        SparseModel model = SparseModel.read(List.of("outcomes\tcue", "w=said\tcue:123", "w=the\tcue:-45"));
        Features features = Features.hashed();
        Template template = new Template("w");
        features.add(template, "said");
        features.add(template, "the");
        features.add(template, "sea");
        assertThat(model.sum(features)).isEqualTo(78);
    }

    @Test
    @DisplayName("adds four outcomes at once without one carrying into the next")
    void packedSumsDoNotMix() {
        SparseModel model = SparseModel.read(List.of(
                "outcomes\ta\tb\tc\td", "w=x\ta:-1600\tb:1600\tc:-1\td:-1600", "w=y\ta:-1\tb:-1600\tc:1\td:1600"));
        Features features = Features.hashed();
        for (int i = 0; i < 20; i++) {
            features.add(new Template("w"), "x");
        }
        features.add(new Template("w"), "y");
        long[] sums = new long[model.numbers()];
        model.addPacked(features, sums, 0);
        assertThat(SparseModel.lane(sums[0], 0)).isEqualTo(-32001);
        assertThat(SparseModel.lane(sums[0], 1)).isEqualTo(30400);
        assertThat(SparseModel.lane(sums[0], 2)).isEqualTo(-19);
        assertThat(SparseModel.lane(sums[0], 3)).isEqualTo(-30400);
    }

    @Test
    @DisplayName("knows of a feature each of its parts and those side by side, and hardly any other")
    void tellsPartsItMayHold() {
        SparseModel model = SparseModel.read(List.of("outcomes\ta\tb", "k=one|two|three\ta:1"));
        WordTable words = new WordTable();
        assertThat(model.mayHold(words.word("one"))).isTrue();
        assertThat(model.mayHold(words.word("three"))).isTrue();
        assertThat(model.mayHold(words.word("one|two"))).isTrue();
        assertThat(model.mayHold(words.word("two"), words.word("three"))).isTrue();
        assertThat(model.mayHold(words.word("four"))).isFalse();
        assertThat(model.mayHold(words.word("three"), words.word("two"))).isFalse();
    }

    @Test
    @DisplayName("says what is wrong with a file: no outcomes, no weights, an outcome that was not declared")
    void refusesMalformedFiles() {
        assertThatThrownBy(() -> SparseModel.read(List.of("w=said\tbegin:1")))
                .hasMessageContaining("begins with the line 'outcomes'");
        assertThatThrownBy(() -> SparseModel.read(List.of("outcomes\tbegin", "w=said")))
                .hasMessageContaining("w=said");
        assertThatThrownBy(() -> SparseModel.read(List.of("outcomes\tbegin", "w=said\tend:1")))
                .hasMessageContaining("not declared");
    }
}
