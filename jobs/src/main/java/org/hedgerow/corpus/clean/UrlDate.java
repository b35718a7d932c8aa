package org.hedgerow.corpus.clean;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The day in a URL's path: {@code /2022/02/16/}, {@code /2022/feb/16/}, {@code 2022-02-16}, {@code 20220216}. Year and
 * month alone are no day, and the number in {@code a-60794402} is none.
 */
final class UrlDate {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private UrlDate() {}

    /** Null where the URL carries no day. */
    static LocalDate of(String url) {
        if (url == null) {
            return null;
        }
        List<String> parts = parts(url);
        for (int i = 0; i < parts.size(); i++) {
            LocalDate date = dateAt(parts, i);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static LocalDate dateAt(List<String> parts, int at) {
        String part = parts.get(at);
        if (part.length() == 8 && isNumber(part)) {
            return day(part.substring(0, 4), part.substring(4, 6), part.substring(6));
        }
        if (part.length() != 4 || !isNumber(part) || at + 2 >= parts.size()) {
            return null;
        }
        return day(part, parts.get(at + 1), parts.get(at + 2));
    }

    private static LocalDate day(String year, String month, String day) {
        int monthNumber = isNumber(month) ? number(month) : DateWords.month(month);
        int yearNumber = number(year);
        int dayNumber = isNumber(day) ? number(day) : 0;
        if (yearNumber < FIRST_YEAR || yearNumber > LAST_YEAR || monthNumber < 1 || monthNumber > 12) {
            return null;
        }
        boolean exists = dayNumber >= 1
                && dayNumber <= YearMonth.of(yearNumber, monthNumber).lengthOfMonth();
        return exists ? LocalDate.of(yearNumber, monthNumber, dayNumber) : null;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.length() <= 8 && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int number(String digits) {
        return digits.length() > 8 ? -1 : Integer.parseInt(digits);
    }

    /** The runs of letters and digits of the path, in lower case, without host, query and fragment. */
    private static List<String> parts(String url) {
        int begin = url.indexOf("://");
        begin = begin < 0 ? 0 : url.indexOf('/', begin + 3);
        List<String> parts = new ArrayList<>();
        if (begin < 0) {
            return parts;
        }
        String path = url.substring(begin).toLowerCase(Locale.ROOT);
        int partBegin = -1;
        for (int i = 0; i <= path.length(); i++) {
            char c = i < path.length() ? path.charAt(i) : '/';
            boolean inside = c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
            if (inside && partBegin < 0) {
                partBegin = i;
            } else if (!inside) {
                if (partBegin >= 0) {
                    parts.add(path.substring(partBegin, i));
                }
                partBegin = -1;
                if (c == '?' || c == '#') {
                    break;
                }
            }
        }
        return parts;
    }
}
