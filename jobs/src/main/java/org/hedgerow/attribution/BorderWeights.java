package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/**
 * What the words of a document alone add to the scores of tags and of borders before tokens, whichever cue is looked
 * at: summed up once for each token and side of the cue, and shared by all windows that show the token.
 */
final class BorderWeights {

    private final SparseModel tagModel;
    private final SparseModel edgeModel;
    private final WindowFeatures evidence;
    private final PerWord<KindWeights> kinds;
    private final Features features = Features.hashed();
    private final PairTable pairs = new PairTable();
    private final WordWeights boundaryWord;

    private TokenView view;
    private int document;
    private int[] documentOf = new int[0];
    private int[] documentOfPair = new int[0];
    private PairWeights[] pairAt = new PairWeights[0];

    /** By slot: packed sums of the tag of the token. */
    long[] tags = new long[0];

    /** By slot: packed sums of the border before the token, {@link WindowScorer#EDGE_NUMBERS} each. */
    long[] edges = new long[0];

    BorderWeights(SparseModel tagModel, SparseModel edgeModel, WindowFeatures evidence, PerWord<KindWeights> kinds) {
        this.tagModel = tagModel;
        this.edgeModel = edgeModel;
        this.evidence = evidence;
        this.kinds = kinds;
        this.boundaryWord = WordWeights.of(TokenView.BOUNDARY_WORD, tagModel, edgeModel, evidence);
    }

    /** Takes another document, and forgets the one before. */
    void read(TokenView read) {
        view = read;
        document++;
        int slots = read.size * WindowFeatures.SIDES;
        if (documentOf.length < slots) {
            documentOf = new int[slots * 2];
            tags = new long[slots * 2];
            edges = new long[slots * 2 * WindowScorer.EDGE_NUMBERS];
            documentOfPair = new int[read.size * 2];
            pairAt = new PairWeights[read.size * 2];
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
        PairWeights pair = pairBefore(token);
        boolean follows = isGoingOn(token - 1);
        PairWeights left = follows ? pairBefore(token - 1) : pair(view.boundaryKind(), view.boundaryKind());
        PairWeights right = isGoingOn(token) ? pairBefore(token + 1) : pair(view.kind[token], view.boundaryKind());
        int base = slot * WindowScorer.EDGE_NUMBERS;
        tags[slot] = pair.second.tag[side];
        setBorder(pair, side, edges, base);
        edgeModel.addPacked(left.row(side, PairWeights.BEFORE), edges, base);
        edgeModel.addPacked(right.row(side, PairWeights.AFTER), edges, base);
        WordWeights word = word(token);
        if (word != WordWeights.NONE) {
            tags[slot] += word.sums[side * WordWeights.NUMBERS + WordWeights.TAG];
            add(word, side * WordWeights.NUMBERS + WordWeights.AT, base);
        }
        WordWeights wordBefore = follows ? word(token - 1) : boundaryWord;
        if (wordBefore != WordWeights.NONE) {
            add(wordBefore, side * WordWeights.NUMBERS + WordWeights.BEFORE, base);
        }
    }

    /** What the two kinds at a border add to it, each by itself and both together. */
    void setBorder(PairWeights pair, int side, long[] sums, int at) {
        long[] before = pair.first.before;
        long[] after = pair.second.after;
        int from = side * WindowScorer.EDGE_NUMBERS;
        for (int i = 0; i < WindowScorer.EDGE_NUMBERS; i++) {
            sums[at + i] = before[from + i] + after[from + i];
        }
        edgeModel.addPacked(pair.row(side, PairWeights.HERE), sums, at);
    }

    private void add(WordWeights word, int from, int base) {
        for (int i = 0; i < WindowScorer.EDGE_NUMBERS; i++) {
            edges[base + i] += word.sums[from + i];
        }
    }

    private WordWeights word(int token) {
        WordKnowledge.Info info = view.info[token];
        if (info.windowWeights == null) {
            info.windowWeights = WordWeights.of(info.word, tagModel, edgeModel, evidence);
        }
        return info.windowWeights;
    }

    /** Whether the next token is in the same paragraph. */
    private boolean isGoingOn(int token) {
        return token >= 0 && token + 1 < view.size && view.paragraph[token] == view.paragraph[token + 1];
    }

    /** The kinds before a token, in its paragraph, and of it. */
    PairWeights pairBefore(int token) {
        if (documentOfPair[token] != document) {
            documentOfPair[token] = document;
            pairAt[token] = pair(view.kind(token, -1), view.kind[token]);
        }
        return pairAt[token];
    }

    PairWeights pair(Word first, Word second) {
        PairWeights known = pairs.find(first, second);
        if (known == null) {
            known = new PairWeights(kinds.of(first), kinds.of(second), edgeModel, evidence, features);
            pairs.add(known);
        }
        return known;
    }
}
