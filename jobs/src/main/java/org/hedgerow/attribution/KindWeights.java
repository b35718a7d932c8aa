package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/**
 * All weights that the window models give to one kind of word together with a small number: packed sums for tags (see
 * {@link SparseModel#packed}), rows for borders. Looked up once a kind.
 */
final class KindWeights {

    /** Where a side's sums of the kind's own tag stand; the next ones are {@link WindowScorer#EDGE_NUMBERS} each. */
    static final int TAG = 0;

    /** Where the border is before the kind. */
    static final int AT = TAG + 1;

    /** Where the border is after the kind. */
    static final int BEFORE = AT + WindowScorer.EDGE_NUMBERS;

    /** Numbers a side. */
    static final int NUMBERS = BEFORE + WindowScorer.EDGE_NUMBERS;

    private static final long[] NO_SUMS = new long[WindowFeatures.SIDES * WindowFeatures.BETWEENS];
    private static final int[] NO_ROWS = new int[WindowFeatures.SIDES * WindowFeatures.BETWEENS];

    final Word kind;

    /** Of the kind by itself, by side {@link #NUMBERS} numbers. */
    final long[] alone;

    /** By side and distance, of a kind that stands after the head. */
    final long[] afterHead;

    /** By side and distance, of a kind that stands before the head. */
    final long[] beforeHead;

    /** By side and what lies between, of a kind that stands after the head. */
    final long[] afterHeadBetween;

    /** By side and count, of a kind that is the nearest break. */
    final long[] breaks;

    /** By side and pair of quotations. */
    final int[] quotes;

    /** By side and what lies between. */
    final int[] between;

    KindWeights(Word kind, SparseModel tagModel, SparseModel edgeModel, WindowFeatures evidence) {
        this.kind = kind;
        boolean inTags = tagModel.mayHold(kind);
        boolean inEdges = edgeModel.mayHold(kind);
        Packed tags = new Packed(tagModel, inTags);
        afterHead = tags.sums(
                WindowFeatures.DISTANCES,
                (side, distance, into) -> evidence.tagAfterDistance(side, kind, distance, into));
        beforeHead = tags.sums(
                WindowFeatures.DISTANCES,
                (side, distance, into) -> evidence.tagBeforeDistance(side, kind, distance, into));
        afterHeadBetween = tags.sums(
                WindowFeatures.BETWEENS, (side, code, into) -> evidence.tagAfterBetween(side, kind, code, into));
        breaks = tags.sums(WindowFeatures.BREAKS, (side, count, into) -> evidence.tagBreak(side, kind, count, into));
        Packed edges = new Packed(edgeModel, inEdges);
        alone = inTags || inEdges ? alone(tags, edges, evidence) : NO_SUMS;
        quotes = edges.rows(
                WindowFeatures.QUOTE_PAIRS, (side, pair, into) -> evidence.edgeQuoteKind(side, kind, pair, into));
        between =
                edges.rows(WindowFeatures.BETWEENS, (side, code, into) -> evidence.edgeBetween(side, kind, code, into));
    }

    private long[] alone(Packed tags, Packed edges, WindowFeatures evidence) {
        int[] tag = tags.rows(1, (side, number, into) -> evidence.tagKind(side, kind, into));
        int[] before = edges.rows(1, (side, number, into) -> evidence.edgeKind(side, 0, kind, into));
        int[] after = edges.rows(1, (side, number, into) -> evidence.edgeKind(side, 1, kind, into));
        long[] sums = new long[WindowFeatures.SIDES * NUMBERS];
        for (int side = 0; side < WindowFeatures.SIDES; side++) {
            int at = side * NUMBERS;
            tags.model.addPacked(tag[side], sums, at + TAG);
            edges.model.addPacked(after[side], sums, at + AT);
            edges.model.addPacked(before[side], sums, at + BEFORE);
        }
        return sums;
    }

    /** Adds one feature of a side and a number. */
    @FunctionalInterface
    private interface Evidence {
        void add(int side, int number, Features features);
    }

    /** Looks up tables of weights; where there are none, all kinds share one of zeros. */
    private record Packed(SparseModel model, boolean any, Features features) {

        Packed(SparseModel model, boolean any) {
            this(model, any, Features.hashed());
        }

        long[] sums(int numbers, Evidence evidence) {
            int[] rows = rows(numbers, evidence);
            if (rows == NO_ROWS) {
                return NO_SUMS;
            }
            long[] sums = new long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                sums[i] = model.packed(rows[i], 0);
            }
            return sums;
        }

        int[] rows(int numbers, Evidence evidence) {
            if (!any) {
                return NO_ROWS;
            }
            int[] rows = new int[WindowFeatures.SIDES * numbers];
            boolean found = false;
            for (int side = 0; side < WindowFeatures.SIDES; side++) {
                for (int number = 0; number < numbers; number++) {
                    features.clear();
                    evidence.add(side, number, features);
                    int row = model.row(features.key(0));
                    rows[side * numbers + number] = row;
                    found |= row > 0;
                }
            }
            return found ? rows : NO_ROWS;
        }
    }
}
