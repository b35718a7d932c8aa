package org.hedgerow.hedge;

import java.util.List;
import org.hedgerow.hedge.CertaintyScale.Counted;
import org.hedgerow.text.HedgeCue;

/**
 * How certain a statement is, with the cues that made it so.
 *
 * <p>A statement without any cue has certainty 1: it is asserted flatly. Every hedge takes off what the {@link
 * CertaintyScale} says, the strongest in full, each further one by half; the first two boosters add theirs. What would
 * leave 0 … 1 stays at its end.
 *
 * @param certainty 0 … 1
 * @param cues those that made it, in text order
 */
public record StatementCertainty(double certainty, List<HedgeCue> cues) {

    public StatementCertainty {
        cues = List.copyOf(cues);
    }

    /** @param cues the hedges and boosters of one statement */
    public static StatementCertainty of(List<HedgeCue> cues, CertaintyScale scale) {
        double certainty = 1;
        for (Counted counted : CertaintyScale.counted(cues)) {
            certainty += counted.share() * scale.change(counted.cue());
        }
        return new StatementCertainty(Math.max(0, Math.min(1, certainty)), cues);
    }
}
