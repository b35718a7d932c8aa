package org.hedgerow.corpus.clean;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives a day without a year the year that its corpus proves. A year is possible if the day exists and falls on the
 * weekday; it is supported by the articles dated within {@value #NEAR_DAYS} days of it. It is decided if one year
 * has {@value #CLEAR_SHARE} of all support. Where no year has any, a weekday decides for the year nearest to the corpus's
 * dates, if that is within {@value #FAR_DAYS} days and less than half as far as the next; a day without a weekday is left
 * alone. Otherwise the article stays undated.
 */
public final class YearInference {

    private static final int NEAR_DAYS = 45;
    private static final int FAR_DAYS = 400;
    private static final double CLEAR_SHARE = 0.95;

    private YearInference() {}

    /**
     * @param corpus how many articles are dated on each day, inferred dates not among them
     * @return empty where the corpus does not decide
     */
    public static Optional<LocalDate> decide(WeekdayDate date, NavigableMap<LocalDate, Long> corpus) {
        if (corpus.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<LocalDate, Long> supports = new TreeMap<>();
        long all = 0;
        int first = corpus.firstKey().getYear() - 1;
        int last = corpus.lastKey().getYear() + 1;
        for (int year = first; year <= last; year++) {
            if (!date.day().isValidYear(year)) {
                continue;
            }
            LocalDate day = date.day().atYear(year);
            if (date.weekday() == null || day.getDayOfWeek() == date.weekday()) {
                long support = support(day, corpus);
                supports.put(day, support);
                all += support;
            }
        }
        if (all > 0) {
            return clearWinner(supports, all);
        }
        return date.weekday() == null ? Optional.empty() : nearest(supports, corpus);
    }

    private static long support(LocalDate day, NavigableMap<LocalDate, Long> corpus) {
        return corpus.subMap(day.minusDays(NEAR_DAYS), true, day.plusDays(NEAR_DAYS), true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Optional<LocalDate> clearWinner(Map<LocalDate, Long> supports, long all) {
        return supports.entrySet().stream()
                .filter(entry -> entry.getValue() >= CLEAR_SHARE * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<LocalDate> nearest(
            NavigableMap<LocalDate, Long> days, NavigableMap<LocalDate, Long> corpus) {
        LocalDate best = null;
        long bestDistance = Long.MAX_VALUE;
        long nextDistance = Long.MAX_VALUE;
        for (LocalDate day : days.keySet()) {
            long distance = distance(day, corpus);
            if (distance < bestDistance) {
                nextDistance = bestDistance;
                bestDistance = distance;
                best = day;
            } else {
                nextDistance = Math.min(nextDistance, distance);
            }
        }
        boolean clear = best != null && bestDistance <= FAR_DAYS && bestDistance < nextDistance / 2;
        return clear ? Optional.of(best) : Optional.empty();
    }

    private static long distance(LocalDate day, NavigableMap<LocalDate, Long> corpus) {
        LocalDate before = corpus.floorKey(day);
        LocalDate after = corpus.ceilingKey(day);
        long toBefore = before == null ? Long.MAX_VALUE : day.toEpochDay() - before.toEpochDay();
        long toAfter = after == null ? Long.MAX_VALUE : after.toEpochDay() - day.toEpochDay();
        return Math.min(toBefore, toAfter);
    }
}
