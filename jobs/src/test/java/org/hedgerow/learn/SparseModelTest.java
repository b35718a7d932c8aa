package org.hedgerow.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sparse model")
class SparseModelTest {

    private static int[] scores(SparseModel model, String template, String word) {
        Features features = Features.hashed();
        features.add(new Template(template), word);
        int[] scores = new int[model.width()];
        model.add(features, scores, 0);
        return scores;
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
