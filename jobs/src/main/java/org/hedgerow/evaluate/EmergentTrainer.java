package org.hedgerow.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hedgerow.evaluate.EmergentGold.Headline;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.FreeTextJudge;
import org.hedgerow.stance.FreeTextTrainer;
import org.hedgerow.stance.StanceWeights;
import org.hedgerow.text.Stance;

/**
 * Makes {@code model/en/free-text-stance.tsv}: the weights of stance to claims in plain words, learned from the visible
 * half of Emergent (Ferreira and Vlachos 2016). The same gold, lexicon and segmenter give the same file to the
 * byte.
 */
public final class EmergentTrainer {

    private static final int FOLDS = 10;

    private EmergentTrainer() {}

    /** Whether the folder of gold sets holds headlines with claims. */
    public static boolean isIn(Path gold) {
        return Files.isRegularFile(EmergentGold.in(gold));
    }

    /**
     * @param gold the folder of gold sets
     * @param weights the file to write
     */
    public static void train(Path gold, Path weights) throws IOException {
        List<Headline> headlines = EmergentGold.read(gold);
        LinearModel learned = trainer(headlines).train(group -> true);
        try (Writer writer = Files.newBufferedWriter(weights)) {
            learned.write(writer, provenance(headlines));
        }
    }

    static FreeTextTrainer trainer(List<Headline> headlines) {
        FreeTextTrainer trainer = new FreeTextTrainer(LexiconSource.shipped());
        for (Headline headline : headlines) {
            trainer.add(headline.claim(), headline.document(), headline.stance(), fold(headline));
        }
        return trainer;
    }

    /** Each headline judged by weights that never saw its claim. */
    static Findings crossValidate(List<Headline> headlines) {
        FreeTextTrainer trainer = trainer(headlines);
        StanceScore score = new StanceScore();
        ErrorTable.Tally errors = new ErrorTable.Tally();
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            StanceWeights weights = StanceWeights.none().withFreeText(trainer.train(group -> group != fold));
            FreeTextJudge judge = new FreeTextJudge(LexiconSource.shipped(), weights);
            for (Headline headline : headlines) {
                if (fold(headline) == fold) {
                    Stance found =
                            judge.judge(headline.document(), headline.claim()).stance();
                    score.add(headline.claimId(), found, headline.stance());
                    String gold = headline.stance().label();
                    errors.seen(gold);
                    if (found != headline.stance()) {
                        errors.error(gold, gold + " taken as " + found.label());
                    }
                }
            }
        }
        return new Findings(
                score.measurements("emergent", FOLDS + "-fold cross-validated by claim"),
                List.of(errors.table("emergent", "stances confused")));
    }

    private static int fold(Headline headline) {
        return Math.floorMod(headline.claimId().hashCode(), FOLDS);
    }

    private static List<String> provenance(List<Headline> headlines) {
        return List.of(
                "Weights of stance to claims in plain words; rows are features of"
                        + " org.hedgerow.stance.HeadlineFeatures.",
                "Learned by org.hedgerow.evaluate.EmergentTrainer from the visible half of Emergent (Ferreira and"
                        + " Vlachos 2016): " + headlines.size() + " headlines of "
                        + headlines.stream().map(Headline::claimId).distinct().count() + " claims");
    }
}
