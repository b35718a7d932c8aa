package org.hedgerow.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hedgerow.evaluate.EmergentGold.Headline;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.FreeTextJudge;
import org.hedgerow.stance.StanceWeights;

/**
 * Headlines' stances to claims in plain words, judged by the engine behind {@code --claim}. The shipped weights were
 * learned on the visible half: on it the numbers of {@link #evaluate} are a fit; {@link #examine} gives the cross-validated ones.
 */
public final class EmergentEvaluation implements GoldEvaluation {

    private final FreeTextJudge judge = new FreeTextJudge(LexiconSource.shipped(), StanceWeights.shipped());

    @Override
    public String name() {
        return "emergent";
    }

    @Override
    public boolean isIn(Path gold) {
        return Files.isRegularFile(EmergentGold.in(gold));
    }

    @Override
    public List<Measurement> evaluate(Path gold) throws IOException {
        StanceScore score = new StanceScore();
        for (Headline headline : EmergentGold.read(gold)) {
            score.add(
                    headline.claimId(),
                    judge.judge(headline.document(), headline.claim()).stance(),
                    headline.stance());
        }
        return score.measurements("emergent", Measurement.FIT);
    }

    @Override
    public Findings examine(Path gold) throws IOException {
        return EmergentTrainer.crossValidate(EmergentGold.read(gold));
    }
}
