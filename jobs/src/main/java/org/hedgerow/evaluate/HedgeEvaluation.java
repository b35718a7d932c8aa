package org.hedgerow.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.evaluate.HedgeGold.GoldDocument;
import org.hedgerow.evaluate.HedgeGold.Part;
import org.hedgerow.hedge.CueTrainer;
import org.hedgerow.hedge.HedgeLabeller;
import org.hedgerow.hedge.HedgeWeights;
import org.hedgerow.hedge.Register;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.HedgeCue;

/**
 * Measures hedge cues against the Szeged Uncertainty Corpus: news and encyclopedia.
 *
 * <p>{@link #evaluate} labels with the shipped weights. On the visible halves, from which these weights were learned,
 * its numbers are a fit and no measure of quality; on any other file of the same format they are. {@link
 * #examine} learns anew without each tenth of the documents and labels that tenth: the numbers to quote. Either
 * way the metric's name says which.
 */
public final class HedgeEvaluation implements GoldEvaluation {

    static final int FOLDS = 10;
    private static final List<Part> MEASURED = List.of(Part.FACTBANK, Part.WIKI);

    @Override
    public String name() {
        return "szeged";
    }

    @Override
    public boolean isIn(Path gold) {
        return MEASURED.stream().anyMatch(part -> Files.exists(part.in(gold)));
    }

    @Override
    public List<Measurement> evaluate(Path gold) throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        for (Part part : MEASURED) {
            if (Files.exists(part.in(gold))) {
                HedgeLabeller labeller = new HedgeLabeller(LexiconSource.shipped(), part.register());
                HedgeScore score = new HedgeScore();
                for (GoldDocument document : HedgeGold.read(gold, part, new Segmenter())) {
                    score.add(document, labeller.label(document.document(), List.of()));
                }
                measurements.addAll(score.measurements(part.path(), Measurement.FIT));
            }
        }
        return measurements;
    }

    /** Learns and labels in turn over ten folds of whole documents. */
    @Override
    public Findings examine(Path gold) throws IOException {
        List<GoldDocument> documents = HedgeTrainer.read(gold);
        CueTrainer trainer = HedgeTrainer.trainer(documents);
        Map<Part, HedgeScore> scores = new EnumMap<>(Part.class);
        Map<Part, HedgeErrors> errors = new EnumMap<>(Part.class);
        for (int fold = 0; fold < FOLDS; fold++) {
            int leftOut = fold;
            HedgeWeights weights = trainer.train(group -> group % FOLDS != leftOut);
            Map<Register, HedgeLabeller> labellers = new EnumMap<>(Register.class);
            for (int i = fold; i < documents.size(); i += FOLDS) {
                GoldDocument document = documents.get(i);
                if (MEASURED.contains(document.part())) {
                    HedgeLabeller labeller = labellers.computeIfAbsent(
                            document.part().register(),
                            register -> new HedgeLabeller(LexiconSource.shipped(), weights, register));
                    List<HedgeCue> cues = labeller.label(document.document(), List.of());
                    scores.computeIfAbsent(document.part(), part -> new HedgeScore())
                            .add(document, cues);
                    errors.computeIfAbsent(document.part(), part -> new HedgeErrors())
                            .add(document, cues, labeller.explain(document.document()));
                }
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        scores.forEach(
                (part, score) -> measurements.addAll(score.measurements(part.path(), FOLDS + "-fold cross-validated")));
        return new Findings(
                measurements,
                errors.entrySet().stream()
                        .map(entry -> entry.getValue().table(entry.getKey().path()))
                        .toList());
    }
}
