package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/**
 * Where the weights stand that the window models give to two kinds of word side by side: rows of the model, looked up
 * once a pair. Text shows tens of thousands of pairs, so a pair is kept small: looking at it is mostly waiting for memory.
 */
final class PairWeights {

    /** Where the border is between the two. */
    static final int HERE = 0;

    /** Where the border is after the second. */
    static final int BEFORE = 1;

    /** Where the border is before the first. */
    static final int AFTER = 2;

    private static final int PLACES = 3;

    private static final int[] NO_ROWS = {};
    private static final int[] UNKNOWN = new int[WindowFeatures.SIDES * PLACES];

    final KindWeights first;
    final KindWeights second;

    private final int[] rows;

    /** Groups of cues that were asked for, one bit each, and those of them that have weights with this pair. */
    private long asked;

    private long held;

    /** Rows of the groups held, in the order of their bits, by side. */
    private int[] groupRows = NO_ROWS;

    /** @param features is overwritten */
    PairWeights(KindWeights first, KindWeights second, SparseModel model, WindowFeatures evidence, Features features) {
        this.first = first;
        this.second = second;
        this.rows = model.mayHold(first.kind, second.kind) ? rows(model, evidence, features) : UNKNOWN;
    }

    private int[] rows(SparseModel model, WindowFeatures evidence, Features features) {
        int[] found = new int[WindowFeatures.SIDES * PLACES];
        for (int side = 0; side < WindowFeatures.SIDES; side++) {
            features.clear();
            evidence.edgePair(side, first.kind, second.kind, features);
            evidence.edgePairBefore(side, first.kind, second.kind, features);
            evidence.edgePairAfter(side, first.kind, second.kind, features);
            for (int place = 0; place < PLACES; place++) {
                found[side * PLACES + place] = model.row(features.key(place));
            }
        }
        return found;
    }

    /** The row of the pair for a border at a place; 0 for none. */
    int row(int side, int place) {
        return rows[side * PLACES + place];
    }

    /**
     * The row of the border between the two under a cue of a group, looked up once a group.
     *
     * @param number of the group, see {@link CueGroups}
     */
    int rowOf(int number, Word group, int side, SparseModel model, WindowFeatures evidence, Features features) {
        if (rows == UNKNOWN) {
            return 0;
        }
        if (number < 0) {
            return groupRow(group, side, model, evidence, features);
        }
        long bit = 1L << number;
        if ((asked & bit) == 0) {
            ask(bit, group, model, evidence, features);
        }
        return (held & bit) == 0 ? 0 : groupRows[place(bit) + side];
    }

    private int place(long bit) {
        return Long.bitCount(held & bit - 1) * WindowFeatures.SIDES;
    }

    private void ask(long bit, Word group, SparseModel model, WindowFeatures evidence, Features features) {
        asked |= bit;
        int[] ofGroup = new int[WindowFeatures.SIDES];
        boolean any = false;
        for (int side = 0; side < WindowFeatures.SIDES; side++) {
            ofGroup[side] = groupRow(group, side, model, evidence, features);
            any |= ofGroup[side] > 0;
        }
        if (any) {
            int at = place(bit);
            int[] more = Arrays.copyOf(groupRows, groupRows.length + WindowFeatures.SIDES);
            System.arraycopy(groupRows, at, more, at + WindowFeatures.SIDES, groupRows.length - at);
            System.arraycopy(ofGroup, 0, more, at, WindowFeatures.SIDES);
            groupRows = more;
            held |= bit;
        }
    }

    private int groupRow(Word group, int side, SparseModel model, WindowFeatures evidence, Features features) {
        features.clear();
        evidence.edgeGroup(side, group, first.kind, second.kind, features);
        return model.row(features.key(0));
    }
}
