package org.hedgerow.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.text.Stance;

/** Accuracy, F1 per stance and their mean over the stances that the gold knows. */
final class StanceScore {

    private final Map<Stance, Counts> counts = new EnumMap<>(Stance.class);
    private long right;
    private long all;

    void add(Stance found, Stance gold) {
        all++;
        if (found == gold) {
            right++;
            of(gold).truePositive(1);
        } else {
            of(found).falsePositive(1);
            of(gold).falseNegative(1);
        }
    }

    private Counts of(Stance stance) {
        return counts.computeIfAbsent(stance, key -> new Counts());
    }

    /** The numbers; {@code how} they were come by is part of each metric's name. */
    List<Measurement> measurements(String gold, String how) {
        String suffix = " (" + how + ")";
        List<Measurement> measurements = new ArrayList<>();
        measurements.add(new Measurement(gold, "all", "accuracy" + suffix, all == 0 ? 0 : (double) right / all, all));
        double sum = 0;
        int classes = 0;
        for (Map.Entry<Stance, Counts> entry : counts.entrySet()) {
            if (entry.getValue().gold() > 0) {
                sum += entry.getValue().f1();
                classes++;
            }
        }
        measurements.add(new Measurement(gold, "all", "macro F1" + suffix, classes == 0 ? 0 : sum / classes, all));
        counts.forEach((stance, count) ->
                measurements.add(new Measurement(gold, stance.label(), "F1" + suffix, count.f1(), count.gold())));
        return measurements;
    }
}
