package org.hedgerow.evaluate;

import java.util.Optional;
import org.hedgerow.estimate.Interval;

/**
 * One number.
 *
 * @param gold the gold set, for example {@code polnear/dev}
 * @param part the part it was measured on: {@code all}, a quote type, a class, a publisher
 * @param metric for example {@code content character F1}
 * @param value the number; rates and F1 in 0…1
 * @param low lower end of the 95 % bootstrap interval; null where the gold gives no units to draw
 * @param high upper end, null with {@code low}
 * @param count how many gold items it rests on
 */
public record Measurement(String gold, String part, String metric, double value, Double low, Double high, long count) {

    /** A number without an interval. */
    public Measurement(String gold, String part, String metric, double value, long count) {
        this(gold, part, metric, value, null, null, count);
    }

    /** A number with its interval, where there is one. */
    public Measurement(String gold, String part, String metric, double value, Optional<Interval> interval, long count) {
        this(
                gold,
                part,
                metric,
                value,
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null),
                count);
    }

    /** What the name of a metric says where the shipped weights are measured on what they were learned from. */
    static final String FIT = "shipped weights, fit";

    /** F1 of what was counted. */
    static Measurement f1(String gold, String part, String metric, Counts counts) {
        return new Measurement(gold, part, metric, counts.f1(), counts.f1Interval(), counts.gold());
    }

    /** Whether there is an interval. */
    public boolean hasInterval() {
        return low != null && high != null;
    }

    /** Whether the number says how well the weights remember, not how well they will do. */
    public boolean isFit() {
        return metric.endsWith(FIT + ")");
    }

    public boolean isCrossValidated() {
        return metric.contains("cross-validated");
    }
}
