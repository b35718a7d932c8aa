package org.hedgerow.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The length of the periods by which a report counts. */
public enum TimeUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The first day of the period that holds a day; weeks begin on Mondays. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the period that lies {@code periods} after the one that begins on {@code start}. */
    LocalDate plus(LocalDate start, long periods) {
        return switch (this) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3 * periods);
            case YEAR -> start.plusYears(periods);
        };
    }

    /** How many periods lie between two first days. */
    long between(LocalDate start, LocalDate end) {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS.between(start, end);
            case WEEK -> ChronoUnit.WEEKS.between(start, end);
            case MONTH -> ChronoUnit.MONTHS.between(start, end);
            case QUARTER -> ChronoUnit.MONTHS.between(start, end) / 3;
            case YEAR -> ChronoUnit.YEARS.between(start, end);
        };
    }

    /** The name that SQL's date_trunc and people use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
