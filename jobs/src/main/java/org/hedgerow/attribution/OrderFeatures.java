package org.hedgerow.attribution;

import org.hedgerow.learn.Features;
import org.hedgerow.learn.Template;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Word;

/** The evidence for the order of an attribution: on which sides of the cue's head source and content stand. */
final class OrderFeatures {

    private final Template any = new Template("any");
    private final Template head = new Template("head");
    private final Template around = new Template("k-1,1");
    private final Template before = new Template("k-1");
    private final Template after = new Template("k1");
    private final Template headBefore = new Template("head,k-1");
    private final Template headAfter = new Template("head,k1");
    private final Template quote = new Template("quote");
    private final Template headQuote = new Template("head,quote");
    private final Template aroundQuote = new Template("k-1,1,quote");
    private final Template wordBefore = new Template("w-1,quote");
    private final Template wordAfter = new Template("w1,quote");
    private final Template place = new Template("left,right");
    private final Template placeQuote = new Template("left,right,quote");
    private final Template others = new Template("cues");
    private final Template opening = new Template("first,k0");
    private final Template subject = new Template("subject,k0");

    void fill(TokenView view, Window window, Features features) {
        features.clear();
        int token = window.head;
        Word w = view.tokens.word(token);
        Word kBefore = view.kind(token, -1);
        Word kAfter = view.kind(token, 1);
        int state = HeadFeatures.quoteState(view, token);
        features.add(any);
        features.add(head, w);
        features.add(around, kBefore, kAfter);
        features.add(before, kBefore);
        features.add(after, kAfter);
        features.add(headBefore, w, kBefore);
        features.add(headAfter, w, kAfter);
        features.add(quote, state);
        features.add(headQuote, w, state);
        features.add(aroundQuote, kBefore, kAfter, state);
        features.add(wordBefore, view.word(token, -1), state);
        features.add(wordAfter, view.word(token, 1), state);
        Sentence sentence = view.sentenceOf(token);
        int left = bucket(token - sentence.firstToken());
        int right = bucket(sentence.endToken() - 1 - token);
        features.add(place, left, right);
        features.add(placeQuote, left * 8 + right, state);
        features.add(others, cues(view, window));
        features.add(opening, view.tokens.word(sentence.firstToken()), view.kind[token]);
        int at = token - 1;
        while (at > sentence.firstToken()
                && at > token - HeadFeatures.MOST_AUXILIARIES
                && (view.traits[at] & WordKnowledge.AUXILIARY) != 0) {
            at--;
        }
        features.add(subject, view.kind(token, at - token), view.kind[token]);
    }

    private static int bucket(int distance) {
        return distance <= 3 ? distance : distance <= 6 ? 4 : distance <= 10 ? 5 : 6;
    }

    /** 1 where another likely cue stands left in the window, 2 where one stands right. */
    private static int cues(TokenView view, Window window) {
        int code = 0;
        for (int i = 0; i < window.length; i++) {
            if (i != window.headPosition
                    && view.headProbability[window.tokens[i]] >= TokenView.LIKELY_HEAD
                    && view.quotation[window.tokens[i]] == TokenView.NONE) {
                code |= i < window.headPosition ? 1 : 2;
            }
        }
        return code;
    }
}
