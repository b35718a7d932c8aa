package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.learn.RidgeTrainer;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.Document;
import org.hedgerow.text.Span;

/**
 * Learns the weights of {@link CommitmentFeatures} from annotated events by ridge regression. What is peculiar to a
 * corpus other than the main one is taken up by nuisance features and left out of the weights (after Daumé 2007).
 */
public final class CommitmentTrainer {

    private static final double L2 = 40;
    private static final int MINIMUM_COUNT = 5;
    private static final int SWEEPS = 80;

    private final CommitmentScorer scorer;
    private final RidgeTrainer trainer = new RidgeTrainer("commitment", L2, MINIMUM_COUNT, SWEEPS);
    private final Features features = Features.named();

    public CommitmentTrainer(LexiconSource source) {
        this.scorer = new CommitmentScorer(source, StanceWeights.none());
    }

    /** Where an event comes from: the corpus whose scale counts, one on another scale, one with habits of its own. */
    public enum Origin {
        MAIN,
        OTHER,
        DISTANT
    }

    /**
     * @param corpus the corpus's name
     * @param importance how much the event counts
     */
    public void add(Document document, Span event, double label, String corpus, Origin origin, double importance) {
        scorer.fill(features, document, event);
        List<String> nuisance = new ArrayList<>();
        if (origin != Origin.MAIN) {
            nuisance.add(corpus);
        }
        if (origin == Origin.DISTANT) {
            Stream<String> own = features.names().stream().map(name -> corpus + "|" + name);
            own.forEach(nuisance::add);
        }
        trainer.add(features, nuisance, label, importance);
    }

    public LinearModel train() {
        return trainer.train();
    }
}
