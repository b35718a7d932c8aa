package org.hedgerow.stance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.hedgerow.learn.ExampleSet;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.learn.SoftmaxTrainer;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.FreeTextJudge.Prepared;
import org.hedgerow.text.Document;
import org.hedgerow.text.Stance;

/** Learns the weights of {@link HeadlineFeatures} from texts whose stance to a claim is known. */
public final class FreeTextTrainer {

    private static final int EPOCHS = 10;
    private static final double RATE = 0.03;
    private static final double L2 = 3e-3;
    private static final int MINIMUM_COUNT = 2;
    private static final long SEED = 7;

    private final FreeTextJudge judge;
    private final ExampleSet examples = new ExampleSet();
    private final Features features = Features.named();
    private final Map<FreeTextClaim, Prepared> prepared = new HashMap<>();

    public FreeTextTrainer(LexiconSource source) {
        this.judge = new FreeTextJudge(source, StanceWeights.none());
    }

    /** @param group number of the fold-proof group, for example of the claim */
    public void add(FreeTextClaim claim, Document document, Stance stance, int group) {
        Prepared ready = prepared.computeIfAbsent(claim, judge::prepare);
        int high = document.tokens().size();
        judge.fill(features, document, 0, high, ready, judge.align(document.tokens(), 0, high, ready));
        examples.add(features, FreeTextJudge.OUTCOMES.indexOf(stance.label()), 1, group);
    }

    /** @param keep which groups to train on */
    public LinearModel train(IntPredicate keep) {
        List<String> outcomes = FreeTextJudge.OUTCOMES;
        return new SoftmaxTrainer(outcomes, EPOCHS, RATE, L2, MINIMUM_COUNT, SEED).train(examples, keep);
    }
}
