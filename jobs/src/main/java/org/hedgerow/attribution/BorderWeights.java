package org.hedgerow.attribution;

import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/**
 * What the words of a document alone add to the scores of tags and of borders before tokens, whichever cue is looked
 * at: summed up once for each token and side of the cue, and shared by all windows that show the token.
 */
final class BorderWeights {

    private static final int EDGE_NUMBERS = WindowScorer.EDGE_NUMBERS;

    private final SparseModel edgeModel;
    private final PairWeights pairs;
    private final PerWord<KindWeights> kinds;
    private final PerWord<long[]> words;
    private final long[] boundaryWord;

    private TokenView view;
    private int document;
    private int[] documentOf = new int[0];

    /** By token: the number of the pair that its kind makes with the one before it in its paragraph. */
    private int[] pairAt = new int[0];

    private int boundaryPair;

    /** By token: its kind, and the one before it in its paragraph. */
    private KindWeights[] kindAt = new KindWeights[0];

    private KindWeights[] kindBefore = new KindWeights[0];

    /** By slot: packed sums of the tag of the token. */
    long[] tags = new long[0];

    /** By slot: packed sums of the border before the token, {@link WindowScorer#EDGE_NUMBERS} each. */
    long[] edges = new long[0];

    BorderWeights(SparseModel tagModel, SparseModel edgeModel, WindowFeatures evidence, PerWord<KindWeights> kinds) {
        this.edgeModel = edgeModel;
        this.kinds = kinds;
        this.pairs = new PairWeights(edgeModel, evidence);
        WordWeights weights = new WordWeights(tagModel, edgeModel, evidence);
        this.words = new PerWord<>(weights::of);
        this.boundaryWord = weights.of(TokenView.BOUNDARY_WORD);
    }

    /** Takes another document, and forgets the one before. */
    void read(TokenView read) {
        view = read;
        document++;
        int slots = read.size * WindowFeatures.SIDES;
        if (documentOf.length < slots) {
            documentOf = new int[slots * 2];
            tags = new long[slots * 2];
            edges = new long[slots * 2 * EDGE_NUMBERS];
            pairAt = new int[read.size * 2];
            kindAt = new KindWeights[read.size * 2];
            kindBefore = new KindWeights[read.size * 2];
        }
        pairs.forgetTooMany();
        Word boundary = read.boundaryKind();
        boundaryPair = pairs.number(boundary.id(), boundary.id(), boundary, boundary);
        KindWeights boundaryKind = kinds.of(boundary);
        for (int token = 0; token < read.size; token++) {
            boolean follows = isGoingOn(token - 1);
            pairAt[token] = follows
                    ? pairs.number(read.kindId[token - 1], read.kindId[token], read.kind[token - 1], read.kind[token])
                    : pairs.number(boundary.id(), read.kindId[token], boundary, read.kind[token]);
            kindAt[token] = kinds.of(read.kind[token], read.kindId[token]);
            kindBefore[token] = follows ? kindAt[token - 1] : boundaryKind;
        }
    }

    /** Where the sums of a token on a side stand; they are those of a border inside a window. */
    int slot(int token, int side) {
        int slot = side * view.size + token;
        if (documentOf[slot] != document) {
            documentOf[slot] = document;
            fill(token, side, slot);
        }
        return slot;
    }

    private void fill(int token, int side, int slot) {
        boolean follows = isGoingOn(token - 1);
        int here = pairs.row(pairAt[token], side, PairWeights.HERE);
        int left = pairs.row(follows ? pairAt[token - 1] : boundaryPair, side, PairWeights.BEFORE);
        int right = pairs.row(isGoingOn(token) ? pairAt[token + 1] : pairAfter(token), side, PairWeights.AFTER);
        long[] kind = kindAt[token].alone;
        long[] before = kindBefore[token].alone;
        long[] word = words.of(view.tokens.word(token), view.tokens.id(token));
        long[] wordBefore = follows ? words.of(view.tokens.word(token - 1), view.tokens.id(token - 1)) : boundaryWord;
        int from = side * KindWeights.NUMBERS;
        tags[slot] = kind[from + KindWeights.TAG] + word[side * WordWeights.NUMBERS + WordWeights.TAG];
        int base = slot * EDGE_NUMBERS;
        // Words without weights have zeros: adding them is cheaper than asking.
        for (int i = 0; i < EDGE_NUMBERS; i++) {
            edges[base + i] = before[from + KindWeights.BEFORE + i]
                    + kind[from + KindWeights.AT + i]
                    + wordBefore[side * WordWeights.NUMBERS + WordWeights.BEFORE + i]
                    + word[side * WordWeights.NUMBERS + WordWeights.AT + i];
        }
        edgeModel.addPacked(here, left, right, edges, base);
    }

    /** Sets what the kinds at the border before a window's first token add, by themselves and together. */
    void setFirst(int token, int side, long[] sums, int at) {
        Word boundary = view.boundaryKind();
        int pair = pairs.number(boundary.id(), view.kindId[token], boundary, view.kind[token]);
        set(pair, kinds.of(boundary), kindAt[token], side, sums, at);
    }

    /** Sets what the kinds at the border after a window's last token add, by themselves and together. */
    void setLast(int token, int side, long[] sums, int at) {
        set(pairAfter(token), kindAt[token], kinds.of(view.boundaryKind()), side, sums, at);
    }

    private void set(int pair, KindWeights first, KindWeights second, int side, long[] sums, int at) {
        int from = side * KindWeights.NUMBERS;
        for (int i = 0; i < EDGE_NUMBERS; i++) {
            sums[at + i] = first.alone[from + KindWeights.BEFORE + i] + second.alone[from + KindWeights.AT + i];
        }
        edgeModel.addPacked(pairs.row(pair, side, PairWeights.HERE), sums, at);
    }

    /** The row of the border before a token under a cue of a group; 0 for none. */
    int groupRow(int token, int number, Word group, int side) {
        int pair = pairAt[token];
        return pair == PairWeights.NONE
                ? 0
                : pairs.rowOf(pair, view.kind(token, -1), view.kind[token], number, group, side);
    }

    /** What is known of the kind before a token, in its paragraph. */
    KindWeights kindBefore(int token) {
        return kindBefore[token];
    }

    /** The pair of a token's kind and the end of a paragraph. */
    private int pairAfter(int token) {
        Word boundary = view.boundaryKind();
        return pairs.number(view.kindId[token], boundary.id(), view.kind[token], boundary);
    }

    /** Whether the next token is in the same paragraph. */
    private boolean isGoingOn(int token) {
        return token >= 0 && token + 1 < view.size && view.paragraph[token] == view.paragraph[token + 1];
    }
}
