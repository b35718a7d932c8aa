package org.hedgerow.evaluate;

import java.util.List;
import org.hedgerow.evaluate.HedgeGold.GoldDocument;
import org.hedgerow.hedge.CueDecision;
import org.hedgerow.hedge.CueTrainer.GoldCue;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Span;

/**
 * Where hedge cues go wrong: false alarms, misses and confused classes by the rule that proposed the cue; misses that no
 * rule proposes by class and by whether the cue is one word or several.
 */
final class HedgeErrors {

    private final ErrorTable.Tally tally = new ErrorTable.Tally();

    void add(GoldDocument gold, List<HedgeCue> labelled, List<CueDecision> decisions) {
        List<HedgeCue> found = labelled.stream()
                .filter(cue -> cue.isHedge() && HedgeScore.SCORED.contains(cue.category()))
                .toList();
        for (HedgeCue cue : found) {
            tally.seen("found " + cue.ruleId());
            GoldCue match = gold.cues().stream()
                    .filter(other -> other.span().overlaps(cue.cue()))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                tally.error("found " + cue.ruleId(), "false alarm: rule " + cue.ruleId());
            } else if (match.category() != cue.category()) {
                tally.error(
                        "found " + cue.ruleId(),
                        "class: rule " + cue.ruleId() + " says "
                                + cue.category().label() + ", annotated "
                                + match.category().label());
            }
        }
        for (GoldCue cue : gold.cues()) {
            String proposed = proposing(cue.span(), decisions);
            String kind = proposed != null
                    ? "rule " + proposed
                    : "no rule for " + cue.category().label()
                            + (isOneWord(gold, cue.span()) ? " cue of one word" : " cue of several words");
            tally.seen("annotated " + kind);
            if (found.stream().noneMatch(other -> other.cue().overlaps(cue.span()))) {
                tally.error("annotated " + kind, "miss: " + kind);
            }
        }
    }

    private static String proposing(Span cue, List<CueDecision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.cue().overlaps(cue))
                .map(CueDecision::ruleId)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOneWord(GoldDocument gold, Span cue) {
        return gold.document().text().substring(cue.begin(), cue.end()).strip().indexOf(' ') < 0;
    }

    ErrorTable table(String gold) {
        return tally.table(gold, "hedge cues, by rule");
    }
}
