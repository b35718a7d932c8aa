package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.text.Tokens;

/** Phrases of folded words, looked up by their first word. Immutable. */
final class PhraseSet {

    private final Map<String, List<String[]>> byFirstWord = new HashMap<>();

    PhraseSet(List<String> phrases) {
        for (String phrase : phrases) {
            String[] words = phrase.split(" +");
            byFirstWord.computeIfAbsent(words[0], w -> new ArrayList<>(1)).add(words);
        }
    }

    boolean isEmpty() {
        return byFirstWord.isEmpty();
    }

    Set<String> firstWords() {
        return byFirstWord.keySet();
    }

    boolean beginsAt(Tokens tokens, int at) {
        for (String[] words : byFirstWord.getOrDefault(tokens.lower(at), List.of())) {
            int word = 1;
            while (word < words.length && tokens.is(at + word, words[word])) {
                word++;
            }
            if (word == words.length) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the phrases begins at a token from {@code first} to before {@code end}. */
    boolean beginsIn(Tokens tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            if (beginsAt(tokens, i)) {
                return true;
            }
        }
        return false;
    }
}
