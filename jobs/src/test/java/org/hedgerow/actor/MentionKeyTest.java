package org.hedgerow.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The key of a mention")
class MentionKeyTest {

    @Test
    @DisplayName("is one for spellings, case and leading articles")
    void isOne() {
        assertThat(MentionKey.of("The Zelenskyy aide"))
                .isEqualTo(MentionKey.of("a Zelensky aide"))
                .isEqualTo("zelensky aide");
        assertThat(MentionKey.of("Peskov’s office")).isEqualTo(MentionKey.of("PESKOV'S OFFICE"));
    }

    @Test
    @DisplayName("is the mention itself where it has no letter")
    void keepsMarks() {
        assertThat(MentionKey.of(" — ")).isEqualTo("—");
    }
}
