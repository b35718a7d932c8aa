package org.hedgerow.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hedgerow.lexicon.PhrasePattern.Element;

/**
 * All phrases of a lexicon in one trie over word symbols: immutable, shared by threads. A word's symbols are its folded
 * form, the verbs of which it is a form, and its word classes, as far as any phrase asks for them; most words of a text
 * have none and cost one array look-up. See {@code PhrasePattern} for how phrases are written.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTrie<T> {

    static final int[] NO_SYMBOLS = {};

    /** The bit of every token, and of the end of a sentence: what follows a phrase that is complete or goes on anyhow. */
    static final long END = 1L << 63;

    /** The bit of words, as against marks. */
    static final long WORD_LIKE = 1L << 62;

    private static final int SYMBOL_BITS = 62;

    /** The bits of symbols, several symbols a bit. */
    static final long SYMBOLS = WORD_LIKE - 1;

    private final Map<String, int[]> symbolsOfForm;
    private final int numberSymbol;
    private final int nameSymbol;
    private final Node<T>[] nodes;

    private PhraseTrie(Builder<T> builder) {
        this.symbolsOfForm = builder.symbolsOfForms();
        this.numberSymbol = builder.symbols.getOrDefault("#", -1);
        this.nameSymbol = builder.symbols.getOrDefault("<Name>", -1);
        this.nodes = builder.freeze();
    }

    public static <T> Builder<T> builder(WordClasses classes, VerbForms verbs) {
        return new Builder<>(classes, verbs);
    }

    /** A matcher with its own cache: one an engine and thread. Words must come from one table. */
    public PhraseMatcher<T> matcher() {
        return new PhraseMatcher<>(this);
    }

    /** The symbols of a word; {@link #NO_SYMBOLS} for most. */
    int[] symbols(org.hedgerow.text.Word word) {
        int[] found = symbolsOfForm.getOrDefault(word.lower(), NO_SYMBOLS);
        if (numberSymbol >= 0 && word.shape() == org.hedgerow.text.Word.Shape.NUMBER) {
            found = with(found, numberSymbol);
        }
        if (nameSymbol >= 0 && word.isCapitalized()) {
            found = with(found, nameSymbol);
        }
        return found;
    }

    private static int[] with(int[] symbols, int symbol) {
        int[] more = Arrays.copyOf(symbols, symbols.length + 1);
        more[symbols.length] = symbol;
        return more;
    }

    /** The nodes below the root for a word of these symbols; null where there is none. */
    Node<T>[] starts(int[] symbols) {
        Node<T>[] starts = nodes(symbols.length);
        int size = 0;
        for (int symbol : symbols) {
            int child = nodes[0].child(symbol);
            if (child >= 0) {
                starts[size++] = nodes[child];
            }
        }
        return size == 0 ? null : Arrays.copyOf(starts, size);
    }

    @SuppressWarnings("unchecked")
    private static <T> Node<T>[] nodes(int size) {
        return new Node[size];
    }

    Node<T> node(int index) {
        return nodes[index];
    }

    /** What a word is as bits. Words and nodes that share no bit cannot follow each other. */
    long mask(org.hedgerow.text.Word word, int[] symbols) {
        return mask(symbols) | END | (word.isWordLike() ? WORD_LIKE : 0);
    }

    private static long mask(int[] symbols) {
        long mask = 0;
        for (int symbol : symbols) {
            mask |= bit(symbol);
        }
        return mask;
    }

    static long bit(int symbol) {
        return 1L << symbol % SYMBOL_BITS;
    }

    /**
     * A frozen node: children by sorted symbols, gaps with their lengths, and what ends here.
     *
     * @param followers the bits of words that may follow; {@link #END} where none need
     */
    record Node<T>(long followers, int[] symbols, int[] children, int[] gapLengths, int[] gapChildren, End<T>[] ends) {

        int child(int symbol) {
            int at = Arrays.binarySearch(symbols, symbol);
            return at < 0 ? -1 : children[at];
        }
    }

    /**
     * The end of a phrase.
     *
     * @param cueBegin how many elements stand before the cue; -1 where the whole phrase is the cue
     * @param cueEnd how many elements stand before the end of the cue
     */
    record End<T>(T value, int cueBegin, int cueEnd, boolean atSentenceBegin) {}

    /** Collects phrases. */
    public static final class Builder<T> {

        private final WordClasses classes;
        private final VerbForms verbs;
        private final Map<String, Integer> symbols = new HashMap<>();
        private final List<Growing<T>> growing = new ArrayList<>();

        private Builder(WordClasses classes, VerbForms verbs) {
            this.classes = classes;
            this.verbs = verbs;
            growing.add(new Growing<>());
        }

        /**
         * Adds a phrase.
         *
         * @throws IllegalArgumentException saying what is wrong with the pattern
         */
        public Builder<T> add(String pattern, T value) {
            for (List<Element> sequence : PhrasePattern.read(pattern)) {
                add(sequence, 0, 0, 0, new End<>(value, -1, -1, false));
            }
            return this;
        }

        private void add(List<Element> sequence, int at, int node, int depth, End<T> end) {
            if (at == sequence.size()) {
                growing.get(node).ends.add(end);
                return;
            }
            Element element = sequence.get(at);
            switch (element.kind()) {
                case CUE_BEGIN ->
                    add(sequence, at + 1, node, depth, new End<>(end.value, depth, -1, end.atSentenceBegin));
                case CUE_END ->
                    add(sequence, at + 1, node, depth, new End<>(end.value, end.cueBegin, depth, end.atSentenceBegin));
                case SENTENCE_BEGIN ->
                    add(sequence, at + 1, node, depth, new End<>(end.value, end.cueBegin, end.cueEnd, true));
                case GAP -> {
                    int child = growing.get(node).gaps.computeIfAbsent(element.length(), length -> newNode());
                    add(sequence, at + 1, child, depth + 1, end);
                }
                case SYMBOLS -> {
                    for (String symbol : element.symbols()) {
                        int number = symbol(symbol);
                        int child = growing.get(node).children.computeIfAbsent(number, s -> newNode());
                        add(sequence, at + 1, child, depth + 1, end);
                    }
                }
            }
        }

        private int newNode() {
            growing.add(new Growing<>());
            return growing.size() - 1;
        }

        private int symbol(String symbol) {
            forms(symbol);
            return symbols.computeIfAbsent(symbol, s -> symbols.size());
        }

        private Iterable<String> forms(String symbol) {
            if (symbol.equals("#") || symbol.equals("<Name>")) {
                return List.of();
            }
            if (symbol.startsWith("<") && symbol.length() > 1) {
                return classes.words(symbol.substring(1, symbol.length() - 1));
            }
            return symbol.startsWith("~") ? verbs.of(symbol.substring(1)) : List.of(symbol);
        }

        private Map<String, int[]> symbolsOfForms() {
            Map<String, TreeSet<Integer>> collected = new HashMap<>();
            symbols.forEach((symbol, number) -> forms(symbol).forEach(form -> collected
                    .computeIfAbsent(form, f -> new TreeSet<>())
                    .add(number)));
            Map<String, int[]> frozen = new HashMap<>();
            collected.forEach((form, numbers) -> frozen.put(
                    form, numbers.stream().mapToInt(Integer::intValue).toArray()));
            return frozen;
        }

        @SuppressWarnings("unchecked")
        private Node<T>[] freeze() {
            return growing.stream().map(Growing::freeze).toArray(Node[]::new);
        }

        public PhraseTrie<T> build() {
            return new PhraseTrie<>(this);
        }
    }

    private static final class Growing<T> {

        private final TreeMap<Integer, Integer> children = new TreeMap<>();
        private final TreeMap<Integer, Integer> gaps = new TreeMap<>();
        private final List<End<T>> ends = new ArrayList<>();

        @SuppressWarnings("unchecked")
        private Node<T> freeze() {
            int[] symbols = keys(children);
            long followers = mask(symbols) | (ends.isEmpty() && gaps.isEmpty() ? 0 : END);
            return new Node<>(followers, symbols, values(children), keys(gaps), values(gaps), ends.toArray(new End[0]));
        }

        private static int[] keys(TreeMap<Integer, Integer> map) {
            return map.keySet().stream().mapToInt(Integer::intValue).toArray();
        }

        private static int[] values(TreeMap<Integer, Integer> map) {
            return map.values().stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
