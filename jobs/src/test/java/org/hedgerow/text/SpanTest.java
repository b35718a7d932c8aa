package org.hedgerow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A span")
class SpanTest {

    @Test
    @DisplayName("refuses to end before it begins, or to begin before the text")
    void refusesWhatIsNoSpan() {
        assertThatThrownBy(() -> new Span(3, 2)).hasMessageContaining("[3, 2)");
        assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("overlaps another only where they share a unit")
    void touchingSpansDoNotOverlap() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
        assertThat(new Span(0, 4).overlap(new Span(3, 5))).isEqualTo(1);
    }

    @Test
    @DisplayName("strips white space at both ends and stays in place when nothing is left")
    void strips() {
        assertThat(new Span(0, 5).strip("  a  ")).isEqualTo(new Span(2, 3));
        assertThat(new Span(1, 3).strip("x   y")).isEqualTo(new Span(1, 1));
    }
}
