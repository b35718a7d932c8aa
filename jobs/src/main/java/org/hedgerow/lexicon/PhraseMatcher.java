package org.hedgerow.lexicon;

import java.util.Arrays;
import org.hedgerow.lexicon.PhraseTrie.End;
import org.hedgerow.lexicon.PhraseTrie.Node;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * Finds the phrases of one {@link PhraseTrie} in sentences. Keeps the symbols of every word it met by the word's id, so
 * all documents must come from one word table. Not thread-safe.
 */
public final class PhraseMatcher<T> {

    /** A trie's longest phrase: what a place on the path may be. Longer phrases are cut off, none is written. */
    private static final int LONGEST = 32;

    /** Ids from here on may be shared by words that were not interned. */
    private static final int MOST_CACHED = 1 << 19;

    private final PhraseTrie<T> trie;
    private final int[] path = new int[LONGEST + 1];
    private int[][] startsOfWord = new int[1 << 12][];
    private int[][] symbolsOfWord = new int[1 << 12][];
    private Tokens tokens;
    private int sentenceBegin;
    private int limit;
    private Sink<T> sink;

    PhraseMatcher(PhraseTrie<T> trie) {
        this.trie = trie;
    }

    /** Takes what is found. */
    @FunctionalInterface
    public interface Sink<T> {

        /**
         * @param first the first token of the cue
         * @param end the token after the cue
         */
        void found(T value, int first, int end);
    }

    /** Gives {@code sink} every phrase in the sentence, overlapping ones too, in order of their first token. */
    public void match(Tokens tokens, Sentence sentence, Sink<T> sink) {
        this.tokens = tokens;
        this.sink = sink;
        this.limit = sentence.endToken();
        this.sentenceBegin = sentence.firstToken();
        while (sentenceBegin < limit - 1 && !tokens.word(sentenceBegin).isWordLike()) {
            sentenceBegin++;
        }
        for (int token = sentence.firstToken(); token < limit; token++) {
            for (int child : starts(tokens.word(token))) {
                path[0] = token;
                path[1] = token + 1;
                descend(trie.node(child), 1);
            }
        }
    }

    /** The nodes that phrases reach by their first word: none for most words. */
    private int[] starts(Word word) {
        int id = word.id();
        if (id >= MOST_CACHED) {
            return trie.starts(trie.symbols(word));
        }
        if (id >= startsOfWord.length) {
            startsOfWord = Arrays.copyOf(startsOfWord, Math.max(id + 1, startsOfWord.length * 2));
        }
        int[] known = startsOfWord[id];
        if (known == null) {
            known = trie.starts(symbols(word));
            startsOfWord[id] = known;
        }
        return known;
    }

    /** {@code path[depth]} is the token after the first {@code depth} elements. */
    private void descend(Node<T> node, int depth) {
        for (End<T> end : node.ends()) {
            if (!end.atSentenceBegin() || path[0] == sentenceBegin) {
                int from = end.cueBegin() < 0 ? 0 : end.cueBegin();
                int to = end.cueBegin() < 0 ? depth : end.cueEnd();
                sink.found(end.value(), path[from], path[to]);
            }
        }
        int token = path[depth];
        if (depth == LONGEST || token >= limit) {
            return;
        }
        if (node.symbols().length > 0) {
            for (int symbol : symbols(tokens.word(token))) {
                int child = node.child(symbol);
                if (child >= 0) {
                    path[depth + 1] = token + 1;
                    descend(trie.node(child), depth + 1);
                }
            }
        }
        for (int gap = 0; gap < node.gapLengths().length; gap++) {
            Node<T> child = trie.node(node.gapChildren()[gap]);
            int last = Math.min(limit - 1, token + node.gapLengths()[gap]);
            for (int next = token; next <= last; next++) {
                path[depth + 1] = next;
                descend(child, depth + 1);
                if (!tokens.word(next).isWordLike()) {
                    break;
                }
            }
        }
    }

    private int[] symbols(Word word) {
        int id = word.id();
        if (id < symbolsOfWord.length) {
            int[] known = symbolsOfWord[id];
            if (known != null) {
                return known;
            }
        } else if (id < MOST_CACHED) {
            symbolsOfWord = Arrays.copyOf(symbolsOfWord, Math.max(id + 1, symbolsOfWord.length * 2));
        } else {
            return trie.symbols(word);
        }
        int[] symbols = trie.symbols(word);
        symbolsOfWord[id] = symbols;
        return symbols;
    }
}
