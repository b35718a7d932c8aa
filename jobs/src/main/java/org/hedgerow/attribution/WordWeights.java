package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/** The weights that the window models give to a word by itself, as packed sums. Looked up once a word; most have none. */
final class WordWeights {

    /** Where a side's sums of the word's own tag stand; the next ones are {@link WindowScorer#EDGE_NUMBERS} each. */
    static final int TAG = 0;

    /** Where the border is before the word. */
    static final int AT = TAG + 1;

    /** Where the border is after the word. */
    static final int BEFORE = AT + WindowScorer.EDGE_NUMBERS;

    /** Numbers a side. */
    static final int NUMBERS = BEFORE + WindowScorer.EDGE_NUMBERS;

    /** Of a word that has none: zeros. */
    static final long[] NONE = new long[WindowFeatures.SIDES * NUMBERS];

    private final SparseModel tagModel;
    private final SparseModel edgeModel;
    private final WindowFeatures evidence;

    WordWeights(SparseModel tagModel, SparseModel edgeModel, WindowFeatures evidence) {
        this.tagModel = tagModel;
        this.edgeModel = edgeModel;
        this.evidence = evidence;
    }

    /** By side {@link #NUMBERS} numbers. */
    long[] of(Word word) {
        if (!tagModel.mayHold(word) && !edgeModel.mayHold(word)) {
            return NONE;
        }
        Features features = Features.hashed();
        long[] sums = new long[WindowFeatures.SIDES * NUMBERS];
        boolean any = false;
        for (int side = 0; side < WindowFeatures.SIDES; side++) {
            int at = side * NUMBERS;
            features.clear();
            evidence.tagWord(side, word, features);
            int tag = tagModel.row(features.key(0));
            features.clear();
            evidence.edgeWord(side, 0, word, features);
            evidence.edgeWord(side, 1, word, features);
            int before = edgeModel.row(features.key(0));
            int after = edgeModel.row(features.key(1));
            tagModel.addPacked(tag, sums, at + TAG);
            edgeModel.addPacked(after, sums, at + AT);
            edgeModel.addPacked(before, sums, at + BEFORE);
            any |= tag + before + after > 0;
        }
        return any ? sums : NONE;
    }
}
