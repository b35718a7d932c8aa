package org.hedgerow.hedge;

import java.util.Comparator;
import java.util.List;
import org.hedgerow.text.HedgeCue;

/**
 * How certain a statement is, with the cues that made it so.
 *
 * <p>Every hedge multiplies the certainty of what it bears on by what it leaves: 0.85 for strength 1, 0.65 for 2, 0.45
 * for 3. The strongest hedge counts in full, each further one as the square root of its factor, because hedges in one
 * statement often say the same thing twice ("may possibly"). A booster takes back a fifth of what is missing to 1, two
 * and more boosters count as two. A statement without any cue has certainty 1: it is asserted flatly.
 *
 * @param certainty 0 … 1
 * @param cues those that made it, in text order
 */
public record StatementCertainty(double certainty, List<HedgeCue> cues) {

    private static final double[] LEFT_BY_STRENGTH = {1, 0.85, 0.65, 0.45};
    private static final double REGAINED_BY_BOOSTER = 0.2;
    private static final int BOOSTERS_COUNTED = 2;

    public StatementCertainty {
        cues = List.copyOf(cues);
    }

    /** @param cues the hedges and boosters of one statement */
    public static StatementCertainty of(List<HedgeCue> cues) {
        List<HedgeCue> hedges = cues.stream()
                .filter(HedgeCue::isHedge)
                .sorted(Comparator.comparingInt(HedgeCue::strength).reversed())
                .toList();
        double certainty = 1;
        for (int i = 0; i < hedges.size(); i++) {
            double left = LEFT_BY_STRENGTH[hedges.get(i).strength()];
            certainty *= i == 0 ? left : Math.sqrt(left);
        }
        long boosters = Math.min(BOOSTERS_COUNTED, cues.size() - hedges.size());
        for (int i = 0; i < boosters; i++) {
            certainty += REGAINED_BY_BOOSTER * (1 - certainty);
        }
        return new StatementCertainty(certainty, cues);
    }
}
