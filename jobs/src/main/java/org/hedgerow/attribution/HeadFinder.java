package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Word;

/**
 * Judges every candidate of a document, first by itself, then, where it is not hopeless, among its neighbours: fills
 * {@link TokenView#headProbability}.
 */
final class HeadFinder {

    private static final int LONGEST_SPEAKER = 5;
    private static final float SPEAKER_LINE = 0.9f;

    private static final int PROBABILITIES = 1 << 13;

    private final HeadWeights heads;
    private final SparseModel neighbourModel;
    private final NeighbourFeatures neighbours = new NeighbourFeatures();
    private float[] second = new float[0];
    private final Features features = Features.hashed();
    private final float[] probabilities = new float[PROBABILITIES];

    HeadFinder(SparseModel model, SparseModel neighbourModel) {
        this.heads = new HeadWeights(model);
        this.neighbourModel = neighbourModel;
    }

    void find(TokenView view) {
        Arrays.fill(view.headProbability, 0, view.size, 0);
        for (int token = 0; token < view.size; token++) {
            if ((view.traits[token] & WordKnowledge.CANDIDATE) != 0) {
                view.headProbability[token] = probabilityOf(heads.score(view, token));
            }
        }
        if (second.length < view.size) {
            second = new float[view.size * 2];
        }
        for (int token = 0; token < view.size; token++) {
            second[token] = view.headProbability[token];
            if (second[token] >= NeighbourFeatures.LEAST) {
                neighbours.fill(view, token, features);
                second[token] = probabilityOf(neighbourModel.sum(features));
            }
        }
        System.arraycopy(second, 0, view.headProbability, 0, view.size);
        acceptSpeakerLines(view);
    }

    /** A paragraph that begins with a name in capitals and a colon is a line of a transcript: the colon is its cue. */
    private static void acceptSpeakerLines(TokenView view) {
        int paragraph = -1;
        for (Sentence sentence : view.document.sentences()) {
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                int at = sentence.firstToken();
                int names = 0;
                while (at < sentence.endToken() && names < LONGEST_SPEAKER && isInCapitals(view, at)) {
                    at++;
                    names++;
                }
                if (names > 0 && at + 2 < sentence.endToken() && view.tokens.is(at, ":")) {
                    view.headProbability[at] = Math.max(view.headProbability[at], SPEAKER_LINE);
                }
            }
        }
    }

    private static boolean isInCapitals(TokenView view, int token) {
        return view.tokens.word(token).shape() == Word.Shape.UPPER
                && view.tokens.end(token) - view.tokens.begin(token) > 1;
    }

    /** The probability of a score in hundredths; most are small and computed once. */
    private float probabilityOf(int hundredths) {
        int at = hundredths + PROBABILITIES / 2;
        if (at < 0 || at >= PROBABILITIES) {
            return probability(hundredths / SparseModel.SCALE);
        }
        if (probabilities[at] == 0) {
            probabilities[at] = probability(hundredths / SparseModel.SCALE);
        }
        return probabilities[at];
    }

    /** The logistic function, the same on every machine. */
    static float probability(double score) {
        return (float) (1 / (1 + StrictMath.exp(-score)));
    }
}
