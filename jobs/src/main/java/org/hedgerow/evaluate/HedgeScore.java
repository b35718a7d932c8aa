package org.hedgerow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hedgerow.evaluate.HedgeGold.GoldDocument;
import org.hedgerow.hedge.CueTrainer.GoldCue;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/**
 * Cue tokens and hedged sentences, found against annotated. A token counts as part of a cue if it overlaps the cue's
 * span; tokens are the segmenter's. Only the four categories that the corpus annotates are scored.
 */
final class HedgeScore {

    static final List<HedgeCategory> SCORED = List.of(
            HedgeCategory.EPISTEMIC, HedgeCategory.DOXASTIC, HedgeCategory.CONDITIONAL, HedgeCategory.INVESTIGATIVE);

    private final Counts tokens = new Counts();
    private final Counts sentences = new Counts();
    private final List<Counts> classes = SCORED.stream().map(c -> new Counts()).toList();

    private int documents;

    /** Adds a document, which is a unit of the intervals. */
    void add(GoldDocument gold, List<HedgeCue> labelled) {
        documents++;
        tokens.inUnit(documents);
        sentences.inUnit(documents);
        classes.forEach(counts -> counts.inUnit(documents));
        List<GoldCue> found = labelled.stream()
                .filter(cue -> cue.isHedge() && SCORED.contains(cue.category()))
                .map(cue -> new GoldCue(cue.cue(), cue.category()))
                .toList();
        Tokens words = gold.document().tokens();
        count(tokens, words, found, gold.cues(), cue -> true);
        for (int i = 0; i < SCORED.size(); i++) {
            HedgeCategory category = SCORED.get(i);
            count(classes.get(i), words, found, gold.cues(), cue -> cue.category() == category);
        }
        for (Span line : gold.lines()) {
            count(sentences, touches(gold.cues(), line), touches(found, line));
        }
    }

    private static void count(
            Counts counts, Tokens words, List<GoldCue> found, List<GoldCue> gold, Predicate<GoldCue> which) {
        List<GoldCue> someFound = found.stream().filter(which).toList();
        List<GoldCue> someGold = gold.stream().filter(which).toList();
        boolean[] inGold = mark(words, someGold);
        boolean[] inFound = mark(words, someFound);
        for (int token = 0; token < words.size(); token++) {
            count(counts, inGold[token], inFound[token]);
        }
    }

    private static boolean[] mark(Tokens words, List<GoldCue> cues) {
        boolean[] marked = new boolean[words.size()];
        for (GoldCue cue : cues) {
            for (int token = words.firstEndingAfter(cue.span().begin());
                    token < words.size() && words.begin(token) < cue.span().end();
                    token++) {
                marked[token] = true;
            }
        }
        return marked;
    }

    private static void count(Counts counts, boolean gold, boolean found) {
        if (gold && found) {
            counts.truePositive(1);
        } else if (gold) {
            counts.falseNegative(1);
        } else if (found) {
            counts.falsePositive(1);
        }
    }

    private static boolean touches(List<GoldCue> cues, Span line) {
        return cues.stream().anyMatch(cue -> cue.span().overlaps(line));
    }

    List<Measurement> measurements(String gold, String how) {
        List<Measurement> list = new ArrayList<>();
        String suffix = " (" + how + ")";
        list.add(new Measurement(
                gold,
                "all",
                "cue token precision" + suffix,
                tokens.precision(),
                tokens.precisionInterval(),
                tokens.gold()));
        list.add(new Measurement(
                gold, "all", "cue token recall" + suffix, tokens.recall(), tokens.recallInterval(), tokens.gold()));
        list.add(Measurement.f1(gold, "all", "cue token F1" + suffix, tokens));
        list.add(Measurement.f1(gold, "all", "hedged sentence F1" + suffix, sentences));
        for (int i = 0; i < SCORED.size(); i++) {
            list.add(Measurement.f1(gold, SCORED.get(i).label(), "cue token F1" + suffix, classes.get(i)));
        }
        return list;
    }
}
