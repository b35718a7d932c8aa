package org.hedgerow.hedge;

import java.util.Arrays;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;

/** The telling words of one sentence, see {@link WordSigns}: read once a sentence, for all its candidates. */
final class SentenceSigns {

    private final WordSigns words = new WordSigns();
    private Tokens tokens;
    private int firstToken;
    private int tense;

    /** How many tokens tell something wherever they stand. */
    int size;

    /** Those tokens, in text order. */
    int[] places = new int[64];

    /** What each of them is. */
    int[] signs = new int[64];

    /** Whether it was another sentence before. */
    boolean read(Tokens of, Sentence sentence) {
        if (of == tokens && sentence.firstToken() == firstToken) {
            return false;
        }
        tokens = of;
        firstToken = sentence.firstToken();
        size = 0;
        int all = 0;
        for (int token = firstToken; token < sentence.endToken(); token++) {
            int sign = words.of(tokens.word(token));
            all |= sign;
            if ((sign & WordSigns.FAR) != 0) {
                if (size == places.length) {
                    places = Arrays.copyOf(places, size * 2);
                    signs = Arrays.copyOf(signs, size * 2);
                }
                places[size] = token;
                signs[size++] = sign;
            }
        }
        tense = ((all & WordSigns.PAST) != 0 ? 1 : 0)
                + ((all & WordSigns.PRESENT) != 0 ? 2 : 0)
                + ((all & WordSigns.YEAR) != 0 ? 4 : 0);
        return true;
    }

    /** The index in {@link #places} of the first token that stands at or after another; {@link #size} for none. */
    int from(int token) {
        int at = Arrays.binarySearch(places, 0, size, token);
        return at < 0 ? -at - 1 : at;
    }

    /** What a token of the sentence or of its document is. */
    int of(int token) {
        return words.of(tokens.word(token));
    }

    /** Past, present and years in the sentence, as bits. */
    int tense() {
        return tense;
    }
}
