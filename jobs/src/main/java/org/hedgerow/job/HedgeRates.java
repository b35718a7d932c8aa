package org.hedgerow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hedgerow.corpus.InputException;
import org.hedgerow.estimate.CorrectedRates;
import org.hedgerow.estimate.Estimate;
import org.hedgerow.estimate.HandLabel;
import org.hedgerow.estimate.Interval;
import org.hedgerow.estimate.Intervals;
import org.hedgerow.estimate.Moments;
import org.hedgerow.estimate.SampleDesign;

/** The rate of hedged statements, as the machine counts and as corrected by labels, of each group and of all. */
final class HedgeRates {

    /** The group that is everything. */
    static final String ALL = "all";

    private HedgeRates() {}

    /**
     * A group's statements as the machine counts them.
     *
     * @param name for people
     */
    record Group(String name, long statements, long hedged) {

        Moments moments() {
            return new Moments(statements, hedged, hedged);
        }
    }

    /** A label, and the group and machine's label that the tables now give its statement. */
    record Placed(LabelSheet.Label label, String group, boolean hedged) {}

    /**
     * @param rawInterval the Wilson interval of the raw rate; it knows nothing of the machine's errors
     * @param corrected empty where too few statements of the group are labelled
     */
    record Rate(
            String group,
            String name,
            long statements,
            int labelled,
            double raw,
            Interval rawInterval,
            Optional<Double> corrected,
            Optional<Interval> correctedInterval) {

        String remark() {
            return corrected.isPresent()
                    ? ""
                    : "too few labels: " + labelled + ", needed " + CorrectedRates.FEWEST_LABELLED;
        }
    }

    static String stratum(boolean hedged) {
        return hedged ? "hedged" : "not hedged";
    }

    /**
     * How many labels stand on statements that the machine labels otherwise now than when they were drawn, as after a
     * change of a lexicon. The correction stays unbiased: probabilities are those of the drawing, errors those of now.
     */
    static long relabelled(List<Placed> labels) {
        return labels.stream()
                .filter(placed -> placed.label().hedged() != placed.hedged())
                .count();
    }

    /**
     * The rates: first of everything, then of the groups, those with most statements first.
     *
     * @param strata how many statements each stratum had when the labels were drawn
     * @throws InputException where the labels leave a stratum out
     */
    static List<Rate> of(Map<String, Group> groups, Map<String, Long> strata, List<Placed> labels) {
        List<HandLabel> handLabels = new ArrayList<>();
        Map<String, Integer> labelled = new TreeMap<>();
        for (Placed placed : labels) {
            LabelSheet.Label label = placed.label();
            labelled.merge(stratum(label.hedged()), 1, Integer::sum);
            handLabels.add(new HandLabel(
                    placed.group(),
                    stratum(label.hedged()),
                    label.probability(),
                    placed.hedged() ? 1 : 0,
                    label.byHand() ? 1 : 0));
        }
        for (String stratum : strata.keySet()) {
            if (!labelled.containsKey(stratum)) {
                throw new InputException("none of the statements that the machine calls " + stratum
                        + " is labelled: label some of both kinds in " + LabelSheet.BY_HAND);
            }
        }
        CorrectedRates corrected = new CorrectedRates(new SampleDesign(strata, labelled, 0), handLabels);
        Map<String, Moments> automatic = new TreeMap<>();
        Moments everything = Moments.NONE;
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            automatic.put(group.getKey(), group.getValue().moments());
            everything = everything.merge(group.getValue().moments());
        }
        List<Rate> rates = new ArrayList<>();
        corrected.byGroup(automatic).stream()
                .map(estimate -> rate(estimate, groups.get(estimate.group()).name(), automatic.get(estimate.group())))
                .forEach(rates::add);
        rates.sort((one, other) -> Long.compare(other.statements(), one.statements()));
        rates.add(0, rate(corrected.overall(everything), ALL, everything));
        return rates;
    }

    private static Rate rate(Estimate estimate, String name, Moments automatic) {
        Interval raw = Intervals.wilson((long) automatic.sum(), automatic.count())
                .orElseThrow(() -> new InputException("no statements to count in " + name));
        Optional<Interval> interval = estimate.interval().map(found -> found.within(0, 1));
        return new Rate(
                estimate.group(),
                name,
                estimate.count(),
                estimate.labelled(),
                estimate.raw(),
                raw,
                interval.map(known -> Math.max(0, Math.min(1, estimate.corrected()))),
                interval);
    }
}
