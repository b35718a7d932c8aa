package org.hedgerow.actor;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The day on which something was said.
 *
 * @param date null where no single day is told: "last week", "in December", or an undated article
 * @param origin how it is known: {@code weekday, today, yesterday, days_ago, calendar_date, relative_week, month,
 *     year, published, none}
 */
public record SaidDate(LocalDate date, String origin) {

    public SaidDate {
        Objects.requireNonNull(origin, "origin");
    }
}
