package org.hedgerow.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One stretch in an office.
 *
 * @param office its key, for example {@code foreign-minister}
 * @param country the state or organisation it belongs to
 * @param from the first day, or null if unknown
 * @param to the last day; null if unknown or not over
 * @param dated whether the registry gives a stretch at all; without one nobody is looked up by this office
 */
record OfficeTerm(String office, String country, LocalDate from, LocalDate to, boolean dated) {

    /** Reads {@code "foreign-minister RU 2004-03-09.."}; either day may be missing, a day may be just a month. */
    static OfficeTerm parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no office: write 'office COUNTRY' or 'office COUNTRY from..to'");
        }
        if (parts.length == 2) {
            return new OfficeTerm(parts[0], parts[1], null, null, false);
        }
        int dots = parts[2].indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("'" + text + "': the stretch needs two dots, as in 2004-03-09..2008-05");
        }
        try {
            String from = parts[2].substring(0, dots);
            String to = parts[2].substring(dots + 2);
            return new OfficeTerm(
                    parts[0],
                    parts[1],
                    from.isEmpty()
                            ? null
                            : from.length() == 7 ? YearMonth.parse(from).atDay(1) : LocalDate.parse(from),
                    to.isEmpty() ? null : to.length() == 7 ? YearMonth.parse(to).atEndOfMonth() : LocalDate.parse(to),
                    true);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "': a day is written 2004-03-09, a month 2004-03", e);
        }
    }

    boolean covers(LocalDate day) {
        return dated && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
