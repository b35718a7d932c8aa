package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.text.Word;

/**
 * The evidence for the tag of each token of a window (source, cue, content or none of them), as seen from the cue's
 * head, and for the borders between tags. Features of tokens left of the head, right of it and the head itself have
 * templates of their own.
 *
 * <p>The features come in groups by what they depend on, so that {@link WindowScorer} need not look up again what stays
 * the same from one position to the next.
 */
final class WindowFeatures {

    static final int SIDES = 3;
    static final int DISTANCES = 10;
    static final int QUOTES = 6;

    private static final int LEFT = 0;
    private static final int HEAD = 1;
    private static final int RIGHT = 2;

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
        tagSide(side, features);
        tagDistance(side, distance(position), features);
        tagBetween(position, features);
        tagQuote(side, quote(position), features);
    }

    /** All evidence for the pair of tags at {@code position - 1} and {@code position}; one past the end as well. */
    void edge(int position, Features features) {
        features.clear();
        int side = side(position);
        edgeDistance(side, distance(position), features);
        edgeKinds(side, 0, kindBefore(position), features);
        edgeKinds(side, 1, kindAt(position), features);
        if (isInside(position)) {
            int token = window.tokens[position];
            edgeWords(side, 0, view.word(token, -1), features);
            edgeWords(side, 1, view.tokens.word(token), features);
        }
        edgeHere(position, features);
        if (isInside(position)) {
            edgeQuote(position, features);
        }
    }

    int side(int position) {
        return position < window.headPosition ? LEFT : position == window.headPosition ? HEAD : RIGHT;
    }

    /** How far from the head, in {@link #DISTANCES} steps. */
    int distance(int position) {
        int distance = Math.abs(position - window.headPosition);
        if (distance <= 4) {
            return distance;
        }
        return distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 24 ? 8 : 9;
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

    /** Whether all that {@link #tagBetween} depends on is as at the position before. */
    boolean isBetweenAsBefore(int position) {
        return position > 0 && side(position) == side(position - 1) && state.isAsBefore(position);
    }

    /** One number for the quotations and sentences that {@link #edgeQuote} depends on. */
    int edgeQuoteKey(int position) {
        return ((side(position) * 64 + quotePair(position)) << 5) + sentencePair(position);
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

    /** What depends on the side alone. */
    void tagSide(int side, Features features) {
        features.add(sides[side].neighbours, beforeHead, afterHead);
    }

    void tagDistance(int number, int distance, Features features) {
        WindowSide side = sides[number];
        features.add(side.headDistance, head, distance);
        features.add(side.groupDistance, group, distance);
        features.add(side.afterHeadDistance, afterHead, distance);
        features.add(side.beforeHeadDistance, beforeHead, distance);
        features.add(side.distance, distance);
    }

    void tagQuote(int number, int quote, Features features) {
        WindowSide side = sides[number];
        features.add(side.quote, quote, context);
        features.add(side.quoteHead, head, quote);
        features.add(side.groupQuote, group, quote);
        features.add(side.quoteNeighbours, beforeHead, afterHead, quote);
    }

    void tagBetween(int position, Features features) {
        WindowSide side = sides[side(position)];
        int between = state.commas[position] * 64 + state.flags[position];
        features.add(side.between, between, state.verbs[position]);
        features.add(side.afterHeadBetween, afterHead, between);
        features.add(side.headVerbs, head, state.verbs[position] * 4 + state.commas[position]);
        features.add(side.lastBreak, state.lastBreak[position], state.breaks[position]);
    }

    void edgeDistance(int number, int distance, Features features) {
        WindowSide side = sides[number];
        features.add(side.edge);
        features.add(side.edgeDistance, distance);
        features.add(side.edgeHead, head, distance);
    }

    /** @param place 0 before the border, 1 after it */
    void edgeKinds(int side, int place, Word kind, Features features) {
        features.add(place == 0 ? sides[side].edgeKindBefore : sides[side].edgeKindAfter, kind);
    }

    /** @param place 0 before the border, 1 after it */
    void edgeWords(int side, int place, Word word, Features features) {
        features.add(place == 0 ? sides[side].edgeWordBefore : sides[side].edgeWord, word);
    }

    /** What depends on the words that stand at the border. */
    void edgeHere(int position, Features features) {
        WindowSide side = sides[side(position)];
        Word kind = kindAt(position);
        Word before = kindBefore(position);
        features.add(side.edgeKinds, before, kind);
        if (!isInside(position)) {
            return;
        }
        int token = window.tokens[position];
        features.add(side.edgeKindsBefore, view.kind(token, -2), before);
        features.add(side.edgeKindsAfter, kind, view.kind(token, 1));
        features.add(side.edgeGroupKinds, group, before, kind);
        features.add(side.edgeQuoteKind, before, quotePair(position));
        features.add(side.edgeBetween, before, state.commas[position] * 64 + state.flags[position]);
    }

    /** What depends on the quotations and sentences on both sides of the border. */
    void edgeQuote(int position, Features features) {
        WindowSide side = sides[side(position)];
        features.add(side.edgeQuote, quotePair(position), context);
        features.add(side.edgeSentence, sentencePair(position), quotePair(position));
    }

    private int quotePair(int position) {
        return quote(position) * 8 + quote(position - 1);
    }

    private int sentencePair(int position) {
        return sentence(window.tokens[position]) * 4 + sentence(window.tokens[position - 1]);
    }

    /** 0 in the sentence of the head, 1 in the next to it, 2 farther, 3 in another paragraph. */
    private int sentence(int token) {
        int difference = view.sentence[token] - view.sentence[window.head];
        int paragraphs = view.paragraph[token] - view.paragraph[window.head];
        return difference == 0 ? 0 : paragraphs != 0 ? 3 : Math.abs(difference) == 1 ? 1 : 2;
    }
}
