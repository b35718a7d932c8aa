package org.hedgerow.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AsciiWordsTest {

    private final AsciiWords words = new AsciiWords(Map.of("the", 1L, "government", 2L, "été", 4L, "a", 8L));

    @Test
    @DisplayName("knows its words in any case and no others")
    void knows() {
        TrackedText text = TrackedText.of("The government of a thee th GOVERNMENT and more of it");

        assertThat(words.get(text, 0, 3)).isEqualTo(1);
        assertThat(words.get(text, 4, 10)).isEqualTo(2);
        assertThat(words.get(text, 18, 1)).isEqualTo(8);
        assertThat(words.get(text, 20, 4)).isZero();
        assertThat(words.get(text, 25, 2)).isZero();
        assertThat(words.get(text, 28, 10)).isEqualTo(2);
    }

    @Test
    @DisplayName("does not decide about other letters nor at the end of a text")
    void undecided() {
        assertThat(words.get(TrackedText.of("été of the year"), 0, 3)).isEqualTo(-1);
        assertThat(words.get(TrackedText.of("in the"), 3, 3)).isEqualTo(-1);
    }
}
