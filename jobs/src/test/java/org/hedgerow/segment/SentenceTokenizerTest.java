package org.hedgerow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The tokenizer")
class SentenceTokenizerTest {

    private final Segmenter segmenter = new Segmenter();

    /** Tokens parted by {@code ¦}, clitics by {@code +}. */
    private String tokens(String text) {
        Tokens tokens = segmenter.segment(Article.ofText("article", text)).tokens();
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            joined.append(i == 0 ? "" : tokens.isClitic(i) ? "+" : "\u00a6")
                    .append(text, tokens.begin(i), tokens.end(i));
        }
        return joined.toString();
    }

    @ParameterizedTest
    @DisplayName("cuts clitics off their words, with either apostrophe and in capitals")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Russia's army isn't there,Russia+'s¦army¦is+n't¦there",
                "we’re sure they’ve won’t,we+’re¦sure¦they+’ve¦wo+n’t",
                "RUSSIA'S I'd he'll I'm,RUSSIA+'S¦I+'d¦he+'ll¦I+'m",
                "the leaders' O'Brien,the¦leaders¦'¦O'Brien"
            })
    void cutsClitics(String text, String expected) {
        assertThat(tokens(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("parts marks from words, and keeps runs of the same stop or dash together")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "“We wait,” he said.;“¦We¦wait¦,¦”¦he¦said¦.",
                "\"Go!\";\"¦Go¦!¦\"",
                "(he left) [sic];(¦he¦left¦)¦[¦sic¦]",
                "well... no -- yes;well¦...¦no¦--¦yes",
                "Kyiv—the capital—fell;Kyiv¦—¦the¦capital¦—¦fell",
                "said,\"We go;said¦,¦\"¦We¦go",
                "that”Russia;that¦”¦Russia"
            })
    void partsMarks(String text, String expected) {
        assertThat(tokens(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("keeps compounds, numbers, dates, money, handles and addresses whole")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "a well-known and/or AT&T;a¦well-known¦and/or¦AT&T",
                "$1,000.50 or 50% in 2014–2024;$1,000.50¦or¦50%¦in¦2014–2024",
                "at 10:30 on 3/4/2022 @john_k #now;at¦10:30¦on¦3/4/2022¦@john_k¦#now",
                "see https://example.org/a,b?c=1.;see¦https://example.org/a,b?c=1¦.",
                "write a.b@example.org, please;write¦a.b@example.org¦,¦please"
            })
    void keepsWhole(String text, String expected) {
        assertThat(tokens(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("keeps the last stop of U.S. and of initials, not that of Gen. or of a sentence")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "the U.S. left the U.S.;the¦U.S.¦left¦the¦U.S.",
                "John F. Hall and I.;John¦F.¦Hall¦and¦I¦.",
                "Gen. Hall left.;Gen¦.¦Hall¦left¦.",
                "at 6 a.m. they went;at¦6¦a.m.¦they¦went"
            })
    void readsStops(String text, String expected) {
        assertThat(tokens(text)).isEqualTo(expected);
    }

    @Test
    @DisplayName("gives each sentence its tokens, its paragraph and whether it is the headline")
    void buildsDocuments() {
        String text = "Talks fail\n\nThe envoys left. They were tired.\nIt's over.";
        Document document =
                segmenter.segment(new Article("article", null, "Talks fail", null, text, java.util.Set.of()));
        assertThat(document.sentences()).hasSize(4);
        assertThat(document.sentences().get(0).kind()).isEqualTo(SentenceKind.HEADLINE);
        assertThat(document.sentences().get(1).kind()).isEqualTo(SentenceKind.BODY);
        assertThat(document.sentences().stream().map(sentence -> sentence.paragraph()))
                .containsExactly(0, 1, 1, 2);
        assertThat(document.sentences().get(3).tokenCount()).isEqualTo(4);
        assertThat(document.sentences().get(3).endToken())
                .isEqualTo(document.tokens().size());
    }

    @Test
    @DisplayName("finds in a sentence alone the tokens it finds in the article")
    void isTheSameAlone() {
        String text = "Lt. Gen. F. Hall of the U.S. left. He didn't wave.";
        Document document = segmenter.segment(Article.ofText("article", text));
        document.sentences().forEach(sentence -> {
            Tokens alone = segmenter.tokens(text, sentence.span());
            assertThat(alone.size()).isEqualTo(sentence.tokenCount());
            for (int i = 0; i < alone.size(); i++) {
                assertThat(alone.span(i, i + 1))
                        .isEqualTo(document.tokens().span(sentence.firstToken() + i, sentence.firstToken() + i + 1));
            }
        });
    }
}
