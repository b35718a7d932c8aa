package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.Template;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Word;

/**
 * The evidence of the second look at a candidate, when it is known how probable its neighbours are: whether it stands in
 * the content of another cue, or others in its.
 */
final class NeighbourFeatures {

    /** A candidate less probable than this at first sight is not looked at again. */
    static final float LEAST = 0.04f;

    private static final int REACH = 60;
    private static final float LIKELY = TokenView.LIKELY_HEAD;

    private final Template own = new Template("p");
    private final Template word = new Template("p,w0");
    private final Template kind = new Template("p,k0");
    private final Template quote = new Template("p,quote");
    private final Template left = new Template("left:w");
    private final Template leftOwn = new Template("left:p,p");
    private final Template leftWord = new Template("left:w,w0");
    private final Template leftAfter = new Template("left:k1,between");
    private final Template leftWordBetween = new Template("left:w,between");
    private final Template leftOwnBetween = new Template("left:p,between");
    private final Template leftKind = new Template("left:w,k-1");
    private final Template leftDistance = new Template("left:distance,between");
    private final Template leftBefore = new Template("left:k-1,p");
    private final Template right = new Template("right:w");
    private final Template rightOwn = new Template("right:p,p");
    private final Template rightWord = new Template("right:w,w0");
    private final Template rightAround = new Template("right:k-1,k1");
    private final Template rightAroundOwn = new Template("right:k-1,k1,p");
    private final Template rightBetween = new Template("right:w,between");
    private final Template rightOwnBetween = new Template("right:p,between");
    private final Template rightDistance = new Template("right:distance,between");
    private final Template counts = new Template("left,right");
    private final Template strongest = new Template("strongest");
    private final Template strongestOwn = new Template("strongest,p,side");

    void fill(TokenView view, int token, Features features) {
        features.clear();
        int p = bucket(view.headProbability[token]);
        Word w = view.tokens.word(token);
        features.add(own, p);
        features.add(word, w, p);
        features.add(kind, view.kind[token], p);
        features.add(quote, HeadFeatures.quoteState(view, token), p);
        Sentence sentence = view.sentenceOf(token);
        int begin = Math.max(sentence.firstToken(), token - REACH);
        int end = Math.min(sentence.endToken(), token + REACH);
        int leftCount = 0;
        int leftAt = -1;
        int between = 0;
        int strongestAt = -1;
        for (int at = token - 1; at >= begin; at--) {
            if (isNeighbour(view, at, token)) {
                leftCount++;
                leftAt = leftAt < 0 ? at : leftAt;
                strongestAt = stronger(view, at, strongestAt);
            } else if (leftAt < 0) {
                between |= between(view, at);
            }
        }
        if (leftAt >= 0) {
            Word other = view.tokens.word(leftAt);
            int otherP = bucket(view.headProbability[leftAt]);
            features.add(left, other, otherP);
            features.add(leftOwn, otherP, p);
            features.add(leftWord, other, w);
            features.add(leftAfter, view.kind(leftAt, 1), between);
            features.add(leftWordBetween, other, between);
            features.add(leftOwnBetween, otherP * 16 + p, between);
            features.add(leftKind, other, view.kind(token, -1));
            features.add(leftDistance, distance(token - leftAt), between);
            features.add(leftBefore, view.kind(token, -1), p);
        }
        int rightCount = 0;
        int rightAt = -1;
        int after = 0;
        for (int at = token + 1; at < end; at++) {
            if (isNeighbour(view, at, token)) {
                rightCount++;
                rightAt = rightAt < 0 ? at : rightAt;
                strongestAt = stronger(view, at, strongestAt);
            } else if (rightAt < 0) {
                after |= between(view, at);
            }
        }
        if (rightAt >= 0) {
            Word other = view.tokens.word(rightAt);
            int otherP = bucket(view.headProbability[rightAt]);
            features.add(right, other, otherP);
            features.add(rightOwn, otherP, p);
            features.add(rightWord, other, w);
            features.add(rightAround, view.kind(rightAt, -1), view.kind(rightAt, 1), otherP);
            features.add(rightAroundOwn, view.kind(rightAt, -1), view.kind(rightAt, 1), p);
            features.add(rightBetween, other, after);
            features.add(rightOwnBetween, otherP * 16 + p, after);
            features.add(rightDistance, distance(rightAt - token), after);
        }
        features.add(counts, Math.min(leftCount, 3) * 4 + Math.min(rightCount, 3), p);
        if (strongestAt >= 0) {
            int side = strongestAt < token ? 0 : 1;
            features.add(strongest, view.tokens.word(strongestAt), side);
            features.add(strongestOwn, bucket(view.headProbability[strongestAt]) * 16 + p, side);
        }
    }

    private static boolean isNeighbour(TokenView view, int at, int token) {
        return view.headProbability[at] >= LIKELY && view.quotation[at] == view.quotation[token];
    }

    private static int stronger(TokenView view, int at, int best) {
        return best < 0 || view.headProbability[at] > view.headProbability[best] ? at : best;
    }

    /** 0 … 10 in steps of a tenth, finer at the ends. */
    static int bucket(float probability) {
        return probability > 0.97f
                ? 11
                : probability < 0.1f ? probability < 0.06f ? 0 : 1 : 1 + (int) (probability * 10);
    }

    private static int distance(int tokens) {
        return tokens <= 4 ? tokens : tokens <= 8 ? 5 : tokens <= 16 ? 6 : 7;
    }

    /** 1 comma, 2 that, 4 quotation mark, 8 and/but, 16 relative pronoun, 32 to, 64 semicolon, colon or dash. */
    private static int between(TokenView view, int at) {
        int sign = view.sign[at];
        return (sign & TokenView.WHETHER) != 0 ? TokenView.THAT : sign;
    }
}
