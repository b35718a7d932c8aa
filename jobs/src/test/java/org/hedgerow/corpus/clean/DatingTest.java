package org.hedgerow.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatingTest {

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("a date is read as written, in every common form")
    @CsvSource(
            delimiter = ';',
            value = {
                "2022-02-15; 2022-02-15",
                "2022-02-15T23:30:00-08:00; 2022-02-15",
                "2022-02-15 10:15:00+0000; 2022-02-15",
                "2022/02/15; 2022-02-15",
                "20220215; 2022-02-15",
                "20220215093000; 2022-02-15",
                "Tue, 15 Feb 2022 23:10:00 GMT; 2022-02-15",
                "February 15, 2022; 2022-02-15",
                "Feb. 15, 2022, 10:15 a.m. ET; 2022-02-15",
                "15 Feb 2022; 2022-02-15",
                "15th of February 2022; 2022-02-15",
                "Tuesday 15 February 2022 18.30 GMT; 2022-02-15",
                "Tue Feb 15 18:10:00 UTC 2022; 2022-02-15",
                "Published: February 15, 2022; 2022-02-15",
                "15/02/2022; 2022-02-15",
                "02/15/2022; 2022-02-15",
                "15.02.2022; 2022-02-15",
                "03.02.2022; 2022-02-03",
                "03/03/2022; 2022-03-03",
                "1644919200; 2022-02-15",
                "1644919200000; 2022-02-15"
            })
    void readsDates(String raw, String day) {
        assertThat(DateText.read(raw).date()).isEqualTo(LocalDate.parse(day));
    }

    @ParameterizedTest
    @DisplayName("what is no one day is null, with a reason")
    @ValueSource(
            strings = {
                "2022-02-30",
                "2022-13-01",
                "February 2022",
                "0000-00-00",
                "yesterday",
                "2 hours ago",
                "31 April 2021",
                "1970-01-01T00:00:00Z",
                "n/a",
                "99999999",
                "12:30",
                "February 30, 2022"
            })
    void rejectsImpossibleDates(String raw) {
        DateText.Reading reading = DateText.read(raw);
        assertThat(reading.date()).isNull();
        assertThat(reading.problem()).isNotBlank();
    }

    @Test
    @DisplayName("a date that can be read in two ways stays open until the corpus shows the order")
    void keepsAmbiguousDatesOpen() {
        DateText.Reading reading = DateText.read("02/03/2022");
        assertThat(reading.date()).isNull();
        AmbiguousDate date = new AmbiguousDate(reading.ambiguous()[0], reading.ambiguous()[1], DateOrigin.FIELD);
        assertThat(date.in(DateOrder.DAY_FIRST)).isEqualTo("2022-03-02");
        assertThat(date.in(DateOrder.MONTH_FIRST)).isEqualTo("2022-02-03");
        assertThat(DateText.read("25/03/2022").order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateText.read("03/25/2022").order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.decide(4, 0)).contains(DateOrder.DAY_FIRST);
        assertThat(DateOrder.decide(4, 1)).isEmpty();
        assertThat(DateOrder.decide(0, 0)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a URL gives a day where its path holds one")
    @CsvSource(
            nullValues = "none",
            value = {
                "https://example.org/world/2022/02/16/talks.html, 2022-02-16",
                "https://example.org/2022/feb/16/talks, 2022-02-16",
                "https://example.org/talks-2022-02-16, 2022-02-16",
                "https://example.org/a/20220216/talks, 2022-02-16",
                "https://example.org/2022/02/talks, none",
                "https://example.org/en/talks/a-60794402, none",
                "https://example.org/2022/02/31/talks, none",
                "https://example.org/talks?d=20220216, none",
                "https://20220216.example.org/talks, none"
            })
    void readsUrls(String url, LocalDate day) {
        assertThat(UrlDate.of(url)).isEqualTo(day);
    }

    @Test
    @DisplayName("a dateline gives a day, with or without a year")
    void readsDatelines() {
        assertThat(BodyDates.dateline("ODESA, Feb 15 (Reuters) - Two ships left.")
                        .weekdayDate())
                .isEqualTo(new WeekdayDate(null, MonthDay.of(2, 15), DateOrigin.WEEKDAY));
        assertThat(BodyDates.dateline("MOSCOW, February 15, 2022 /TASS/. Two ships left.")
                        .date())
                .isEqualTo("2022-02-15");
        assertThat(BodyDates.dateline("In March, the two ships (both old) left - again."))
                .isNull();
        assertThat(BodyDates.dateline("ODESA (AP) - Two ships left on May 3.")).isNull();
    }

    @Test
    @DisplayName("a weekday with a day of the month is found, an announced one is not")
    void readsWeekdays() {
        assertThat(BodyDates.weekdayDate(
                        List.of("The port was closed early this Tuesday, February 15, officials said.")))
                .isEqualTo(new WeekdayDate(DayOfWeek.TUESDAY, MonthDay.of(2, 15), DateOrigin.WEEKDAY));
        assertThat(BodyDates.weekdayDate(List.of("They meet next Tuesday, February 15, in Geneva.")))
                .isNull();
        assertThat(BodyDates.weekdayDate(List.of("The council will vote on Tuesday, February 15, in Geneva.")))
                .isNull();
        assertThat(BodyDates.weekdayDate(List.of("They met on Tuesday and in February.")))
                .isNull();
        assertThat(BodyDates.weekdayDate(List.of("They met on Tuesday, February 15, 2022, in Geneva.")))
                .isNull();
    }

    private static TreeMap<LocalDate, Long> corpus(String... days) {
        TreeMap<LocalDate, Long> corpus = new TreeMap<>();
        for (String day : days) {
            corpus.merge(LocalDate.parse(day), 1L, Long::sum);
        }
        return corpus;
    }

    private static final WeekdayDate TUESDAY =
            new WeekdayDate(DayOfWeek.TUESDAY, MonthDay.of(2, 15), DateOrigin.WEEKDAY);

    @Test
    @DisplayName("the year is the one that fits the weekday nearest to the corpus's dates")
    void infersTheYear() {
        assertThat(YearInference.decide(TUESDAY, corpus("2022-02-16"))).contains(LocalDate.of(2022, 2, 15));
        assertThat(YearInference.decide(TUESDAY, corpus("2022-09-16", "2021-07-01")))
                .contains(LocalDate.of(2022, 2, 15));
    }

    @Test
    @DisplayName("no year is guessed where the corpus is empty, far away, or supports two years")
    void abstains() {
        assertThat(YearInference.decide(TUESDAY, corpus())).isEmpty();
        assertThat(YearInference.decide(TUESDAY, corpus("2019-06-01"))).isEmpty();
        assertThat(YearInference.decide(TUESDAY, corpus("2022-02-16", "2011-02-14")))
                .isEmpty();
    }

    @Test
    @DisplayName("a day without a weekday takes a year only from articles of the same weeks")
    void infersFromDateline() {
        WeekdayDate day = new WeekdayDate(null, MonthDay.of(2, 15), DateOrigin.DATELINE);
        assertThat(YearInference.decide(day, corpus("2022-02-10", "2022-03-01")))
                .contains(LocalDate.of(2022, 2, 15));
        assertThat(YearInference.decide(day, corpus("2022-02-10", "2021-03-01")))
                .isEmpty();
        assertThat(YearInference.decide(day, corpus("2022-08-10"))).isEmpty();
    }
}
