package org.hedgerow.lexicon;

import java.util.Arrays;
import org.hedgerow.lexicon.PhraseTrie.End;
import org.hedgerow.lexicon.PhraseTrie.Node;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/**
 * Finds the phrases of one {@link PhraseTrie} in sentences. Keeps the symbols of every word it met by the word's id, so
 * all documents must come from one word table. Not thread-safe.
 */
public final class PhraseMatcher<T> {

    /** A trie's longest phrase: what a place on the path may be. Longer phrases are cut off, none is written. */
    private static final int LONGEST = 32;

    private final PhraseTrie<T> trie;
    private final int[] path = new int[LONGEST + 1];

    /** Ids below it have places in the arrays by word. */
    private int known = 1 << 12;

    private Node<T>[][] startsOfWord = nodes(known);
    private int[][] symbolsOfWord = new int[known][];
    private long[] maskOfWord = new long[known];

    /** A bit a word: set where no phrase begins with it. Small enough to stay near the processor. */
    private long[] silent = new long[known / Long.SIZE];

    private Tokens tokens;
    private int sentenceBegin;
    private int limit;
    private Sink<T> sink;

    PhraseMatcher(PhraseTrie<T> trie) {
        this.trie = trie;
    }

    @SuppressWarnings("unchecked")
    private static <T> Node<T>[][] nodes(int size) {
        return new Node[size][];
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
            Word word = tokens.word(token);
            int id = word.id();
            if (id >= WordTable.OVERFLOW_ID) {
                descendAll(trie.starts(trie.symbols(word)), token);
            } else if (id >= known || !isSilent(id)) {
                descendAll(starts(word, id), token);
            }
        }
    }

    private boolean isSilent(int id) {
        return (silent[id >>> 6] >>> id & 1) != 0;
    }

    private void descendAll(Node<T>[] starts, int token) {
        if (starts != null) {
            path[0] = token;
            path[1] = token + 1;
            for (Node<T> start : starts) {
                descend(start, 1);
            }
        }
    }

    /** The nodes that phrases reach by their first word; null for most words, which are then marked as silent. */
    private Node<T>[] starts(Word word, int id) {
        if (id >= known) {
            grow(id);
        }
        if (startsOfWord[id] == null) {
            startsOfWord[id] = trie.starts(symbols(word));
            if (startsOfWord[id] == null) {
                silent[id >>> 6] |= 1L << id;
            }
        }
        return startsOfWord[id];
    }

    private void grow(int id) {
        known = Math.max(known * 2, Integer.highestOneBit(id) * 2);
        startsOfWord = Arrays.copyOf(startsOfWord, known);
        silent = Arrays.copyOf(silent, known / Long.SIZE);
        symbolsOfWord = Arrays.copyOf(symbolsOfWord, known);
        maskOfWord = Arrays.copyOf(maskOfWord, known);
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
        if (node.mask() != 0) {
            descendByWord(node, depth, token);
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

    private void descendByWord(Node<T> node, int depth, int token) {
        Word word = tokens.word(token);
        int[] symbols = symbols(word);
        long mask = word.id() < known ? maskOfWord[word.id()] : -1;
        if ((mask & node.mask()) == 0) {
            return;
        }
        for (int symbol : symbols) {
            if ((node.mask() >>> symbol & 1) != 0) {
                int child = node.child(symbol);
                if (child >= 0) {
                    path[depth + 1] = token + 1;
                    descend(trie.node(child), depth + 1);
                }
            }
        }
    }

    private int[] symbols(Word word) {
        int id = word.id();
        if (id >= WordTable.OVERFLOW_ID) {
            return trie.symbols(word);
        }
        if (id >= known) {
            grow(id);
        }
        if (symbolsOfWord[id] == null) {
            symbolsOfWord[id] = trie.symbols(word);
            maskOfWord[id] = PhraseTrie.mask(symbolsOfWord[id]);
        }
        return symbolsOfWord[id];
    }
}
