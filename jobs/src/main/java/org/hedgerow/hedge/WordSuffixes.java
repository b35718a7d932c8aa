package org.hedgerow.hedge;

import java.util.Arrays;
import org.hedgerow.learn.Value;
import org.hedgerow.text.Word;

/** The last two letters of words, hashed once a word. Belongs to one engine. */
final class WordSuffixes {

    private static final int LENGTH = 2;

    private Word[] words = new Word[1 << 10];
    private Value[] suffixes = new Value[1 << 10];

    Value of(Word word) {
        int id = word.id();
        if (id < words.length && words[id] == word) {
            return suffixes[id];
        }
        if (id >= words.length) {
            words = Arrays.copyOf(words, Math.max(id + 1, words.length * 2));
            suffixes = Arrays.copyOf(suffixes, words.length);
        }
        String lower = word.lower();
        words[id] = word;
        suffixes[id] = Value.of(lower.substring(Math.max(0, lower.length() - LENGTH)));
        return suffixes[id];
    }
}
