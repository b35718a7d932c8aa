package org.hedgerow.actor;

import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/** The folded forms of all words that a document writes in lower case. Open addressing over tokens: no object a word. */
final class LowerCaseWords {

    private final Tokens tokens;

    /** One more than a token, by the hash of its folded form; 0 is free. */
    private final int[] slots;

    LowerCaseWords(Tokens tokens) {
        this.tokens = tokens;
        this.slots = new int[Integer.highestOneBit(Math.max(8, tokens.size())) * 4];
        for (int token = 0; token < tokens.size(); token++) {
            Word word = tokens.word(token);
            if (word.shape() == Word.Shape.LOWER) {
                slots[slot(word)] = token + 1;
            }
        }
    }

    /** Where the folded form stands, or could. */
    private int slot(Word word) {
        int mask = slots.length - 1;
        int slot = (int) (word.hash() * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
        while (slots[slot] != 0 && !isSame(tokens.word(slots[slot] - 1), word)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static boolean isSame(Word one, Word other) {
        return one == other || one.is(other.lower());
    }

    boolean hold(Word word) {
        return slots[slot(word)] != 0;
    }
}
