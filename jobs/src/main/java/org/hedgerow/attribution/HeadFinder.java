package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;

/**
 * Judges every candidate of a document, first by itself, then, where it is not hopeless, among its neighbours: fills
 * {@link TokenView#headProbability}.
 */
final class HeadFinder {

    private final SparseModel model;
    private final SparseModel neighbourModel;
    private final NeighbourFeatures neighbours = new NeighbourFeatures();
    private float[] second = new float[0];
    private final HeadFeatures heads = new HeadFeatures();
    private final Features features = Features.hashed();
    private final float[] score = new float[1];

    HeadFinder(SparseModel model, SparseModel neighbourModel) {
        this.model = model;
        this.neighbourModel = neighbourModel;
    }

    void find(TokenView view) {
        Arrays.fill(view.headProbability, 0, view.size, 0);
        for (int token = 0; token < view.size; token++) {
            if (view.info[token].candidate) {
                heads.fill(view, token, features);
                model.score(features, score, 0);
                view.headProbability[token] = probability(score[0]);
            }
        }
        if (second.length < view.size) {
            second = new float[view.size * 2];
        }
        for (int token = 0; token < view.size; token++) {
            second[token] = view.headProbability[token];
            if (second[token] >= NeighbourFeatures.LEAST) {
                neighbours.fill(view, token, features);
                neighbourModel.score(features, score, 0);
                second[token] = probability(score[0]);
            }
        }
        System.arraycopy(second, 0, view.headProbability, 0, view.size);
    }

    /** The logistic function, the same on every machine. */
    static float probability(double score) {
        return (float) (1 / (1 + StrictMath.exp(-score)));
    }
}
