package org.hedgerow.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.QuoteType;
import org.hedgerow.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The day of a statement, in an article of Wednesday, 16 February 2022,")
class SaidDateResolverTest {

    private final Segmenter segmenter = new Segmenter();

    /** The text has its source between angle brackets, its cue between braces, its content between square brackets. */
    private SaidDate read(String marked, LocalDate published) {
        StringBuilder text = new StringBuilder();
        int[] begins = new int[3];
        Span[] spans = new Span[3];
        for (char c : marked.toCharArray()) {
            int open = "<{[".indexOf(c);
            int close = ">}]".indexOf(c);
            if (open >= 0) {
                begins[open] = text.length();
            } else if (close >= 0) {
                spans[close] = new Span(begins[close], text.length());
            } else {
                text.append(c);
            }
        }
        Document document = segmenter.segment(new Article("test", null, null, published, text.toString(), Set.of()));
        Attribution attribution = new Attribution(
                spans[0], spans[1], List.of(spans[2]), QuoteType.INDIRECT, -1, 1, List.of("test"), false);
        return new SaidDateResolver().resolve(document, List.of(), attribution);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @DisplayName("is read from the words around the cue")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<The mayor> {said} on Tuesday [that it rained].|2022-02-15|weekday",
                "<The mayor> {said} Tuesday night [that it rained].|2022-02-15|weekday",
                "On Thursday, <the mayor> {said} [it rained].|2022-02-10|weekday",
                "<The mayor> {said} Wednesday [that it rained].|2022-02-16|weekday",
                "<The mayor> {said} yesterday [that it rained].|2022-02-15|yesterday",
                "<The mayor> {said} earlier today [that it rained].|2022-02-16|today",
                "<The mayor> {said} on February 8 [that it rained].|2022-02-08|calendar_date",
                "<The mayor> {said} on Dec. 30 [that it rained].|2021-12-30|calendar_date",
                "<The mayor> {said} on 3 March 2019 [that it rained].|2019-03-03|calendar_date",
                "<The mayor> {said} three days ago [that it rained].|2022-02-13|days_ago",
                "Last week, <the mayor> {said} [it rained].|-|relative_week",
                "<The mayor> {said} in December [that it rained].|-|month",
                "<The mayor> {said} [it rained].|2022-02-16|published"
            })
    void around(String marked, LocalDate date, String origin) {
        assertThat(read(marked, LocalDate.of(2022, 2, 16))).isEqualTo(new SaidDate(date, origin));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is not read from the content, from another clause, or from another time")
    @CsvSource(
            delimiter = '|',
            value = {
                "<The mayor> {said} [it would rain on Tuesday].|published",
                "<The mayor> {said} ahead of Tuesday's fair [that it rained].|published",
                "<The mayor>, who left on Tuesday, {said} [that it rained].|published",
                "<The mayor> {said} since Monday [it had rained].|published",
                "[The fair opens after the rain on May 10], <she> {said}.|published"
            })
    void elsewhere(String marked, String origin) {
        assertThat(read(marked, LocalDate.of(2022, 2, 16)).origin()).isEqualTo(origin);
    }

    @Test
    @DisplayName("is unknown in an undated article unless the year is told")
    void undated() {
        assertThat(read("<She> {said} on Tuesday [it rained].", null)).isEqualTo(new SaidDate(null, "none"));
        assertThat(read("<She> {said} on May 3, 2019, [it rained].", null))
                .isEqualTo(new SaidDate(LocalDate.of(2019, 5, 3), "calendar_date"));
    }
}
