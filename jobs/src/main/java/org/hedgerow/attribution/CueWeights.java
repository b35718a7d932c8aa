package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/** All weights of the window models that depend on the cue's head and small numbers: packed sums. Looked up once a head. */
final class CueWeights {

    final Word head;

    /** Of tags by side and distance. */
    final long[] distance = new long[WindowFeatures.SIDES * WindowFeatures.DISTANCES];

    /** Of tags by side and quotation. */
    final long[] quote = new long[WindowFeatures.SIDES * WindowFeatures.QUOTES];

    /** Of tags by side, likely cues and commas between. */
    final long[] verbs = new long[WindowFeatures.SIDES * WindowFeatures.COUNTS * WindowFeatures.COUNTS];

    /** Of borders by side and distance, {@link WindowScorer#EDGE_NUMBERS} each. */
    final long[] edges = new long[WindowFeatures.SIDES * WindowFeatures.DISTANCES * WindowScorer.EDGE_NUMBERS];

    CueWeights(Word head, Word group, SparseModel tagModel, SparseModel edgeModel, WindowFeatures evidence) {
        this.head = head;
        Features features = Features.hashed();
        for (int side = 0; side < WindowFeatures.SIDES; side++) {
            for (int step = 0; step < WindowFeatures.DISTANCES; step++) {
                int at = side * WindowFeatures.DISTANCES + step;
                features.clear();
                evidence.tagCueDistance(side, head, group, step, features);
                evidence.tagDistance(side, step, features);
                tagModel.addPacked(features, distance, at);
                features.clear();
                evidence.edgeDistance(side, head, step, features);
                edgeModel.addPacked(features, edges, at * WindowScorer.EDGE_NUMBERS);
            }
            for (int number = 0; number < WindowFeatures.QUOTES; number++) {
                features.clear();
                evidence.tagQuote(side, head, group, number, features);
                tagModel.addPacked(features, quote, side * WindowFeatures.QUOTES + number);
            }
            int counts = WindowFeatures.COUNTS * WindowFeatures.COUNTS;
            for (int number = 0; number < counts; number++) {
                features.clear();
                evidence.tagVerbs(side, head, number, features);
                tagModel.addPacked(features, verbs, side * counts + number);
            }
        }
    }
}
