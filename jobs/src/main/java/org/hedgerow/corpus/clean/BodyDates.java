package org.hedgerow.corpus.clean;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The day on which a text itself says it was written: the dateline that opens its first paragraph, or a weekday with a
 * day of the month in its first paragraphs.
 */
final class BodyDates {

    private static final int LONGEST_DATELINE = 90;
    private static final int PARAGRAPHS_WITH_WEEKDAY = 2;
    private static final String[] AHEAD = {
        " will ", " would ", "scheduled", "set to ", "upcoming", " starting ", "p.m.", "a.m.", "dated "
    };
    private static final Set<String> NOT_THE_DAY =
            Set.of("next", "until", "by", "from", "last", "since", "through", "before", "for", "after");

    private BodyDates() {}

    /**
     * The date of {@code KYIV, Feb 15 (Reuters) -} or {@code MOSCOW, February 15, 2022 /TASS/}: a place in capitals, a
     * day, then an agency or a dash. Null where the paragraph opens otherwise.
     */
    static DateText.Reading dateline(CharSequence paragraph) {
        int limit = Math.min(paragraph.length(), LONGEST_DATELINE);
        int comma = -1;
        int end = -1;
        for (int i = 0; i < limit && end < 0; i++) {
            char c = paragraph.charAt(i);
            if (c == ',' && comma < 0) {
                comma = i;
            }
            boolean dash = (c == '-' || c == '\u2013' || c == '\u2014') && i > 0 && paragraph.charAt(i - 1) == ' ';
            if (c == '(' || c == '/' || dash) {
                end = i;
            }
        }
        if (comma < 3 || end < comma || !isPlace(paragraph, comma)) {
            return null;
        }
        int dateBegin = monthBegin(paragraph, comma, end);
        if (dateBegin < 0) {
            return null;
        }
        DateText.Reading reading = DateText.read(paragraph.subSequence(dateBegin, end));
        return reading.date() != null || reading.weekdayDate() != null ? reading : null;
    }

    private static boolean isPlace(CharSequence paragraph, int end) {
        for (int i = 0; i < end; i++) {
            if (Character.isLowerCase(paragraph.charAt(i))) {
                return false;
            }
        }
        return Character.isLetter(paragraph.charAt(0));
    }

    /** The offset of the month or of the day before it, between two offsets; what comes before is still the place. */
    private static int monthBegin(CharSequence paragraph, int from, int to) {
        int wordBegin = -1;
        int numberBegin = -1;
        for (int i = from; i < to; i++) {
            char c = paragraph.charAt(i);
            if (Character.isDigit(c)) {
                numberBegin = numberBegin < 0 ? i : numberBegin;
            } else if (Character.isLetter(c)) {
                wordBegin = wordBegin < 0 ? i : wordBegin;
            } else if (wordBegin >= 0) {
                if (DateWords.month(lower(paragraph, wordBegin, i)) > 0) {
                    return numberBegin >= 0 ? numberBegin : wordBegin;
                }
                wordBegin = -1;
                numberBegin = -1;
            }
        }
        return -1;
    }

    /**
     * The first weekday with a day of the month, as in "on Tuesday, February 15", in the first paragraphs; null where
     * there is none, or where the first one is announced or looked back at ("next Tuesday, February 22").
     */
    static WeekdayDate weekdayDate(List<? extends CharSequence> paragraphs) {
        for (int i = 0; i < Math.min(PARAGRAPHS_WITH_WEEKDAY, paragraphs.size()); i++) {
            WeekdayDate date = weekdayDate(paragraphs.get(i));
            if (date != null) {
                return looksAhead(paragraphs.get(i)) ? null : date;
            }
        }
        return null;
    }

    /** A paragraph about what is to come may name the day of that instead. */
    private static boolean looksAhead(CharSequence paragraph) {
        String text = paragraph.toString();
        for (String sign : AHEAD) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    private static WeekdayDate weekdayDate(CharSequence paragraph) {
        int wordBegin = -1;
        int previousBegin = 0;
        int previousEnd = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            if (Letters.isLetter(paragraph.charAt(i))) {
                wordBegin = wordBegin < 0 ? i : wordBegin;
                continue;
            }
            if (wordBegin < 0) {
                continue;
            }
            if (mayBeWeekday(paragraph, wordBegin, i)) {
                DayOfWeek weekday = DateWords.weekday(lower(paragraph, wordBegin, i));
                if (weekday != null && !NOT_THE_DAY.contains(lower(paragraph, previousBegin, previousEnd))) {
                    WeekdayDate date = after(paragraph, wordBegin, i);
                    if (date != null) {
                        return date;
                    }
                }
            }
            previousBegin = wordBegin;
            previousEnd = i;
            wordBegin = -1;
        }
        return null;
    }

    /** All names of this length begin with a capital and end with "day". */
    private static boolean mayBeWeekday(CharSequence paragraph, int begin, int end) {
        return end - begin >= 6
                && end - begin <= 9
                && (paragraph.charAt(end - 1) | 0x20) == 'y'
                && Letters.isUpperCase(paragraph.charAt(begin));
    }

    /** The date if a month name follows the weekday within a few characters and no year follows that. */
    private static WeekdayDate after(CharSequence paragraph, int weekdayBegin, int weekdayEnd) {
        int end = Math.min(paragraph.length(), weekdayEnd + 28);
        int words = 0;
        int i = weekdayEnd;
        while (i < end && (paragraph.charAt(i) == ',' || paragraph.charAt(i) == ' ' || paragraph.charAt(i) == '.')) {
            i++;
        }
        int begin = i;
        boolean month = false;
        boolean number = false;
        while (i < end && words < 2) {
            int wordBegin = i;
            while (i < end && Character.isLetterOrDigit(paragraph.charAt(i))) {
                i++;
            }
            if (i == wordBegin) {
                break;
            }
            String word = lower(paragraph, wordBegin, i);
            month |= DateWords.month(word) > 0;
            number |= Character.isDigit(word.charAt(0)) && word.length() <= 4;
            words++;
            while (words < 2 && i < end && (paragraph.charAt(i) == ' ' || paragraph.charAt(i) == '.')) {
                i++;
            }
        }
        if (!month || !number || begin == weekdayEnd) {
            return null;
        }
        DateText.Reading reading = DateText.read(paragraph.subSequence(weekdayBegin, i));
        return yearFollows(paragraph, i) ? null : reading.weekdayDate();
    }

    private static boolean yearFollows(CharSequence paragraph, int offset) {
        int i = offset;
        while (i < paragraph.length() && (paragraph.charAt(i) == ',' || paragraph.charAt(i) == ' ')) {
            i++;
        }
        return i + 4 <= paragraph.length()
                && Character.isDigit(paragraph.charAt(i))
                && Character.isDigit(paragraph.charAt(i + 1))
                && Character.isDigit(paragraph.charAt(i + 2))
                && Character.isDigit(paragraph.charAt(i + 3));
    }

    private static String lower(CharSequence text, int begin, int end) {
        return text.subSequence(begin, end).toString().toLowerCase(Locale.ROOT);
    }
}
