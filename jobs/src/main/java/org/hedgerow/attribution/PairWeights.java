package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/**
 * All weights that the window models give to two kinds of word side by side, as packed sums. They lie together in one
 * array, as looking them up is mostly waiting for memory.
 */
final class PairWeights {

    /** Where a side's sums of the tag of the second stand; the next ones are {@link WindowScorer#EDGE_NUMBERS} each. */
    static final int TAG = 0;

    /** Where the border is between the two, each by itself included. */
    static final int HERE = TAG + 1;

    /** Where the border is after the second. */
    static final int BEFORE = HERE + WindowScorer.EDGE_NUMBERS;

    /** Where the border is before the first. */
    static final int AFTER = BEFORE + WindowScorer.EDGE_NUMBERS;

    /** Numbers a side. */
    static final int NUMBERS = AFTER + WindowScorer.EDGE_NUMBERS;

    final KindWeights first;
    final KindWeights second;
    final long[] sums = new long[WindowFeatures.SIDES * NUMBERS];

    private final boolean isKnown;
    private final int[] groupRows = new int[WindowFeatures.SIDES];
    private Word group;

    PairWeights(KindWeights first, KindWeights second, SparseModel model, WindowFeatures evidence) {
        this.first = first;
        this.second = second;
        this.isKnown = model.mayHold(first.kind, second.kind);
        Features features = Features.hashed();
        for (int side = 0; side < WindowFeatures.SIDES; side++) {
            int at = side * NUMBERS;
            sums[at + TAG] = second.tag[side];
            model.addPacked(first.before[side], sums, at + HERE);
            model.addPacked(second.after[side], sums, at + HERE);
            if (isKnown) {
                features.clear();
                evidence.edgePair(side, first.kind, second.kind, features);
                evidence.edgePairBefore(side, first.kind, second.kind, features);
                evidence.edgePairAfter(side, first.kind, second.kind, features);
                model.addPacked(model.row(features.key(0)), sums, at + HERE);
                model.addPacked(model.row(features.key(1)), sums, at + BEFORE);
                model.addPacked(model.row(features.key(2)), sums, at + AFTER);
            }
        }
    }

    boolean isOf(Word left, Word right) {
        return first.kind == left && second.kind == right;
    }

    /** The row of the border between the two under a cue of a group; most cues that follow each other are of one. */
    int rowOf(Word cueGroup, int side, SparseModel model, WindowFeatures evidence, Features features) {
        if (!isKnown) {
            return 0;
        }
        if (group != cueGroup) {
            group = cueGroup;
            for (int i = 0; i < WindowFeatures.SIDES; i++) {
                features.clear();
                evidence.edgeGroup(i, cueGroup, first.kind, second.kind, features);
                groupRows[i] = model.row(features.key(0));
            }
        }
        return groupRows[side];
    }
}
