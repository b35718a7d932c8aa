package org.hedgerow.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hedgerow.evaluate.FactualityGold.Corpus;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.stance.CommitmentScorer;

/**
 * The author's commitment to events against {@code factuality/}. The shipped weights were learned on the visible halves:
 * on these the numbers of {@link #evaluate} are a fit; {@link #examine} gives the cross-validated ones.
 */
public final class FactualityEvaluation implements GoldEvaluation {

    private final CommitmentScorer scorer = new CommitmentScorer(LexiconSource.shipped());
    private final Segmenter segmenter = new Segmenter();

    @Override
    public String name() {
        return "factuality";
    }

    @Override
    public boolean isIn(Path gold) {
        return reported(gold).stream().findAny().isPresent();
    }

    private static List<Corpus> reported(Path gold) {
        return List.of(Corpus.values()).stream()
                .filter(corpus -> corpus.isReported() && Files.isRegularFile(corpus.in(gold)))
                .toList();
    }

    @Override
    public List<Measurement> evaluate(Path gold) throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        for (Corpus corpus : reported(gold)) {
            FactualityScore score = new FactualityScore();
            for (FactualityGold.Event event : FactualityGold.read(gold, corpus, segmenter)) {
                score.add(
                        event.group(),
                        scorer.score(event.document(), event.span()).value(),
                        event.label());
            }
            measurements.addAll(score.measurements("factuality/" + corpus.file(), Measurement.FIT));
        }
        return measurements;
    }

    @Override
    public Findings examine(Path gold) throws IOException {
        return FactualityTrainer.crossValidate(FactualityTrainer.read(gold));
    }
}
