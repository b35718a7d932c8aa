package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;

/** Scores that are the same wherever a small number is the same in one window: looked up once, forgotten with it. */
final class WindowMemo {

    /** Adds the features that the number stands for. */
    @FunctionalInterface
    interface Evidence {
        void add(int key, Features features);
    }

    private final SparseModel model;
    private final Evidence evidence;
    private final Features features = Features.hashed();
    private final int[] scores;
    private final int[] windowOf;
    private int window;

    /** @param keys how many numbers there are, from 0 */
    WindowMemo(SparseModel model, int keys, Evidence evidence) {
        this.model = model;
        this.evidence = evidence;
        this.scores = new int[keys * model.width()];
        this.windowOf = new int[keys];
    }

    void forget() {
        window++;
    }

    /** Adds the scores of a number to {@code target} from {@code at} on. */
    void addTo(int[] target, int at, int key) {
        int width = model.width();
        int base = key * width;
        if (windowOf[key] != window) {
            features.clear();
            evidence.add(key, features);
            model.score(features, scores, base);
            windowOf[key] = window;
        }
        for (int i = 0; i < width; i++) {
            target[at + i] += scores[base + i];
        }
    }
}
