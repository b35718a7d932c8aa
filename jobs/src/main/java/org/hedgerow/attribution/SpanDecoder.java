package org.hedgerow.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Span;

/** Finds source, cue and contents around one cue's head: the best tags of its window under the learned weights. */
final class SpanDecoder {

    private final AttributionModel model;
    private final WindowScorer scorer;
    private final OrderFeatures orderFeatures = new OrderFeatures();
    private final Features features = Features.hashed();
    private final Window window = new Window();
    private final BestTags best = new BestTags();
    private final long[] orders = new long[SpanLattice.ORDERS / SparseModel.LANES];
    private int[] tags = new int[256];

    SpanDecoder(AttributionModel model) {
        this.model = model;
        this.scorer = new WindowScorer(model.tag, model.edge);
    }

    /** Takes another document; to be called before its first cue. */
    void read(TokenView view) {
        scorer.read(view);
    }

    /** The attribution of the cue that {@code head} heads, or null where its window holds no content. */
    Draft decode(TokenView view, int head) {
        window.build(view, head);
        scorer.score(window);
        orderFeatures.fill(view, window, features);
        Arrays.fill(orders, 0);
        model.order.addPacked(features, orders, 0);
        if (tags.length < window.length) {
            tags = new int[window.length * 2];
        }
        return best.find(scorer.tagSums, scorer.edgeSums, orders, window.length, window.headPosition, tags)
                ? draft(view, head)
                : null;
    }

    private Draft draft(TokenView view, int head) {
        Span source = null;
        Span cue = null;
        List<Span> contents = new ArrayList<>(2);
        int position = 0;
        while (position < window.length) {
            int end = position + 1;
            while (end < window.length && tags[end] == tags[position]) {
                end++;
            }
            Span span = new Span(view.tokens.begin(window.tokens[position]), view.tokens.end(window.tokens[end - 1]));
            switch (tags[position]) {
                case SpanLattice.SOURCE -> source = source == null ? span : source;
                case SpanLattice.CUE -> cue = cue == null ? span : cue;
                case SpanLattice.CONTENT -> {
                    addPieces(view, window.tokens[position], window.tokens[end - 1], contents);
                }
                default -> {
                    // No part of the attribution.
                }
            }
            position = end;
        }
        return contents.isEmpty()
                ? null
                : new Draft(head, view.tokens.begin(head), view.headProbability[head], source, cue, contents);
    }

    /** The content from one token to another, one piece a paragraph; pieces without a word are left out. */
    private static void addPieces(TokenView view, int first, int last, List<Span> contents) {
        int begin = first;
        boolean word = false;
        for (int token = first; token <= last; token++) {
            word |= view.tokens.word(token).isWordLike();
            if (token == last || view.paragraph[token + 1] != view.paragraph[token]) {
                if (word) {
                    contents.add(view.tokens.span(begin, token + 1));
                }
                begin = token + 1;
                word = false;
            }
        }
    }
}
