package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The timeline of a report")
class TimelineTest {

    private static TreeMap<LocalDate, Long> statements(String first, int days, long each) {
        TreeMap<LocalDate, Long> statements = new TreeMap<>();
        for (int i = 0; i < days; i++) {
            statements.put(LocalDate.parse(first).plusDays(i), each);
        }
        return statements;
    }

    @ParameterizedTest(name = "{0} days are counted by {1}")
    @CsvSource({"1, DAY", "60, DAY", "61, WEEK", "400, WEEK", "500, MONTH", "2500, QUARTER", "9000, YEAR", "40000, YEAR"
    })
    @DisplayName("takes the shortest unit that fits a page")
    void takesTheShortestUnit(int days, TimeUnit unit) {
        Timeline timeline = Timeline.covering(statements("1990-03-01", days, 3), null);
        assertThat(timeline.unit()).isEqualTo(unit);
        assertThat(timeline.starts()).hasSizeLessThanOrEqualTo(Timeline.MOST_PERIODS);
    }

    @Test
    @DisplayName("does not let a quotation from long ago make the periods longer, and counts what it leaves out")
    void leavesStragglersOut() {
        TreeMap<LocalDate, Long> statements = statements("2022-01-10", 50, 10);
        statements.put(LocalDate.parse("1994-12-05"), 4L);
        Timeline timeline = Timeline.covering(statements, null);
        assertThat(timeline.unit()).isEqualTo(TimeUnit.DAY);
        assertThat(timeline.outside()).isEqualTo(4);
        assertThat(timeline.starts().get(0)).isEqualTo(LocalDate.parse("2022-01-10"));
        assertThat(timeline.indexOf(LocalDate.parse("1994-12-05"))).isEqualTo(-1);
    }

    @Test
    @DisplayName("keeps everything where that costs nothing")
    void keepsEverything() {
        Timeline timeline = Timeline.covering(statements("2022-01-12", 100, 7), null);
        assertThat(timeline.outside()).isZero();
        assertThat(timeline.starts().get(0)).isEqualTo(LocalDate.parse("2022-01-10"));
    }

    @Test
    @DisplayName("gives every day of its span the period that holds it")
    void indexesDays() {
        for (TimeUnit unit : TimeUnit.values()) {
            TreeMap<LocalDate, Long> statements = statements("2019-12-20", 40, 1);
            Timeline timeline = Timeline.covering(statements, unit);
            for (LocalDate day : statements.keySet()) {
                LocalDate start = timeline.starts().get(timeline.indexOf(day));
                assertThat(start).isEqualTo(unit.startOf(day)).isBeforeOrEqualTo(day);
            }
        }
    }

    @Test
    @DisplayName("ends with the latest periods where a unit that was asked for does not fit")
    void endsWithTheLatest() {
        Timeline timeline = Timeline.covering(statements("2020-01-01", 365, 1), TimeUnit.DAY);
        assertThat(timeline.starts()).hasSize(Timeline.MOST_PERIODS);
        assertThat(timeline.outside()).isEqualTo(365 - Timeline.MOST_PERIODS);
        assertThat(timeline.indexOf(LocalDate.parse("2020-01-01"))).isEqualTo(-1);
        assertThat(timeline.indexOf(null)).isEqualTo(-1);
    }

    @Test
    @DisplayName("is empty where nothing is dated")
    void isEmpty() {
        Timeline timeline = Timeline.covering(new TreeMap<>(), null);
        assertThat(timeline.starts()).isEmpty();
        assertThat(timeline.indexOf(LocalDate.parse("2022-01-01"))).isEqualTo(-1);
    }
}
