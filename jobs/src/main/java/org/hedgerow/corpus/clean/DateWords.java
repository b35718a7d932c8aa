package org.hedgerow.corpus.clean;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that dates are written with in English. */
final class DateWords {

    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };
    private static final Map<String, Integer> MONTH_OF = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAY_OF = new HashMap<>();

    /** What may stand in a line that gives a date and nothing else. */
    private static final Set<String> AROUND = Set.of(
            "date",
            "dated",
            "published",
            "publish",
            "publication",
            "updated",
            "update",
            "posted",
            "on",
            "at",
            "last",
            "modified",
            "created",
            "first",
            "first-published",
            "time",
            "am",
            "pm",
            "a",
            "p",
            "m",
            "gmt",
            "utc",
            "est",
            "edt",
            "et",
            "cet",
            "cest",
            "bst",
            "msk",
            "pst",
            "pdt",
            "pt",
            "ist",
            "z",
            "t",
            "st",
            "nd",
            "rd",
            "th",
            "of",
            "hrs",
            "release",
            "issued",
            "the",
            "h");

    static {
        for (int month = 1; month <= MONTHS.length; month++) {
            String name = MONTHS[month - 1];
            MONTH_OF.put(name, month);
            MONTH_OF.put(name.substring(0, 3), month);
        }
        MONTH_OF.put("sept", 9);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            String name = weekday.name().toLowerCase(Locale.ROOT);
            WEEKDAY_OF.put(name, weekday);
            WEEKDAY_OF.put(name.substring(0, 3), weekday);
        }
        WEEKDAY_OF.put("tues", DayOfWeek.TUESDAY);
        WEEKDAY_OF.put("thurs", DayOfWeek.THURSDAY);
        WEEKDAY_OF.put("thur", DayOfWeek.THURSDAY);
    }

    private DateWords() {}

    /** 1…12, or 0 where the word names no month. */
    static int month(String lowerWord) {
        return MONTH_OF.getOrDefault(lowerWord, 0);
    }

    /** Null where the word names no day of the week. */
    static DayOfWeek weekday(String lowerWord) {
        return WEEKDAY_OF.get(lowerWord);
    }

    /** Whether a word may stand around a date in a line of its own. */
    static boolean standsAroundDates(String lowerWord) {
        return AROUND.contains(lowerWord) || month(lowerWord) > 0 || weekday(lowerWord) != null;
    }
}
