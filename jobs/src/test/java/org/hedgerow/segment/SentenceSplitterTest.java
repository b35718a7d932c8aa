package org.hedgerow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sentence splitter")
class SentenceSplitterTest {

    private final Segmenter segmenter = new Segmenter();

    /** In the examples {@code ¦} stands where a sentence ends; it is not part of the text. */
    private void check(String marked) {
        String text = marked.replace("\u00a6", "");
        List<String> expected = Arrays.stream(marked.split("\u00a6"))
                .map(part -> part.replaceAll("(^[\\s\u00a0]+|[\\s\u00a0]+$)", ""))
                .toList();
        List<String> found = new ArrayList<>();
        for (Span sentence : segmenter.sentences(text)) {
            found.add(sentence.in(text));
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("ends sentences at full stops, question and exclamation marks, alone or in runs")
    @ValueSource(
            strings = {
                "The convoy left Belgorod.¦ Nobody saw it go.",
                "Will they leave?¦ Nobody knows.",
                "They left!!¦ Really?!¦ Yes.",
                "The bill was $40.50.¦ He paid it.",
                "He called it a bluff…¦ The minister did not."
            })
    void endsAtStops(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("does not end sentences at titles, initials, company and place abbreviations within them")
    @ValueSource(
            strings = {
                "Gen. Tod Wolters and Lt. Col. Ann Hay met Sen. Jack Reed near Ft. Bragg.",
                "Ms. Hall quoted John F. Kennedy and J. K. Galbraith.",
                "Lockheed Martin Corp. Chief Executive Jim Taiclet spoke.",
                "Rep. Mike Gallagher, R-Wis., and Gov. Jared Polis of Denver, Colo. disagreed.",
                "The U.S. Army and the U.N. Security Council were told on Jan. 6 and Feb. 24.",
                "See No. 10 and p. 7 of vol. 3, e.g. the annex, i.e. the map.",
                "It was JFK Jr.'s plane.",
                "Ukraine vs. Russia was the theme of the St. Petersburg forum."
            })
    void keepsAbbreviationsInside(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("ends sentences at abbreviations where the next word begins one")
    @ValueSource(
            strings = {
                "They were trained in the U.S.¦ They went home.",
                "He works for Acme Inc.¦ It makes anvils.",
                "The session ended at 6 p.m.¦ The envoys left.",
                "The session in Geneva ended at 6 p.m.¦ Ms. Hall left.",
                "At 6 p.m. Ms. Hall left.",
                "The talks open at 9 a.m. Monday and at 10 a.m. EST on Tuesday.",
                "It was signed by you and I.¦ Did you know?",
                "He met officials of the U.N.¦ \"We talked,\" he said.",
                "There was no.¦ There was yes."
            })
    void endsAtAbbreviations(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("keeps the closing mark with its quotation and the speaker with the quotation")
    @ValueSource(
            strings = {
                "\"This is no retreat.\"¦ He said so twice.",
                "“This is no retreat.”¦ He said so twice.",
                "\"Stop!\" he said.",
                "“Are they leaving?” asked the reporter.",
                "“Are they leaving?” Kirby asked.¦ Nobody answered.",
                "He looked up, 'This is it.' he said.",
                "“We may go.¦ We may stay,” he said.",
                "“They are leaving.”¦ “No, they are not.”",
                "The film “What now?” opens in May.",
                "\"We will see.\" .¦ The talks go on.",
                "He called it «a bluff.»¦ Nobody laughed.",
                "“We wait.” ”¦ They waited.",
                "(He spoke on Monday.)¦ The talks go on.",
                "The envoy (He came late.) spoke."
            })
    void keepsQuotationsWhole(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("leaves decimals, addresses and names with marks alone")
    @ValueSource(
            strings = {
                "Growth was 3.5 percent and inflation 10.2.¦ Wages fell.",
                "Write to press.office@example.org.¦ Or call.",
                "See https://www.example.org/a.b/c?d=1.¦ Then call.",
                "He joined Yahoo! in May.",
                "It lies at N°. 1204.55.¦ Go there."
            })
    void leavesNumbersAndAddresses(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("ends sentences where the blank after the stop is missing")
    @ValueSource(
            strings = {
                "They withdrew the troops.¦The minister denied it.",
                "“They withdrew.”¦The minister denied it.",
                "He paid 1,000.¦That was all.",
                "It cost much.¦“We know,” he said.",
                "The site Example.com and St.Petersburg stay whole."
            })
    void endsWithoutBlank(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("tells ellipses within a sentence from those at its end")
    @ValueSource(
            strings = {
                "They were ... well, not there.",
                "They are . . . Not here, he meant.",
                "I never said that....¦ He left.",
                "He quoted “the law [...] of the land” twice.",
                "“It seems less and less clear. . . .”",
                "They left . . . . ¦The rest stayed.",
                "The first went home.¦ . . . The rest stayed."
            })
    void readsEllipses(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("begins a sentence at each item of a list within a line")
    @ValueSource(
            strings = {
                "1. Withdraw the troops ¦2. Open the road",
                "1) Withdraw the troops.¦ 2) Open the road.",
                "1.) Withdraw the troops ¦2.) Open the road",
                "a. Withdraw the troops ¦b. Open the road",
                "• 9. Withdraw the troops ¦• 10. Open the road",
                "(a) Withdraw them.¦ (b) Open the road."
            })
    void readsLists(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("parts a headline from the date and the text glued to it")
    @ValueSource(
            strings = {
                "Talks fail in Vienna ¦Monday, May 4, 2015 ¦The envoys went home.",
                "The envoys went home on Monday, May 4, 2015 The end."
            })
    void readsDatelines(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("never crosses a line break, and gives a line's sentences without the blanks around them")
    @ValueSource(strings = {"A headline without a stop\n¦The first paragraph.¦ It goes on\n\n\u00a0\r\n ¦The next."})
    void keepsLinesApart(String marked) {
        check(marked);
    }

    @ParameterizedTest
    @DisplayName("finds nothing in a text without words")
    @ValueSource(strings = {"", " ", "\n\n", "\u00a0\t\r\n"})
    void findsNothing(String text) {
        assertThat(segmenter.sentences(text)).isEmpty();
    }
}
