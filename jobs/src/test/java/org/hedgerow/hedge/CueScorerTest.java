package org.hedgerow.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.learn.Features;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The scorer of cues")
class CueScorerTest {

    private static final HedgeLexicon LEXICON = HedgeLexicon.read(LexiconSource.shipped());

    @ParameterizedTest
    @EnumSource
    @DisplayName("adds up exactly the weights of the features from which they were learned, in every register")
    void scoresFeatures(Register register) {
        HedgeWeights shipped = HedgeWeights.shipped();
        boolean[] known = CueClassifier.known(LEXICON, shipped.model());
        CueWeights weights = new CueWeights(LEXICON, shipped.model(register), known);
        CueScorer scorer = new CueScorer(weights, new SentenceSigns(weights.model()::mayHold));
        CueFeatures extractor = new CueFeatures(LEXICON, register);
        CueFinder finder = new CueFinder(LEXICON);
        Features features = Features.hashed();
        double[] expected = new double[CueWeights.WIDTH];
        double[] found = new double[CueWeights.WIDTH];
        Document document = new Segmenter().segment(Article.ofText("test", examples()));
        int compared = 0;
        for (Sentence sentence : document.sentences()) {
            List<CueCandidate> candidates = new ArrayList<>(finder.find(document.tokens(), sentence));
            for (int at = 0; at < candidates.size(); at++) {
                if (known[candidates.get(at).rule()]) {
                    extractor.extract(features, document.tokens(), sentence, candidates, at);
                    shipped.model().score(features, expected);
                    scorer.score(document.tokens(), sentence, candidates, at, found);
                    assertThat(found).containsExactly(expected);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    /** The examples of all rules as one text, some of them joined to sentences of several cues. */
    private static String examples() {
        StringBuilder text = new StringBuilder();
        for (HedgeRule rule : LEXICON.rules()) {
            for (String example : rule.examples().match()) {
                text.append(example.replace("[", "").replace("]", "")).append('\n');
            }
            for (String example : rule.examples().noMatch()) {
                text.append("If it is so, they said, \u201c").append(example).append("\u201d, and would not go\n");
            }
        }
        return text.toString();
    }
}
