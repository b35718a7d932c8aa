package org.hedgerow.actor;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/** Reads one date expression of the past at a token, relative to the publication date. */
final class DateReader {

    static final String AGO = "ago";

    private static final Map<String, DayOfWeek> WEEKDAYS = new TreeMap<>();
    private static final Map<String, Month> MONTHS = new TreeMap<>();
    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "ten", 10, "a", 1, "one", 1);

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(name, month);
            if (name.length() > 4) {
                MONTHS.put(name.substring(0, 3), month);
                MONTHS.put(name.substring(0, 3) + ".", month);
            }
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        MONTHS.put("sept.", Month.SEPTEMBER);
    }

    /**
     * A date expression.
     *
     * @param end after its last token
     * @param date null where it tells no single day
     */
    record Expression(int end, LocalDate date, String origin) {}

    private final Tokens tokens;
    private final LocalDate published;

    DateReader(Tokens tokens, LocalDate published) {
        this.tokens = tokens;
        this.published = published;
    }

    /** Whether an expression can begin with the word: any other begins only two words before {@link #AGO}. */
    static boolean mayBegin(Word word) {
        String lower = word.lower();
        return isDigit(lower.charAt(0))
                || word.isCapitalized() && (WEEKDAYS.containsKey(lower) || MONTHS.containsKey(lower))
                || switch (lower) {
                    case "today", "tonight", "yesterday", "this", "last" -> true;
                    default -> false;
                };
    }

    /** Null where no expression begins at {@code at}, or where it tells another time than the statement's. */
    Expression read(int at, int begin, int end) {
        String word = tokens.lower(at);
        Expression expression = weekday(word, at, end);
        if (expression == null) {
            expression = calendarDate(word, at, end);
        }
        if (expression == null) {
            expression = relative(word, at, begin, end);
        }
        boolean possessive =
                expression != null && expression.end() < end && SourcePhrase.isPossessive(tokens, expression.end());
        return expression == null || possessive || isOfOtherTime(at, begin) ? null : expression;
    }

    /** "Since Monday", "until Friday", "Friday's vote", "next Tuesday": no time of speaking. */
    private boolean isOfOtherTime(int at, int begin) {
        for (int i = at - 1; i >= Math.max(begin, at - 2); i--) {
            switch (tokens.lower(i)) {
                case "since",
                        "until",
                        "till",
                        "by",
                        "from",
                        "before",
                        "after",
                        "next",
                        "through",
                        "between",
                        "for",
                        "of",
                        "to",
                        "than",
                        "coming",
                        "every",
                        "each",
                        "following" -> {
                    return true;
                }
                case "on", "in", "late", "early", "earlier", "later", "the", "last", "this" -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private Expression weekday(String word, int at, int end) {
        DayOfWeek day = tokens.word(at).isCapitalized() ? WEEKDAYS.get(word) : null;
        if (day == null) {
            return null;
        }
        int after = at + 1;
        if (after < end && tokens.is(after, ",") && after + 1 < end && MONTHS.containsKey(tokens.lower(after + 1))) {
            Expression dated = calendarDate(tokens.lower(after + 1), after + 1, end);
            if (dated != null) {
                return dated;
            }
        }
        while (after < end && isPartOfDay(tokens.lower(after))) {
            after++;
        }
        if (published == null) {
            return null;
        }
        boolean last = at > 0 && tokens.is(at - 1, "last");
        LocalDate from = last ? published.minusDays(1) : published;
        return new Expression(after, from.with(TemporalAdjusters.previousOrSame(day)), "weekday");
    }

    private static boolean isPartOfDay(String word) {
        return switch (word) {
            case "morning", "afternoon", "evening", "night", "noon" -> true;
            default -> false;
        };
    }

    private Expression calendarDate(String word, int at, int end) {
        Month month = tokens.word(at).isCapitalized() ? MONTHS.get(word) : null;
        if (month != null) {
            int next = at + 1 < end && tokens.is(at + 1, ".") ? at + 2 : at + 1;
            int day = next < end ? number(tokens.lower(next), 31) : -1;
            if (day > 0) {
                return dayOf(month, day, next + 1, end);
            }
            int year = next < end ? year(tokens.lower(next)) : -1;
            boolean told = at > 0 && (tokens.is(at - 1, "in") || tokens.is(at - 1, "last"));
            return year > 0
                    ? new Expression(next + 1, null, "month")
                    : told ? new Expression(at + 1, null, "month") : null;
        }
        int day = number(word, 31);
        if (day > 0
                && at + 1 < end
                && tokens.word(at + 1).isCapitalized()
                && MONTHS.containsKey(tokens.lower(at + 1))) {
            return dayOf(MONTHS.get(tokens.lower(at + 1)), day, at + 2, end);
        }
        boolean inYear = year(word) > 0 && at > 0 && tokens.is(at - 1, "in");
        return inYear ? new Expression(at + 1, null, "year") : null;
    }

    private Expression dayOf(Month month, int day, int after, int end) {
        int comma = after < end && tokens.is(after, ",") ? after + 1 : after;
        int year = comma < end ? year(tokens.lower(comma)) : -1;
        try {
            if (year > 0) {
                return new Expression(comma + 1, LocalDate.of(year, month, day), "calendar_date");
            }
            if (published == null) {
                return null;
            }
            LocalDate date = LocalDate.of(published.getYear(), month, day);
            return new Expression(
                    after,
                    date.isAfter(published) ? LocalDate.of(published.getYear() - 1, month, day) : date,
                    "calendar_date");
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Expression relative(String word, int at, int begin, int end) {
        if (tokens.word(at).isCapitalized() && at > begin) {
            return null;
        }
        switch (word) {
            case "today", "tonight" -> {
                return on(at + 1, 0, "today");
            }
            case "yesterday" -> {
                return on(at + 1, 1, "yesterday");
            }
            default -> {}
        }
        String next = at + 1 < end ? tokens.lower(at + 1) : "";
        if (word.equals("this") && (isPartOfDay(next) || next.equals("day"))) {
            return on(at + 2, 0, "today");
        }
        if (word.equals("last") && next.equals("night")) {
            return on(at + 2, 1, "yesterday");
        }
        if (word.equals("last") || word.equals("this")) {
            return switch (next) {
                case "week", "weekend" -> new Expression(at + 2, null, "relative_week");
                case "month" -> new Expression(at + 2, null, "month");
                case "year", "spring", "summer", "autumn", "fall", "winter" -> new Expression(at + 2, null, "year");
                default -> null;
            };
        }
        String third = at + 2 < end ? tokens.lower(at + 2) : "";
        if (third.equals(AGO)) {
            int count = NUMBERS.getOrDefault(word, number(word, 99));
            return switch (next) {
                case "day", "days" -> count > 0 ? on(at + 3, count, "days_ago") : null;
                case "week", "weeks" -> new Expression(at + 3, null, "relative_week");
                case "month", "months" -> new Expression(at + 3, null, "month");
                case "year", "years", "decade", "decades" -> new Expression(at + 3, null, "year");
                case "hour", "hours", "minute", "minutes" -> on(at + 3, 0, "today");
                default -> null;
            };
        }
        return null;
    }

    private Expression on(int end, int daysBefore, String origin) {
        return published == null ? null : new Expression(end, published.minusDays(daysBefore), origin);
    }

    private static int number(String word, int most) {
        if (!isDigit(word.charAt(0))) {
            return -1;
        }
        int length = word.length();
        boolean ordinal = length > 2 && !Character.isDigit(word.charAt(length - 1));
        int digits = ordinal ? length - 2 : length;
        if (digits > 2 || !isDigit(word.charAt(digits - 1))) {
            return -1;
        }
        int value = Integer.parseInt(word, 0, digits, 10);
        return value >= 1 && value <= most ? value : -1;
    }

    private static int year(String word) {
        if (word.length() != 4) {
            return -1;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return -1;
            }
        }
        int value = Integer.parseInt(word);
        return value >= 1900 && value <= 2100 ? value : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
