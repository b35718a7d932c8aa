package org.hedgerow.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.estimate.UnitSums;
import org.hedgerow.text.Stance;

/** Accuracy, F1 per stance and their mean over the stances that the gold knows. */
final class StanceScore {

    private static final int STANCES = Stance.values().length;

    /** How often each stance of the gold was found as each: {@code gold * STANCES + found}. */
    private final UnitSums confusion = new UnitSums(STANCES * STANCES);

    /** @param unit what goes wrong together, for example all headlines about one claim */
    void add(Object unit, Stance found, Stance gold) {
        confusion.add(unit, gold.ordinal() * STANCES + found.ordinal(), 1);
    }

    /** The numbers; {@code how} they were come by is part of each metric's name. */
    List<Measurement> measurements(String gold, String how) {
        String suffix = " (" + how + ")";
        long all = Math.round(confusion.of(StanceScore::sum));
        List<Measurement> measurements = new ArrayList<>();
        measurements.add(new Measurement(
                gold,
                "all",
                "accuracy" + suffix,
                confusion.of(StanceScore::accuracy),
                confusion.interval(StanceScore::accuracy),
                all));
        measurements.add(new Measurement(
                gold,
                "all",
                "macro F1" + suffix,
                confusion.of(StanceScore::macroF1),
                confusion.interval(StanceScore::macroF1),
                all));
        for (Stance stance : Stance.values()) {
            int i = stance.ordinal();
            if (confusion.of(counts -> gold(counts, i) + found(counts, i)) > 0) {
                measurements.add(new Measurement(
                        gold,
                        stance.label(),
                        "F1" + suffix,
                        confusion.of(counts -> f1(counts, i)),
                        confusion.interval(counts -> f1(counts, i)),
                        Math.round(confusion.of(counts -> gold(counts, i)))));
            }
        }
        return measurements;
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    private static double accuracy(double[] counts) {
        double right = 0;
        for (int i = 0; i < STANCES; i++) {
            right += counts[i * STANCES + i];
        }
        double all = sum(counts);
        return all == 0 ? 0 : right / all;
    }

    private static double macroF1(double[] counts) {
        double sum = 0;
        int classes = 0;
        for (int i = 0; i < STANCES; i++) {
            if (gold(counts, i) > 0) {
                sum += f1(counts, i);
                classes++;
            }
        }
        return classes == 0 ? 0 : sum / classes;
    }

    private static double f1(double[] counts, int stance) {
        double both = gold(counts, stance) + found(counts, stance);
        return both == 0 ? 0 : 2 * counts[stance * STANCES + stance] / both;
    }

    private static double gold(double[] counts, int stance) {
        double sum = 0;
        for (int found = 0; found < STANCES; found++) {
            sum += counts[stance * STANCES + found];
        }
        return sum;
    }

    private static double found(double[] counts, int stance) {
        double sum = 0;
        for (int gold = 0; gold < STANCES; gold++) {
            sum += counts[gold * STANCES + stance];
        }
        return sum;
    }
}
