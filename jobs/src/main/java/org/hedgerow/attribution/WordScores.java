package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/**
 * The weights that a word has by itself, for every place in which it may stand, looked up once a word. Most words have
 * none. Belongs to one engine; a word whose number another word took is looked up again.
 */
final class WordScores {

    /** Adds the feature of a word in one place. */
    @FunctionalInterface
    interface Place {
        void add(int side, int place, Word word, Features features);
    }

    private static final int[] NONE = new int[0];

    private final SparseModel model;
    private final Place feature;
    private final int places;
    private final Features features = Features.hashed();
    private final int[] boundary;
    private Word[] words = new Word[1 << 10];
    private int[][] scores = new int[1 << 10][];

    /** @param places in how many places a word is looked at on each side */
    WordScores(SparseModel model, int places, Place feature) {
        this.model = model;
        this.places = places;
        this.feature = feature;
        this.boundary = lookUp(TokenView.BOUNDARY_WORD);
    }

    /** Adds the weights of a word in a place to {@code target} from {@code at} on. */
    void addTo(int[] target, int at, int side, int place, Word word) {
        int[] own = of(word);
        if (own.length > 0) {
            int width = model.width();
            int base = (side * places + place) * width;
            for (int i = 0; i < width; i++) {
                target[at + i] += own[base + i];
            }
        }
    }

    private int[] of(Word word) {
        if (word == TokenView.BOUNDARY_WORD) {
            return boundary;
        }
        int id = word.id();
        if (id >= words.length) {
            words = Arrays.copyOf(words, Math.max(id + 1, words.length * 2));
            scores = Arrays.copyOf(scores, words.length);
        }
        if (words[id] != word) {
            words[id] = word;
            scores[id] = lookUp(word);
        }
        return scores[id];
    }

    private int[] lookUp(Word word) {
        int width = model.width();
        int[] found = new int[WindowFeatures.SIDES * places * width];
        boolean any = false;
        for (int side = 0; side < WindowFeatures.SIDES; side++) {
            for (int place = 0; place < places; place++) {
                features.clear();
                feature.add(side, place, word, features);
                any |= model.add(features, found, (side * places + place) * width) > 0;
            }
        }
        return any ? found : NONE;
    }
}
