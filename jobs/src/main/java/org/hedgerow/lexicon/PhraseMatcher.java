package org.hedgerow.lexicon;

import java.util.Arrays;
import org.hedgerow.lexicon.PhraseTrie.End;
import org.hedgerow.lexicon.PhraseTrie.Node;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/**
 * Finds the phrases of one {@link PhraseTrie} in sentences. Keeps what it learns of every word by the word's id, so all
 * documents must come from one word table. Not thread-safe.
 */
public final class PhraseMatcher<T> {

    /** A trie's longest phrase: what a place on the path may be. Longer phrases are cut off, none is written. */
    private static final int LONGEST = 32;

    private final PhraseTrie<T> trie;
    private final int[] path = new int[LONGEST + 1];

    /** Ids below it have places in the arrays by word. */
    private int known;

    /**
     * Two numbers a word, by its id: what may follow it where it begins a phrase, and what it is where it follows, see
     * {@link Node#followers}. Two words that share no bit begin no phrase: most are passed over by these numbers alone.
     * Zeros of a word that was not met.
     */
    private long[] masks = {};

    private Node<T>[][] startsOfWord = nodes(0);
    private int[][] symbolsOfWord = new int[0][];

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
        while (sentenceBegin < limit - 1 && (own(sentenceBegin) & PhraseTrie.WORD_LIKE) == 0) {
            sentenceBegin++;
        }
        long own = own(sentence.firstToken());
        for (int token = sentence.firstToken(); token < limit; token++) {
            long followers = followers(tokens.id(token));
            own = own(token + 1);
            if ((followers & own) != 0) {
                descendAll(token, own);
            }
        }
    }

    /** What may follow a word that {@link #own} was asked about. */
    private long followers(int id) {
        return id < known ? masks[2 * id] : -1;
    }

    /** What a token is where it follows; the end of the sentence is nothing but the end. */
    private long own(int token) {
        if (token >= limit) {
            return PhraseTrie.END;
        }
        int id = tokens.id(token);
        if (id < known && masks[2 * id + 1] != 0) {
            return masks[2 * id + 1];
        }
        Word word = tokens.word(token);
        return id < WordTable.OVERFLOW_ID ? learn(word, id) : trie.mask(word, trie.symbols(word));
    }

    private long learn(Word word, int id) {
        if (id >= known) {
            known = Math.max(1 << 12, Integer.highestOneBit(id) * 2);
            startsOfWord = Arrays.copyOf(startsOfWord, known);
            symbolsOfWord = Arrays.copyOf(symbolsOfWord, known);
            masks = Arrays.copyOf(masks, 2 * known);
        }
        int[] symbols = trie.symbols(word);
        Node<T>[] starts = trie.starts(symbols);
        symbolsOfWord[id] = symbols;
        startsOfWord[id] = starts;
        masks[2 * id] = starts == null ? 0 : followers(starts);
        masks[2 * id + 1] = trie.mask(word, symbols);
        return masks[2 * id + 1];
    }

    private void descendAll(int token, long next) {
        Node<T>[] starts = starts(token);
        if (starts == null) {
            return;
        }
        path[0] = token;
        path[1] = token + 1;
        for (Node<T> start : starts) {
            if ((start.followers() & next) != 0) {
                descend(start, 1, next);
            }
        }
    }

    /** The nodes that phrases reach by a token that {@link #own} was asked about; null for most. */
    private Node<T>[] starts(int token) {
        int id = tokens.id(token);
        return id < known ? startsOfWord[id] : trie.starts(trie.symbols(tokens.word(token)));
    }

    private int[] symbols(int token) {
        int id = tokens.id(token);
        return id < known ? symbolsOfWord[id] : trie.symbols(tokens.word(token));
    }

    /**
     * {@code path[depth]} is the token after the first {@code depth} elements.
     *
     * @param next what that token is
     */
    private void descend(Node<T> node, int depth, long next) {
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
        if ((node.followers() & next & PhraseTrie.SYMBOLS) != 0) {
            descendByWord(node, depth, token);
        }
        for (int gap = 0; gap < node.gapLengths().length; gap++) {
            descendByGap(trie.node(node.gapChildren()[gap]), node.gapLengths()[gap], depth, next);
        }
    }

    private void descendByGap(Node<T> child, int length, int depth, long first) {
        int token = path[depth];
        int last = Math.min(limit - 1, token + length);
        long own = first;
        for (int at = token; at <= last; at++) {
            if ((child.followers() & own) != 0) {
                path[depth + 1] = at;
                descend(child, depth + 1, own);
            }
            if ((own & PhraseTrie.WORD_LIKE) == 0) {
                break;
            }
            own = own(at + 1);
        }
    }

    private void descendByWord(Node<T> node, int depth, int token) {
        long next = own(token + 1);
        for (int symbol : symbols(token)) {
            int child = (node.followers() & PhraseTrie.bit(symbol)) == 0 ? -1 : node.child(symbol);
            if (child >= 0 && (trie.node(child).followers() & next) != 0) {
                path[depth + 1] = token + 1;
                descend(trie.node(child), depth + 1, next);
            }
        }
    }

    private static long followers(Node<?>[] starts) {
        long followers = 0;
        for (Node<?> start : starts) {
            followers |= start.followers();
        }
        return followers;
    }
}
