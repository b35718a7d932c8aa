package org.hedgerow.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterPropertiesTest {

    private final Segmenter segmenter = new Segmenter();

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Mr",
                "U.S",
                ".",
                "..",
                ". ",
                "!",
                "?",
                "…",
                "\"",
                "“",
                "”",
                "'",
                "’s",
                "n't",
                "(",
                ")",
                "[",
                "1",
                "2)",
                " ",
                "\n",
                "\u00a0",
                "—",
                "-",
                "a",
                "He",
                "said",
                "www.x.org",
                "@",
                "\ud83d\ude00",
                "\ud83d",
                "é",
                "\u0000",
                "•",
                "Monday, May 4, 2015",
                "ı",
                "İ",
                ",",
                ":",
                "//");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(40).map(list -> String.join("", list)),
                Arbitraries.strings().all().ofMaxLength(60));
    }

    @Property(tries = 3000, seed = "20220215")
    @Label("Sentences lie in order, in one line each, without outer blanks, and hold all tokens")
    void sentencesAreExact(@ForAll("texts") String text) {
        Document document = segmenter.segment(Article.ofText("article", text));
        int end = 0;
        int token = 0;
        for (Sentence sentence : document.sentences()) {
            assertThat(sentence.begin()).isGreaterThanOrEqualTo(end);
            assertThat(sentence.span().in(text)).doesNotContain("\n").isNotEmpty();
            assertThat(Characters.isBlank(text.charAt(sentence.begin()))).isFalse();
            assertThat(Characters.isBlank(text.charAt(sentence.end() - 1))).isFalse();
            assertThat(sentence.firstToken()).isEqualTo(token);
            assertThat(sentence.tokenCount()).isPositive();
            token = sentence.endToken();
            assertThat(document.tokens().begin(sentence.firstToken())).isEqualTo(sentence.begin());
            assertThat(document.tokens().end(token - 1)).isEqualTo(sentence.end());
            end = sentence.end();
        }
        assertThat(token).isEqualTo(document.tokens().size());
    }

    @Property(tries = 3000, seed = "20220216")
    @Label("Tokens cover every character that is no blank, once, and their words are the text")
    void tokensCoverTheText(@ForAll("texts") String text) {
        Tokens tokens = segmenter.segment(Article.ofText("article", text)).tokens();
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(text.substring(at, tokens.begin(i)).chars().allMatch(c -> Characters.isBlank((char) c)))
                    .isTrue();
            assertThat(tokens.word(i).form()).isEqualTo(text.substring(tokens.begin(i), tokens.end(i)));
            if (tokens.isClitic(i)) {
                assertThat(tokens.begin(i)).isEqualTo(tokens.end(i - 1));
            }
            at = tokens.end(i);
        }
        assertThat(text.substring(at).chars().allMatch(c -> Characters.isBlank((char) c)))
                .isTrue();
    }

    @ParameterizedTest
    @DisplayName("A hostile text of a million characters takes no longer than any other")
    @ValueSource(
            strings = {
                "\"",
                "“",
                "”",
                "'",
                ".",
                ". ",
                " .",
                "a ",
                "a",
                "a.",
                "A. ",
                "1. ",
                "1) ",
                "[1]",
                "?\" ",
                "!\" Mr ",
                "\n",
                "•",
                "- ",
                "M",
                "Mr.",
                "((",
                "@",
                "/",
                " ",
                "n't",
                "Monday, ",
                "\"? A",
                "x.Y",
                "\ud83d\ude00",
                "www.a"
            })
    void isLinear(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Document document = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> segmenter.segment(Article.ofText("article", text)));
        assertThat(document.tokens().size() == 0).isEqualTo(text.isBlank());
    }
}
