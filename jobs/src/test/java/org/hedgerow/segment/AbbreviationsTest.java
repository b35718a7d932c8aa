package org.hedgerow.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hedgerow.segment.Abbreviations.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The abbreviation list")
class AbbreviationsTest {

    @Test
    @DisplayName("ships with words in every section")
    void ships() {
        Abbreviations shipped = Abbreviations.shipped();
        assertThat(shipped.is(Kind.TITLE, "gen")).isTrue();
        assertThat(shipped.is(Kind.NUMBER, "no")).isTrue();
        assertThat(shipped.is(Kind.TAIL, "inc")).isTrue();
        assertThat(shipped.is(Kind.NAME_TAIL, "wis")).isTrue();
        assertThat(shipped.is(Kind.STARTER, "the")).isTrue();
        assertThat(shipped.is(Kind.EXCLAIMS, "yahoo!")).isTrue();
        assertThat(shipped.is(Kind.SPEECH, "asked")).isTrue();
        assertThat(shipped.is(Kind.TITLE, "troops")).isFalse();
    }

    @Test
    @DisplayName("names the line of an unknown section and of words outside any")
    void namesTheLine() {
        assertThatThrownBy(() -> Abbreviations.parse("# a comment\n[titel]\nmr"))
                .hasMessage("abbreviations, line 2: no section is called [titel]");
        assertThatThrownBy(() -> Abbreviations.parse("mr ms"))
                .hasMessage("abbreviations, line 1: words before the first [section]");
    }
}
