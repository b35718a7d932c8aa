package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.hedgerow.hedge.CueCandidate.Ground;
import org.hedgerow.hedge.HedgeRule.Decision;
import org.hedgerow.learn.ExampleSet;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SoftmaxTrainer;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/**
 * Learns the weights of the hedge decision from annotated documents. Every candidate of a rule that leaves its decision
 * to the weights is an example: a cue of the annotated category, or none.
 */
public final class CueTrainer {

    private static final int EPOCHS = 12;
    private static final double RATE = 0.02;
    private static final double L2 = 2e-2;
    private static final int MINIMUM_COUNT = 2;
    private static final double UNIT = 0.02;
    private static final double LEAST = 0.08;
    private static final long SEED = 20260101;

    private final HedgeLexicon lexicon;
    private final CueFinder finder;
    private final ExampleSet examples = new ExampleSet();
    private final Features features = Features.named();

    public CueTrainer(LexiconSource source) {
        this.lexicon = HedgeLexicon.read(source);
        this.finder = new CueFinder(lexicon);
    }

    /** An annotated cue. */
    public record GoldCue(Span span, HedgeCategory category) {}

    /**
     * @param weight how much the document's candidates count, 1 for ordinary ones
     * @param group the document's number: what is kept or left out as a whole by {@link #train}
     */
    public void add(Document document, List<GoldCue> cues, Register register, double weight, int group) {
        CueFeatures extractor = new CueFeatures(lexicon, register);
        for (Sentence sentence : document.sentences()) {
            addSentence(document.tokens(), sentence, cues, extractor, weight, group);
        }
    }

    private void addSentence(
            Tokens tokens, Sentence sentence, List<GoldCue> cues, CueFeatures extractor, double weight, int group) {
        List<CueCandidate> candidates = new ArrayList<>(finder.find(tokens, sentence));
        candidates.sort(CueDecider.LONGEST_FIRST);
        List<CueCandidate> taken = new ArrayList<>();
        for (int at = 0; at < candidates.size(); at++) {
            CueCandidate candidate = candidates.get(at);
            HedgeRule rule = lexicon.rules().get(candidate.rule());
            Ground ground = finder.ground(tokens, sentence, candidate);
            if (ground == Ground.NAME
                    || ground == Ground.UNLESS
                    || taken.stream()
                            .anyMatch(longer -> longer.overlaps(candidate)
                                    && !lexicon.areDifferentLayers(longer.rule(), candidate.rule()))) {
                continue;
            }
            if (rule.decision() == Decision.WRITTEN) {
                taken.add(candidate);
                continue;
            }
            int label = label(tokens, candidate, cues);
            if (label > 0) {
                taken.add(candidate);
            }
            extractor.extract(features, tokens, sentence, candidates, at);
            examples.add(features, label, weight, group);
        }
    }

    /** The outcome: 0 where annotated cues cover less than half of it, else one more than the category's place. */
    private static int label(Tokens tokens, CueCandidate candidate, List<GoldCue> cues) {
        Span span = tokens.span(candidate.first(), candidate.end());
        int covered = cues.stream().mapToInt(cue -> cue.span().overlap(span)).sum();
        return cues.stream()
                .filter(cue -> covered * 2 >= span.length() && cue.span().overlaps(span))
                .max(Comparator.comparingInt(cue -> cue.span().overlap(span)))
                .map(cue -> CueClassifier.CATEGORIES.indexOf(cue.category()) + 1)
                .orElse(0);
    }

    public int size() {
        return examples.size();
    }

    /** @param keep which groups to learn from */
    public HedgeWeights train(IntPredicate keep) {
        SoftmaxTrainer trainer = new SoftmaxTrainer(CueClassifier.outcomes(), EPOCHS, RATE, L2, MINIMUM_COUNT, SEED);
        return new HedgeWeights(
                trainer.train(examples, keep).rounded(UNIT, LEAST, CueClassifier::saysKnown), HedgeWeights.THRESHOLD);
    }
}
