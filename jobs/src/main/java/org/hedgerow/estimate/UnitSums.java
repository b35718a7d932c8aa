package org.hedgerow.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Sums kept apart by the unit that they come from (an article, a claim), and the bootstrap interval of whatever is
 * computed from their totals (Efron 1979, percentiles of 1,000 draws). What stands in one unit goes wrong together, so
 * that units are drawn and not single decisions. Draws are seeded: the same units in the same order give the same
 * interval.
 */
public final class UnitSums {

    private static final int DRAWS = 1_000;
    private static final long SEED = 20_220_224;

    private final int width;
    private final Map<Object, double[]> units = new LinkedHashMap<>();
    private final double[] totals;

    /** @param width how many sums there are */
    public UnitSums(int width) {
        this.width = width;
        this.totals = new double[width];
    }

    /** Adds {@code value} to the sum number {@code at} of the unit. */
    public void add(Object unit, int at, double value) {
        units.computeIfAbsent(unit, key -> new double[width])[at] += value;
        totals[at] += value;
    }

    /** The sum number {@code at} over all units. */
    public double total(int at) {
        return totals[at];
    }

    /** What {@code statistic} makes of the totals. */
    public double of(ToDoubleFunction<double[]> statistic) {
        return statistic.applyAsDouble(totals.clone());
    }

    /**
     * The interval of a statistic of the totals.
     *
     * @return empty for fewer than two units, which say nothing about their spread
     */
    public Optional<Interval> interval(ToDoubleFunction<double[]> statistic) {
        if (units.size() < 2) {
            return Optional.empty();
        }
        List<double[]> each = new ArrayList<>(units.values());
        Random random = new Random(SEED);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] drawn = new double[width];
            for (int i = 0; i < each.size(); i++) {
                double[] unit = each.get(random.nextInt(each.size()));
                for (int at = 0; at < width; at++) {
                    drawn[at] += unit[at];
                }
            }
            values[draw] = statistic.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        int outside = (int) Math.round(DRAWS * (1 - Intervals.CONFIDENCE) / 2);
        return Optional.of(new Interval(values[outside], values[DRAWS - 1 - outside]));
    }
}
