package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.learn.Softmax;
import org.hedgerow.text.FeatureHash;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;

/** The learned decision: how probable each category is at a candidate, and none. Not thread-safe. */
final class CueClassifier {

    /** Outcomes of the model: no cue, then the four categories that the training corpora annotate. */
    static final List<HedgeCategory> CATEGORIES = List.of(
            HedgeCategory.EPISTEMIC, HedgeCategory.DOXASTIC, HedgeCategory.CONDITIONAL, HedgeCategory.INVESTIGATIVE);

    /** The end of the name of the feature that every candidate of a rule has. */
    private static final String KNOWN = ":any=";

    private final HedgeLexicon lexicon;
    private final boolean[] known;
    private final CueScorer scorer;
    private final double threshold;
    private final double[] scores = new double[CueWeights.WIDTH];

    /**
     * @param known see {@link #known}
     * @param signs of the sentences that are read
     */
    CueClassifier(HedgeLexicon lexicon, CueWeights weights, boolean[] known, double threshold, SentenceSigns signs) {
        this.lexicon = lexicon;
        this.known = known;
        this.scorer = new CueScorer(weights, signs);
        this.threshold = threshold;
    }

    /** By rule whether it stood in the training text. */
    static boolean[] known(HedgeLexicon lexicon, LinearModel model) {
        boolean[] known = new boolean[lexicon.rules().size()];
        for (int rule = 0; rule < known.length; rule++) {
            long key = FeatureHash.of(lexicon.rules().get(rule).id() + KNOWN);
            for (int outcome = 0; outcome < CueWeights.WIDTH; outcome++) {
                known[rule] |= model.weight(key, outcome) != 0;
            }
        }
        return known;
    }

    /** The names of the model's outcomes. */
    static List<String> outcomes() {
        List<String> names = new ArrayList<>(List.of("none"));
        CATEGORIES.forEach(category -> names.add(category.label()));
        return names;
    }

    /** Whether a feature tells that its rule stood in the training text: such must not be pruned away. */
    static boolean saysKnown(String feature) {
        return feature.endsWith(KNOWN);
    }

    /** Whether the rule stood in the training text; of others the weights know nothing. */
    boolean knows(int rule) {
        return known[rule];
    }

    double threshold() {
        return threshold;
    }

    /** That the candidate is a cue of one of its rule's categories. */
    double probability(Tokens tokens, Sentence sentence, List<CueCandidate> candidates, int at) {
        scorer.score(tokens, sentence, candidates, at, scores);
        Softmax.toProbabilities(scores);
        double cue = 0;
        HedgeRule rule = lexicon.rules().get(candidates.get(at).rule());
        for (int i = 0; i < CATEGORIES.size(); i++) {
            if (rule.categories().contains(CATEGORIES.get(i))) {
                cue += scores[i + 1];
            }
        }
        return cue / (cue + scores[0]);
    }

    /** The likeliest category of the rule at the candidate last asked about. */
    HedgeCategory likeliest(HedgeRule rule) {
        HedgeCategory best = rule.category();
        double highest = -1;
        for (int i = 0; i < CATEGORIES.size(); i++) {
            if (rule.categories().contains(CATEGORIES.get(i)) && scores[i + 1] > highest) {
                highest = scores[i + 1];
                best = CATEGORIES.get(i);
            }
        }
        return best;
    }
}
