package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.text.Word;

/**
 * The evidence for the tag of each token of a window (source, cue, content or none of them), as seen from the cue's
 * head, and for the borders between tags. Features of tokens left of the head, right of it and the head itself have
 * templates of their own.
 *
 * <p>The features come in groups by what they depend on, so that {@link WindowScorer} looks up each no more often than
 * that changes.
 */
final class WindowFeatures {

    static final int SIDES = 3;
    static final int DISTANCES = 10;
    static final int QUOTES = 6;
    static final int QUOTE_PAIRS = QUOTES * 8;
    static final int SENTENCE_PAIRS = 16;
    static final int CONTEXTS = 16;
    static final int BETWEENS = 256;

    /** Commas and likely cues are counted up to one less. */
    static final int COUNTS = 4;

    /** Breaks are counted up to one less. */
    static final int BREAKS = 6;

    static final int LEFT = 0;
    static final int HEAD = 1;
    static final int RIGHT = 2;

    private static final byte[] STEP_OF = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8};

    private final WindowSide[] sides = {new WindowSide("L."), new WindowSide("H."), new WindowSide("R.")};
    private final WindowState state = new WindowState();

    private TokenView view;
    private Window window;
    private Word head;
    private Word group;
    private Word beforeHead;
    private Word afterHead;
    private int context;

    /** Takes the window that all other methods then speak of. */
    void prepare(TokenView tokenView, Window tokenWindow) {
        view = tokenView;
        window = tokenWindow;
        int token = window.head;
        head = view.tokens.word(token);
        group = view.info[token].group;
        beforeHead = view.kind(token, -1);
        afterHead = view.kind(token, 1);
        context = HeadFeatures.quoteState(view, token);
        state.read(view, window);
    }

    /** All evidence for the tag at a position. */
    void tag(int position, Features features) {
        features.clear();
        int side = side(position);
        int token = window.tokens[position];
        tagWord(side, view.tokens.word(token), features);
        tagKind(side, view.kind[token], features);
        tagNeighbours(side, beforeHead, afterHead, features);
        int distance = distance(position);
        tagCueDistance(side, head, group, distance, features);
        tagAfterDistance(side, afterHead, distance, features);
        tagBeforeDistance(side, beforeHead, distance, features);
        tagDistance(side, distance, features);
        int between = between(position);
        int verbs = state.verbs(position);
        tagBetween(side, between, verbs, features);
        tagAfterBetween(side, afterHead, between, features);
        tagVerbs(side, head, verbs * COUNTS + state.commas(position), features);
        tagBreak(side, state.lastBreak(position), state.breaks(position), features);
        int quote = quote(position);
        tagContext(side, quote, context, features);
        tagQuote(side, head, group, quote, features);
        tagNeighboursQuote(side, beforeHead, afterHead, quote, features);
    }

    /** All evidence for the pair of tags at {@code position - 1} and {@code position}; one past the end as well. */
    void edge(int position, Features features) {
        features.clear();
        int side = side(position);
        edgeDistance(side, head, distance(position), features);
        Word kind = kindAt(position);
        Word before = kindBefore(position);
        edgeKind(side, 0, before, features);
        edgeKind(side, 1, kind, features);
        int token = window.tokens[Math.min(position, window.length - 1)];
        if (isInside(position)) {
            edgeWord(side, 0, view.word(token, -1), features);
            edgeWord(side, 1, view.tokens.word(token), features);
        }
        edgePair(side, before, kind, features);
        if (isInside(position)) {
            edgePairBefore(side, view.kind(token, -2), before, features);
            edgePairAfter(side, kind, view.kind(token, 1), features);
            edgeGroup(side, group, before, kind, features);
            edgeQuoteKind(side, before, quotePair(position), features);
            edgeBetween(side, before, between(position), features);
            edgeContext(side, quotePair(position), context, features);
            edgeSentence(side, sentencePair(position), quotePair(position), features);
        }
    }

    int side(int position) {
        return position < window.headPosition ? LEFT : position == window.headPosition ? HEAD : RIGHT;
    }

    /** How far from the head, in {@link #DISTANCES} steps. */
    int distance(int position) {
        int distance = Math.abs(position - window.headPosition);
        return distance < STEP_OF.length ? STEP_OF[distance] : DISTANCES - 1;
    }

    /** 0 outside quotations, 1 in that of the head, 2 in one left of it, 3 right of it, 5 in one that is no speech. */
    int quote(int position) {
        int token = window.tokens[position];
        int quotation = view.quotation[token];
        if (quotation == TokenView.NONE) {
            return 0;
        }
        if (quotation == view.quotation[window.head]) {
            return 1;
        }
        if (!view.quotationIsSpeech[quotation]) {
            return 5;
        }
        return token < window.head ? 2 : 3;
    }

    /** What lies between head and position, below {@link #BETWEENS}. */
    int between(int position) {
        return state.between(position);
    }

    WindowState state() {
        return state;
    }

    Word head() {
        return head;
    }

    Word group() {
        return group;
    }

    Word beforeHead() {
        return beforeHead;
    }

    Word afterHead() {
        return afterHead;
    }

    /** The quotations around the head, below {@link #CONTEXTS}. */
    int context() {
        return context;
    }

    boolean isInside(int position) {
        return position > 0 && position < window.length;
    }

    Word kindAt(int position) {
        return position == window.length ? view.boundaryKind() : view.kind[window.tokens[position]];
    }

    Word kindBefore(int position) {
        if (position == window.length) {
            return view.kind[window.tokens[position - 1]];
        }
        return position == 0 ? view.boundaryKind() : view.kind(window.tokens[position], -1);
    }

    void tagWord(int side, Word word, Features features) {
        features.add(sides[side].word, word);
    }

    void tagKind(int side, Word kind, Features features) {
        features.add(sides[side].kind, kind);
    }

    void tagNeighbours(int side, Word before, Word after, Features features) {
        features.add(sides[side].neighbours, before, after);
    }

    void tagCueDistance(int number, Word cue, Word cueGroup, int distance, Features features) {
        WindowSide side = sides[number];
        features.add(side.headDistance, cue, distance);
        features.add(side.groupDistance, cueGroup, distance);
    }

    void tagDistance(int side, int distance, Features features) {
        features.add(sides[side].distance, distance);
    }

    void tagAfterDistance(int side, Word after, int distance, Features features) {
        features.add(sides[side].afterHeadDistance, after, distance);
    }

    void tagBeforeDistance(int side, Word before, int distance, Features features) {
        features.add(sides[side].beforeHeadDistance, before, distance);
    }

    void tagContext(int side, int quote, int headContext, Features features) {
        features.add(sides[side].quote, quote, headContext);
    }

    void tagQuote(int number, Word cue, Word cueGroup, int quote, Features features) {
        WindowSide side = sides[number];
        features.add(side.quoteHead, cue, quote);
        features.add(side.groupQuote, cueGroup, quote);
    }

    void tagNeighboursQuote(int side, Word before, Word after, int quote, Features features) {
        features.add(sides[side].quoteNeighbours, before, after, quote);
    }

    void tagBetween(int side, int between, int verbs, Features features) {
        features.add(sides[side].between, between, verbs);
    }

    void tagAfterBetween(int side, Word after, int between, Features features) {
        features.add(sides[side].afterHeadBetween, after, between);
    }

    /** @param counts likely cues times {@link #COUNTS} plus commas */
    void tagVerbs(int side, Word cue, int counts, Features features) {
        features.add(sides[side].headVerbs, cue, counts);
    }

    void tagBreak(int side, Word kind, int breaks, Features features) {
        features.add(sides[side].lastBreak, kind, breaks);
    }

    void edgeDistance(int number, Word cue, int distance, Features features) {
        WindowSide side = sides[number];
        features.add(side.edge);
        features.add(side.edgeDistance, distance);
        features.add(side.edgeHead, cue, distance);
    }

    /** @param place 0 before the border, 1 after it */
    void edgeKind(int side, int place, Word kind, Features features) {
        features.add(place == 0 ? sides[side].edgeKindBefore : sides[side].edgeKindAfter, kind);
    }

    /** @param place 0 before the border, 1 after it */
    void edgeWord(int side, int place, Word word, Features features) {
        features.add(place == 0 ? sides[side].edgeWordBefore : sides[side].edgeWord, word);
    }

    void edgePair(int side, Word before, Word kind, Features features) {
        features.add(sides[side].edgeKinds, before, kind);
    }

    void edgePairBefore(int side, Word secondBefore, Word before, Features features) {
        features.add(sides[side].edgeKindsBefore, secondBefore, before);
    }

    void edgePairAfter(int side, Word kind, Word after, Features features) {
        features.add(sides[side].edgeKindsAfter, kind, after);
    }

    void edgeGroup(int side, Word cueGroup, Word before, Word kind, Features features) {
        features.add(sides[side].edgeGroupKinds, cueGroup, before, kind);
    }

    void edgeQuoteKind(int side, Word before, int quotePair, Features features) {
        features.add(sides[side].edgeQuoteKind, before, quotePair);
    }

    void edgeBetween(int side, Word before, int between, Features features) {
        features.add(sides[side].edgeBetween, before, between);
    }

    void edgeContext(int side, int quotePair, int headContext, Features features) {
        features.add(sides[side].edgeQuote, quotePair, headContext);
    }

    void edgeSentence(int side, int sentencePair, int quotePair, Features features) {
        features.add(sides[side].edgeSentence, sentencePair, quotePair);
    }

    /** The quotations on both sides of a border inside the window, below {@link #QUOTE_PAIRS}. */
    int quotePair(int position) {
        return quote(position) * 8 + quote(position - 1);
    }

    /** The sentences on both sides of a border inside the window, below {@link #SENTENCE_PAIRS}. */
    int sentencePair(int position) {
        return sentence(window.tokens[position]) * 4 + sentence(window.tokens[position - 1]);
    }

    /** 0 in the sentence of the head, 1 in the next to it, 2 farther, 3 in another paragraph. */
    private int sentence(int token) {
        int difference = view.sentence[token] - view.sentence[window.head];
        int paragraphs = view.paragraph[token] - view.paragraph[window.head];
        return difference == 0 ? 0 : paragraphs != 0 ? 3 : Math.abs(difference) == 1 ? 1 : 2;
    }
}
