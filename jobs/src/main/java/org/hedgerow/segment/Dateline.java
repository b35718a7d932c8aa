package org.hedgerow.segment;

import java.util.List;

/**
 * A full date standing alone between a headline and the first sentence of a text that has lost its line breaks: {@code
 * Talks fail Monday, May 4, 2015 The envoys left}. It is a sentence of its own.
 */
final class Dateline {

    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> BEFORE_DATES = List.of(
            "on", "of", "for", "since", "until", "from", "by", "and", "between", "to", "dated", "last", "said",
            "through", "before", "after", "next", "is", "was", "ended", "begins", "began");

    private Dateline() {}

    /** Whether a weekday can begin with the letter. */
    static boolean canBeginWith(char c) {
        return c == 'M' || c == 'T' || c == 'W' || c == 'F' || c == 'S';
    }

    /** Where the dateline that begins at {@code at} ends, or -1; a sentence must follow it in the same line. */
    static int end(String text, int begin, int at, int limit) {
        int end = afterAny(WEEKDAYS, text, at);
        end = after(", ", text, end);
        end = afterAny(MONTHS, text, end);
        end = after(" ", text, end);
        end = afterDigits(1, 2, text, end, limit);
        end = after(", ", text, end);
        end = afterDigits(4, 4, text, end, limit);
        if (end < 0 || end + 1 >= limit || text.charAt(end) != ' ' || !Character.isUpperCase(text.charAt(end + 1))) {
            return -1;
        }
        return at == begin || standsAlone(text, begin, at) ? end : -1;
    }

    private static boolean standsAlone(String text, int begin, int at) {
        int last = at - 1;
        char before = last == begin ? ',' : text.charAt(last - 1);
        if (text.charAt(last) != ' ' || !Character.isLetterOrDigit(before) && !Characters.isCloser(before)) {
            return false;
        }
        for (String word : BEFORE_DATES) {
            int from = last - word.length();
            if (from > begin && text.startsWith(word, from) && text.charAt(from - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    private static int afterAny(List<String> words, String text, int at) {
        if (at < 0) {
            return -1;
        }
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }

    private static int after(String part, String text, int at) {
        return at >= 0 && text.startsWith(part, at) ? at + part.length() : -1;
    }

    private static int afterDigits(int least, int most, String text, int at, int limit) {
        if (at < 0) {
            return -1;
        }
        int end = at;
        while (end < limit && end - at < most && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - at >= least ? end : -1;
    }
}
