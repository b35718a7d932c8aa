package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;

/**
 * Scores the tags of a window and the borders between them: the sums of the weights of {@link WindowFeatures#tag} and
 * {@link WindowFeatures#edge}. What depends on a word alone is looked up once a word, what stays the same over part of a
 * window once for that part; the rest feature by feature.
 */
final class WindowScorer {

    private static final int BORDER_PLACES = 2;

    private final SparseModel tagModel;
    private final SparseModel edgeModel;
    private final WindowFeatures evidence = new WindowFeatures();
    private final Features features = Features.hashed();

    private final WordScores tagWords;
    private final WordScores tagKinds;
    private final WordScores edgeWords;
    private final WordScores edgeKinds;
    private final WindowMemo tagSides;
    private final WindowMemo tagDistances;
    private final WindowMemo tagQuotes;
    private final WindowMemo edgeDistances;
    private final int[] between = new int[SpanLattice.TAGS];
    private final int[] borderQuote = new int[SpanLattice.PAIRS];
    private int[] tagScores = new int[0];
    private int[] edgeScores = new int[0];

    WindowScorer(SparseModel tagModel, SparseModel edgeModel) {
        this.tagModel = tagModel;
        this.edgeModel = edgeModel;
        this.tagWords = new WordScores(tagModel, 1, (side, place, word, into) -> evidence.tagWord(side, word, into));
        this.tagKinds = new WordScores(tagModel, 1, (side, place, kind, into) -> evidence.tagKind(side, kind, into));
        this.edgeWords = new WordScores(edgeModel, BORDER_PLACES, evidence::edgeWords);
        this.edgeKinds = new WordScores(edgeModel, BORDER_PLACES, evidence::edgeKinds);
        this.tagSides = new WindowMemo(tagModel, WindowFeatures.SIDES, evidence::tagSide);
        this.tagDistances = new WindowMemo(
                tagModel,
                WindowFeatures.SIDES * WindowFeatures.DISTANCES,
                (key, into) ->
                        evidence.tagDistance(key / WindowFeatures.DISTANCES, key % WindowFeatures.DISTANCES, into));
        this.tagQuotes = new WindowMemo(
                tagModel,
                WindowFeatures.SIDES * WindowFeatures.QUOTES,
                (key, into) -> evidence.tagQuote(key / WindowFeatures.QUOTES, key % WindowFeatures.QUOTES, into));
        this.edgeDistances = new WindowMemo(
                edgeModel,
                WindowFeatures.SIDES * WindowFeatures.DISTANCES,
                (key, into) ->
                        evidence.edgeDistance(key / WindowFeatures.DISTANCES, key % WindowFeatures.DISTANCES, into));
    }

    /** Fills the scores of tags and pairs of a lattice that is as long as the window. */
    void score(TokenView view, Window window, SpanLattice lattice) {
        evidence.prepare(view, window);
        int edges = (window.length + 1) * SpanLattice.PAIRS;
        if (edgeScores.length < edges) {
            tagScores = new int[2 * edges];
            edgeScores = new int[2 * edges];
        }
        scoreTags(view, window, tagScores);
        scoreEdges(view, window, edgeScores);
        scale(tagScores, lattice.tagScores, window.length * SpanLattice.TAGS);
        scale(edgeScores, lattice.pairScores, edges);
    }

    private void scoreTags(TokenView view, Window window, int[] scores) {
        tagSides.forget();
        tagDistances.forget();
        tagQuotes.forget();
        Arrays.fill(scores, 0, window.length * SpanLattice.TAGS, 0);
        for (int position = 0; position < window.length; position++) {
            int at = position * SpanLattice.TAGS;
            int side = evidence.side(position);
            int token = window.tokens[position];
            tagWords.addTo(scores, at, side, 0, view.tokens.word(token));
            tagKinds.addTo(scores, at, side, 0, view.kind[token]);
            tagSides.addTo(scores, at, side);
            tagDistances.addTo(scores, at, side * WindowFeatures.DISTANCES + evidence.distance(position));
            tagQuotes.addTo(scores, at, side * WindowFeatures.QUOTES + evidence.quote(position));
            if (!evidence.isBetweenAsBefore(position)) {
                features.clear();
                evidence.tagBetween(position, features);
                tagModel.score(features, between, 0);
            }
            add(between, scores, at);
        }
    }

    private void scoreEdges(TokenView view, Window window, int[] scores) {
        edgeDistances.forget();
        int quoteKey = -1;
        Arrays.fill(scores, 0, (window.length + 1) * SpanLattice.PAIRS, 0);
        for (int position = 0; position <= window.length; position++) {
            int at = position * SpanLattice.PAIRS;
            int side = evidence.side(position);
            edgeDistances.addTo(scores, at, side * WindowFeatures.DISTANCES + evidence.distance(position));
            edgeKinds.addTo(scores, at, side, 0, evidence.kindBefore(position));
            edgeKinds.addTo(scores, at, side, 1, evidence.kindAt(position));
            if (evidence.isInside(position)) {
                int token = window.tokens[position];
                edgeWords.addTo(scores, at, side, 0, view.word(token, -1));
                edgeWords.addTo(scores, at, side, 1, view.tokens.word(token));
                if (evidence.edgeQuoteKey(position) != quoteKey) {
                    quoteKey = evidence.edgeQuoteKey(position);
                    features.clear();
                    evidence.edgeQuote(position, features);
                    edgeModel.score(features, borderQuote, 0);
                }
                add(borderQuote, scores, at);
            }
            features.clear();
            evidence.edgeHere(position, features);
            edgeModel.add(features, scores, at);
        }
    }

    private static void scale(int[] hundredths, float[] scores, int length) {
        for (int i = 0; i < length; i++) {
            scores[i] = (float) (hundredths[i] / SparseModel.SCALE);
        }
    }

    private static void add(int[] values, int[] scores, int at) {
        for (int i = 0; i < values.length; i++) {
            scores[at + i] += values[i];
        }
    }
}
