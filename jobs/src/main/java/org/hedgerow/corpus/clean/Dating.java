package org.hedgerow.corpus.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects an article's dates, best evidence first, and decides by the first one that is a day. A day without a year and
 * a date that can be read in two ways are kept for the stage that knows the corpus.
 */
final class Dating {

    private final List<DateCandidate> candidates = new ArrayList<>();
    private LocalDate date;
    private DateOrigin origin = DateOrigin.NONE;
    private WeekdayDate weekdayDate;
    private AmbiguousDate ambiguousDate;
    private DateOrder order;

    /** Adds what a manifest or a field says; null adds nothing. */
    void read(String raw, DateOrigin from) {
        if (raw != null) {
            add(DateText.read(raw), raw, from);
        }
    }

    void add(DateText.Reading reading, String raw, DateOrigin from) {
        if (reading == null) {
            return;
        }
        candidates.add(new DateCandidate(from, reading.date(), raw, reading.problem()));
        if (reading.date() != null && date == null) {
            date = reading.date();
            origin = from;
        }
        if (reading.weekdayDate() != null && weekdayDate == null) {
            boolean dateline = from == DateOrigin.DATELINE;
            weekdayDate = dateline
                    ? new WeekdayDate(
                            reading.weekdayDate().weekday(),
                            reading.weekdayDate().day(),
                            from)
                    : reading.weekdayDate();
        }
        if (reading.ambiguous() != null && ambiguousDate == null) {
            ambiguousDate = new AmbiguousDate(reading.ambiguous()[0], reading.ambiguous()[1], from);
        }
        if (order == null) {
            order = reading.order();
        }
    }

    void readUrl(String url) {
        LocalDate day = UrlDate.of(url);
        if (day != null) {
            add(DateText.Reading.of(day), url, DateOrigin.URL);
        }
    }

    void readBody(List<Line> body) {
        List<TrackedText> paragraphs = body.stream().limit(4).map(Line::text).toList();
        if (paragraphs.isEmpty()) {
            return;
        }
        DateText.Reading dateline = BodyDates.dateline(paragraphs.get(0));
        add(dateline, dateline == null ? null : opening(paragraphs.get(0)), DateOrigin.DATELINE);
        WeekdayDate weekday = weekdayDate == null ? BodyDates.weekdayDate(paragraphs) : null;
        if (weekday != null) {
            DateText.Reading reading = new DateText.Reading(null, null, weekday, null, "no year");
            add(reading, weekday.weekday() + " " + weekday.day(), DateOrigin.WEEKDAY);
        }
    }

    private static String opening(TrackedText paragraph) {
        return paragraph.subSequence(0, Math.min(paragraph.length(), 60)).toString();
    }

    List<DateCandidate> candidates() {
        return candidates;
    }

    LocalDate date() {
        return date;
    }

    DateOrigin origin() {
        return origin;
    }

    WeekdayDate weekdayDate() {
        return weekdayDate;
    }

    AmbiguousDate ambiguousDate() {
        return ambiguousDate;
    }

    DateOrder order() {
        return order;
    }
}
