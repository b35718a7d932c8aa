package org.hedgerow.corpus.clean;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads one date as people and programs write it: ISO 8601 with or without time (the day as written, whatever the zone),
 * RFC 1123, {@code February 15, 2022}, {@code 15 Feb 2022}, {@code 20220215}, seconds or milliseconds since 1970 (the
 * day in UTC), {@code 15/02/2022}. Never guesses: a date that can be read in two ways comes back as such.
 */
final class DateText {

    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final List<Token> tokens = new ArrayList<>();

    private DateText(CharSequence text) {
        tokenize(text);
    }

    /**
     * @param date null where there is no one day
     * @param ambiguous days for both orders, or null
     * @param weekdayDate day and month without a year, or null
     * @param order the order that the date proves, or null
     * @param problem why {@code date} is null
     */
    record Reading(LocalDate date, LocalDate[] ambiguous, WeekdayDate weekdayDate, DateOrder order, String problem) {

        static Reading of(LocalDate date) {
            return new Reading(date, null, null, null, null);
        }

        static Reading problem(String problem) {
            return new Reading(null, null, null, null, problem);
        }
    }

    private record Token(boolean number, long value, String word, int digits, char before, boolean inTime) {}

    static Reading read(CharSequence text) {
        CharSequence head = text.length() > LONGEST ? text.subSequence(0, LONGEST) : text;
        try {
            return new DateText(head).read();
        } catch (DateTimeException e) {
            return Reading.problem("no such day");
        }
    }

    /** Whether a line holds a date and nothing but what stands around dates. */
    static boolean isDateLine(CharSequence line) {
        if (line.length() > LONGEST) {
            return false;
        }
        DateText text = new DateText(line);
        for (Token token : text.tokens) {
            if (!token.number && !DateWords.standsAroundDates(token.word)) {
                return false;
            }
        }
        Reading reading = read(line);
        return reading.date != null || reading.ambiguous != null || reading.weekdayDate != null;
    }

    private Reading read() {
        if (tokens.isEmpty()) {
            return Reading.problem("no date in it");
        }
        Token first = firstNumber();
        if (first == null) {
            return Reading.problem("no day in it");
        }
        Reading written = withMonthName();
        if (written != null) {
            return written;
        }
        Reading compact = compact(first);
        return compact != null ? compact : numeric(tokens.indexOf(first));
    }

    private Token firstNumber() {
        for (Token token : tokens) {
            if (token.number && !token.inTime) {
                return token;
            }
        }
        return null;
    }

    private static Reading compact(Token token) {
        return switch (token.digits) {
            case 8 -> day((int) (token.value / 10_000), (int) (token.value / 100 % 100), (int) (token.value % 100));
            case 14 ->
                day((int) (token.value / 10_000_000_000L), (int) (token.value / 100_000_000L % 100), (int)
                        (token.value / 1_000_000L % 100));
            case 9, 10 -> epoch(token.value);
            case 12, 13 -> epoch(token.value / 1000);
            case 15, 16 -> epoch(token.value / 1_000_000);
            default -> null;
        };
    }

    private static Reading epoch(long seconds) {
        LocalDate date = Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate();
        return day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private Reading numeric(int at) {
        if (at + 2 >= tokens.size() || !tokens.get(at + 1).number || !tokens.get(at + 2).number) {
            return Reading.problem("no day, month and year in it");
        }
        Token one = tokens.get(at);
        Token two = tokens.get(at + 1);
        Token three = tokens.get(at + 2);
        if (two.before != three.before || "-/. ".indexOf(two.before) < 0) {
            return Reading.problem("no day, month and year in it");
        }
        if (one.digits == 4) {
            return day((int) one.value, (int) two.value, (int) three.value);
        }
        boolean shortYear = three.digits == 2 && two.before != ' ';
        if (three.digits != 4 && !shortYear || one.digits > 2 || two.digits > 2) {
            return Reading.problem("no day, month and year in it");
        }
        int year = (int) three.value + (shortYear ? three.value < 70 ? 2000 : 1900 : 0);
        return ordered((int) one.value, (int) two.value, year, two.before == '.');
    }

    private static Reading ordered(int one, int two, int year, boolean dots) {
        if (dots || one > 12 || one == two) {
            Reading reading = day(year, two, one);
            boolean proves = one > 12 && !dots && reading.date != null;
            return new Reading(reading.date, null, null, proves ? DateOrder.DAY_FIRST : null, reading.problem);
        }
        Reading monthFirst = day(year, one, two);
        if (two > 12 || monthFirst.date == null) {
            DateOrder order = monthFirst.date == null ? null : DateOrder.MONTH_FIRST;
            return new Reading(monthFirst.date, null, null, order, monthFirst.problem);
        }
        LocalDate[] both = {LocalDate.of(year, two, one), monthFirst.date};
        return new Reading(null, both, null, null, "day and month cannot be told apart");
    }

    private Reading withMonthName() {
        int at = -1;
        DayOfWeek weekday = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.number && at < 0 && DateWords.month(token.word) > 0) {
                at = i;
            }
            if (!token.number && weekday == null) {
                weekday = DateWords.weekday(token.word);
            }
        }
        if (at < 0) {
            return null;
        }
        int month = DateWords.month(tokens.get(at).word);
        int before = at - 1;
        while (before > 0 && isSuffix(before)) {
            before--;
        }
        int dayAt = isDay(before) ? before : at + 1;
        if (!isDay(dayAt)) {
            return Reading.problem("a month without a day");
        }
        int dayOfMonth = (int) tokens.get(dayAt).value;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.number && i != dayAt && !token.inTime && token.digits == 4) {
                return day((int) token.value, month, dayOfMonth);
            }
        }
        MonthDay monthDay = MonthDay.of(month, dayOfMonth);
        return new Reading(null, null, new WeekdayDate(weekday, monthDay, DateOrigin.WEEKDAY), null, "no year");
    }

    private boolean isDay(int at) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        return token.number && !token.inTime && token.digits <= 2 && token.value >= 1 && token.value <= 31;
    }

    private boolean isSuffix(int at) {
        String word = tokens.get(at).word;
        return word != null
                && switch (word) {
                    case "of", "st", "nd", "rd", "th" -> true;
                    default -> false;
                };
    }

    private static Reading day(int year, int month, int dayOfMonth) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Reading.problem("no plausible year");
        }
        if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            return Reading.problem("no such day");
        }
        LocalDate date = LocalDate.of(year, month, dayOfMonth);
        boolean placeholder = dayOfMonth == 1 && month == 1 && (year == 1970 || year == 1900);
        return placeholder ? Reading.problem("a placeholder, no date") : Reading.of(date);
    }

    private void tokenize(CharSequence text) {
        int i = 0;
        char before = ' ';
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c >= '0' && c <= '9') {
                long value = c - '0';
                while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9' && end - i < 18) {
                    value = value * 10 + text.charAt(end++) - '0';
                }
                char after = end < text.length() ? text.charAt(end) : ' ';
                boolean inTime = before == ':' || after == ':' || before == '+';
                tokens.add(new Token(true, value, null, end - i, before, inTime));
            } else if (Character.isLetter(c)) {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                String word = text.subSequence(i, end).toString().toLowerCase(Locale.ROOT);
                tokens.add(new Token(false, 0, word, 0, before, false));
            }
            before = text.charAt(end - 1);
            i = end;
        }
    }
}
