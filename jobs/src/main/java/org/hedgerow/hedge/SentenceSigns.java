package org.hedgerow.hedge;

import java.util.Arrays;
import java.util.function.Predicate;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * The telling words of one sentence, see {@link WordSigns}: read once a sentence, for all its candidates; what words are
 * is read once a document.
 */
final class SentenceSigns {

    private final WordSigns words;
    private Tokens tokens;
    private long[] all = new long[0];
    private int firstToken;
    private int tense;

    /** How many tokens tell something wherever they stand. */
    int size;

    /** Those tokens, in text order. */
    int[] places = new int[64];

    /** What each of them is. */
    long[] signs = new long[64];

    /** @param isValue see {@link WordSigns#VALUE} */
    SentenceSigns(Predicate<Word> isValue) {
        words = new WordSigns(isValue);
    }

    /** Makes a document's words known; nothing to do where they are. */
    void read(Tokens of) {
        if (of == tokens) {
            return;
        }
        tokens = of;
        firstToken = -1;
        if (all.length < of.size()) {
            all = new long[of.size() * 2];
        }
        words.read(of, all);
    }

    /** Whether it was another sentence before. */
    boolean read(Tokens of, Sentence sentence) {
        read(of);
        if (sentence.firstToken() == firstToken) {
            return false;
        }
        firstToken = sentence.firstToken();
        size = 0;
        long any = 0;
        for (int token = firstToken; token < sentence.endToken(); token++) {
            long sign = all[token];
            any |= sign;
            if ((sign & WordSigns.FAR) != 0) {
                if (size == places.length) {
                    places = Arrays.copyOf(places, size * 2);
                    signs = Arrays.copyOf(signs, size * 2);
                }
                places[size] = token;
                signs[size++] = sign;
            }
        }
        tense = ((any & WordSigns.PAST) != 0 ? 1 : 0)
                + ((any & WordSigns.PRESENT) != 0 ? 2 : 0)
                + ((any & WordSigns.YEAR) != 0 ? 4 : 0);
        return true;
    }

    /** The index in {@link #places} of the first token that stands at or after another; {@link #size} for none. */
    int from(int token) {
        int at = Arrays.binarySearch(places, 0, size, token);
        return at < 0 ? -at - 1 : at;
    }

    /** What a token of the document is. */
    long of(int token) {
        return all[token];
    }

    /** Past, present and years in the sentence, as bits. */
    int tense() {
        return tense;
    }
}
