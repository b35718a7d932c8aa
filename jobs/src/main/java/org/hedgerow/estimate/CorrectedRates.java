package org.hedgerow.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rates and means of automatic labels, corrected by a probability sample labelled by hand: the difference estimator of
 * survey sampling (Särndal, Swensson and Wretman 1992, chapter 6), known as prediction-powered inference (Angelopoulos
 * et al. 2023) and, with pseudo-outcomes, as design-based supervised learning (Egami et al. 2023). To the mean of the
 * automatic values comes the weighted mean of the errors that people found, {@code Σ (byHand − automatic) / probability}
 * over the group's size; it is unbiased however wrong the machine is. The target is the corpus at hand: what people
 * would have counted, had they read all of it; so a stratum labelled as a whole leaves no uncertainty.
 *
 * <p>The variance is that of stratified sampling without replacement, errors outside the group counting as zero. In the
 * way of Agresti and Coull (1998) a made-up error of size 1, spread over the labels, enters it, so that a sample in
 * which no error was found does not pass for certainty.
 */
public final class CorrectedRates {

    /** With fewer labelled units a group gets no interval of its own. */
    public static final int FEWEST_LABELLED = 10;

    private static final double MADE_UP_ERRORS = 1;

    private final Map<String, Long> strata;
    private final Map<String, Integer> drawn = new HashMap<>();
    private final List<HandLabel> labels;

    /**
     * @param design the design by which the labelled units were drawn
     * @param labels all drawn units; one left unlabelled must be drawn anew or dropped with its stratum's draws
     */
    public CorrectedRates(SampleDesign design, List<HandLabel> labels) {
        this.strata = design.sizes();
        this.labels = List.copyOf(labels);
        for (HandLabel label : labels) {
            if (!strata.containsKey(label.stratum())) {
                throw new IllegalArgumentException("a label of the unknown stratum " + label.stratum());
            }
            drawn.merge(label.stratum(), 1, Integer::sum);
        }
    }

    /**
     * The estimate of each group, sorted by name.
     *
     * @param automatic count and sum of the automatic values of all units of each group
     */
    public List<Estimate> byGroup(Map<String, Moments> automatic) {
        List<Estimate> estimates = new ArrayList<>();
        new TreeMap<>(automatic).forEach((group, moments) -> estimates.add(estimate(group, moments, false)));
        return estimates;
    }

    /** The estimate over everything. */
    public Estimate overall(Moments automatic) {
        return estimate("all", automatic, true);
    }

    private Estimate estimate(String group, Moments automatic, boolean all) {
        double correction = 0;
        int labelled = 0;
        Map<String, Moments> errors = new TreeMap<>();
        Map<String, Integer> inside = new HashMap<>();
        for (HandLabel label : labels) {
            boolean member = all || label.group().equals(group);
            double error = member ? label.error() : 0;
            correction += error * strata.get(label.stratum()) / drawn.get(label.stratum());
            if (member) {
                labelled++;
                inside.merge(label.stratum(), 1, Integer::sum);
            }
            errors.merge(label.stratum(), Moments.of(error), Moments::merge);
        }
        double corrected = automatic.mean() + correction / automatic.count();
        Optional<Interval> interval = labelled < FEWEST_LABELLED
                ? Optional.empty()
                : Optional.of(interval(corrected, automatic.count(), errors, inside));
        return new Estimate(group, automatic.count(), labelled, automatic.mean(), corrected, interval);
    }

    private Interval interval(double corrected, long count, Map<String, Moments> errors, Map<String, Integer> inside) {
        int labelled = inside.values().stream().mapToInt(Integer::intValue).sum();
        double variance = 0;
        for (Map.Entry<String, Moments> stratum : errors.entrySet()) {
            double size = strata.get(stratum.getKey());
            Moments moments = stratum.getValue();
            double madeUp = MADE_UP_ERRORS * inside.getOrDefault(stratum.getKey(), 0) / labelled;
            Moments padded = new Moments(moments.count(), moments.sum(), moments.sumOfSquares() + madeUp);
            double unsampled = Math.max(0, 1 - moments.count() / size);
            double spread = moments.count() < 2 ? padded.sumOfSquares() : padded.variance();
            variance += size * size * unsampled * spread / moments.count();
        }
        int degrees = Math.max(1, labelled - inside.size());
        double half = Quantiles.student(0.5 + Intervals.CONFIDENCE / 2, degrees) * Math.sqrt(variance) / count;
        return new Interval(corrected - half, corrected + half);
    }
}
