package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.hedgerow.hedge.CertaintyScale.Counted;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.text.HedgeCue;

/**
 * Learns a {@link CertaintyScale} from sentences whose certainty people graded, by least squares: one number a rule,
 * drawn towards the rule's written value as if that had been seen {@value #FAITH} times more. Deterministic.
 */
public final class CertaintyTrainer {

    static final String OUTCOME = "certainty";

    private static final double FAITH = 5;
    private static final double LOWEST_GRADE = 2;
    private static final int MINIMUM_COUNT = 3;
    private static final int SWEEPS = 50;

    private final List<Example> examples = new ArrayList<>();

    private record Example(List<Counted> cues, double grade) {

        double residual(Map<String, Double> changes, double unhedged) {
            double left = (grade - unhedged) / (unhedged - LOWEST_GRADE);
            for (Counted counted : cues) {
                left -= counted.share() * changes.get(counted.cue().ruleId());
            }
            return left;
        }
    }

    /**
     * @param cues of one sentence, in text order
     * @param grade 1, not certain at all, … 6
     */
    public void add(List<HedgeCue> cues, double grade) {
        examples.add(new Example(CertaintyScale.counted(cues), grade));
    }

    /** @param keep which examples to learn from, by number in the order of adding */
    public LinearModel train(IntPredicate keep) {
        List<Example> kept = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (keep.test(i)) {
                kept.add(examples.get(i));
            }
        }
        double unhedged = kept.stream()
                .filter(example -> example.cues().isEmpty())
                .mapToDouble(Example::grade)
                .average()
                .orElse(6);
        Map<String, Integer> seen = new TreeMap<>();
        Map<String, Double> written = new TreeMap<>();
        for (Example example : kept) {
            for (Counted counted : example.cues()) {
                seen.merge(counted.cue().ruleId(), 1, Integer::sum);
                written.putIfAbsent(counted.cue().ruleId(), CertaintyScale.writtenChange(counted.cue()));
            }
        }
        Map<String, Double> changes = new TreeMap<>(written);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (Map.Entry<String, Double> change : changes.entrySet()) {
                if (seen.get(change.getKey()) >= MINIMUM_COUNT) {
                    change.setValue(fitted(change.getKey(), kept, changes, written.get(change.getKey()), unhedged));
                }
            }
        }
        Map<String, float[]> rows = new TreeMap<>();
        changes.forEach((rule, change) -> {
            if (seen.get(rule) >= MINIMUM_COUNT) {
                rows.put(rule, new float[] {change.floatValue()});
            }
        });
        return LinearModel.of(List.of(OUTCOME), rows);
    }

    /** The best value of one rule where all others stay. */
    private static double fitted(
            String rule, List<Example> examples, Map<String, Double> changes, double written, double unhedged) {
        double gradient = FAITH * (written - changes.get(rule));
        double mass = FAITH;
        for (Example example : examples) {
            double share = 0;
            for (Counted counted : example.cues()) {
                share += counted.cue().ruleId().equals(rule) ? counted.share() : 0;
            }
            if (share > 0) {
                gradient += share * example.residual(changes, unhedged);
                mass += share * share;
            }
        }
        return changes.get(rule) + gradient / mass;
    }
}
