package org.hedgerow.corpus.clean;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Objects;

/**
 * A day without a year, as in "Tuesday, February 15" or in the dateline "KYIV, Feb 15 (Reuters)".
 *
 * @param weekday null where the text gives none
 * @param origin {@link DateOrigin#WEEKDAY} or {@link DateOrigin#DATELINE}
 */
public record WeekdayDate(DayOfWeek weekday, MonthDay day, DateOrigin origin) {

    public WeekdayDate {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(origin, "origin");
    }
}
