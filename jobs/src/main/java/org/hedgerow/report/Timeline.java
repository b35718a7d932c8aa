package org.hedgerow.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Consecutive periods of one length.
 *
 * @param unit their length
 * @param starts the first day of each, in order; empty where nothing is dated
 * @param outside how many dated statements lie before the first or after the last period
 */
public record Timeline(TimeUnit unit, List<LocalDate> starts, long outside) {

    /** More columns than this do not fit a page. */
    public static final int MOST_PERIODS = 60;

    /** Up to this share of the statements at either end may be left out where the others take less than half the time. */
    private static final double STRAGGLERS = 0.02;

    public Timeline {
        starts = List.copyOf(starts);
    }

    /**
     * The periods that cover statements.
     *
     * @param statements how many statements were made on each day
     * @param unit null for the shortest unit that takes at most {@link #MOST_PERIODS} periods; a few stragglers, such as a
     *     quotation from twenty years ago, do not make it longer
     */
    public static Timeline covering(SortedMap<LocalDate, Long> statements, TimeUnit unit) {
        if (statements.isEmpty()) {
            return new Timeline(unit == null ? TimeUnit.WEEK : unit, List.of(), 0);
        }
        LocalDate first = statements.firstKey();
        LocalDate last = statements.lastKey();
        long spare = (long) (STRAGGLERS * total(statements));
        LocalDate firstOfMost = after(statements, spare);
        LocalDate lastOfMost = after(new TreeMap<>(statements).descendingMap(), spare);
        boolean straggling =
                2 * ChronoUnit.DAYS.between(firstOfMost, lastOfMost) < ChronoUnit.DAYS.between(first, last);
        TimeUnit chosen = unit != null ? unit : straggling ? shortest(firstOfMost, lastOfMost) : shortest(first, last);
        LocalDate end = fits(chosen, firstOfMost, last) ? last : lastOfMost;
        LocalDate begin = fits(chosen, first, end) ? first : firstOfMost;
        return between(chosen, begin, end, statements);
    }

    /** The number of the period that holds a day, or -1. */
    public int indexOf(LocalDate day) {
        if (day == null || starts.isEmpty() || unit.startOf(day).isBefore(starts.get(0))) {
            return -1;
        }
        long index = unit.between(starts.get(0), unit.startOf(day));
        return index < starts.size() ? (int) index : -1;
    }

    private static TimeUnit shortest(LocalDate first, LocalDate last) {
        for (TimeUnit unit : TimeUnit.values()) {
            if (fits(unit, first, last)) {
                return unit;
            }
        }
        return TimeUnit.YEAR;
    }

    private static boolean fits(TimeUnit unit, LocalDate first, LocalDate last) {
        return unit.between(unit.startOf(first), unit.startOf(last)) < MOST_PERIODS;
    }

    /** The last periods up to {@code last}, as many as there may be. */
    private static Timeline between(TimeUnit unit, LocalDate first, LocalDate last, Map<LocalDate, Long> statements) {
        LocalDate end = unit.startOf(last);
        long periods = Math.min(MOST_PERIODS, unit.between(unit.startOf(first), end) + 1);
        LocalDate begin = unit.plus(end, 1 - periods);
        List<LocalDate> starts = LongStream.range(0, periods)
                .mapToObj(period -> unit.plus(begin, period))
                .toList();
        Timeline inside = new Timeline(unit, starts, 0);
        long outside = statements.entrySet().stream()
                .filter(day -> inside.indexOf(day.getKey()) < 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Timeline(unit, starts, outside);
    }

    private static long total(Map<LocalDate, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first day, in the map's order, before which no more than {@code spare} statements lie. */
    private static LocalDate after(SortedMap<LocalDate, Long> statements, long spare) {
        long passed = 0;
        for (Map.Entry<LocalDate, Long> day : statements.entrySet()) {
            passed += day.getValue();
            if (passed > spare) {
                return day.getKey();
            }
        }
        throw new IllegalArgumentException("no statements");
    }
}
