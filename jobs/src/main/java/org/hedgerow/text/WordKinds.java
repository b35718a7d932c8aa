package org.hedgerow.text;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Seven bits a word, asked once a word and kept by its number, so that most tokens are passed over without looking at
 * their words. Words that share {@link WordTable#OVERFLOW_ID} are asked every time. Belongs to one engine: all words come
 * from one table.
 */
public final class WordKinds {

    /** The largest kind. */
    public static final int MOST = 0x7f;

    /** Of words that were asked. */
    private static final int KNOWN = MOST + 1;

    private final ToIntFunction<Word> source;
    private byte[] kinds = new byte[1 << 12];

    /** @param source tells the bits of a word, from 0 to {@link #MOST} */
    public WordKinds(ToIntFunction<Word> source) {
        this.source = source;
    }

    /** The bits of a token's word. */
    public int of(Tokens tokens, int token) {
        int id = tokens.id(token);
        int kind = id < kinds.length ? kinds[id] : 0;
        return (kind == 0 ? learn(tokens.word(token), id) : kind) & MOST;
    }

    private int learn(Word word, int id) {
        int kind = source.applyAsInt(word);
        if (kind < 0 || kind > MOST) {
            throw new IllegalArgumentException(kind + " for '" + word + "' does not fit into seven bits");
        }
        if (id < WordTable.OVERFLOW_ID) {
            if (id >= kinds.length) {
                kinds = Arrays.copyOf(kinds, Integer.highestOneBit(id) * 2);
            }
            kinds[id] = (byte) (kind | KNOWN);
        }
        return kind;
    }
}
