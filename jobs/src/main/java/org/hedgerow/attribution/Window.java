package org.hedgerow.attribution;

import java.util.Arrays;
import java.util.List;
import org.hedgerow.text.Sentence;

/**
 * The tokens among which one cue's source and contents are looked for: the cue's sentence and the quotations that go
 * on from it or lead to it. The inside of a long quotation that does not hold the cue is left out: it belongs where the
 * quotation's edges belong.
 */
final class Window {

    private static final int MAXIMUM_SIDE = 110;
    private static final int MOST_SENTENCES = 14;
    private static final int EDGE = 3;

    int head;
    int headPosition;
    int length;
    int[] tokens = new int[256];

    private final int[] left = new int[MAXIMUM_SIDE];

    /** Collects the window of {@code headToken}. */
    void build(TokenView view, int headToken) {
        head = headToken;
        length = 0;
        List<Sentence> sentences = view.document.sentences();
        int own = view.sentence[headToken];
        int first = own;
        int last = own;
        while (first > 0
                && own - first < MOST_SENTENCES
                && leadsTo(view, sentences.get(first - 1), sentences.get(first))) {
            first--;
        }
        while (last + 1 < sentences.size()
                && last - own < MOST_SENTENCES
                && goesOn(view, sentences.get(last), sentences.get(last + 1), last == own)) {
            last++;
        }
        int begin = sentences.get(first).firstToken();
        int end = sentences.get(last).endToken();
        // Walk outwards so that a limit cuts off what is farthest.
        int lefts = 0;
        for (int at = headToken - 1; at >= begin && lefts < MAXIMUM_SIDE; at--) {
            if (isShown(view, at)) {
                left[lefts++] = at;
            } else {
                at = view.quotationFirst[view.quotation[at]] + EDGE;
            }
        }
        for (int i = lefts - 1; i >= 0; i--) {
            add(left[i]);
        }
        headPosition = length;
        add(headToken);
        for (int at = headToken + 1; at < end && length - headPosition <= MAXIMUM_SIDE; at++) {
            if (isShown(view, at)) {
                add(at);
            } else {
                at = view.quotationEnd[view.quotation[at]] - EDGE - 1;
            }
        }
    }

    private void add(int token) {
        if (length == tokens.length) {
            tokens = Arrays.copyOf(tokens, length * 2);
        }
        tokens[length++] = token;
    }

    private boolean isShown(TokenView view, int at) {
        int quotation = view.quotation[at];
        return quotation == TokenView.NONE
                || quotation == view.quotation[head]
                || at < view.quotationFirst[quotation] + EDGE
                || at >= view.quotationEnd[quotation] - EDGE;
    }

    private static boolean leadsTo(TokenView view, Sentence before, Sentence sentence) {
        if (view.document.article().linesAreIndependent() && before.paragraph() != sentence.paragraph()) {
            return false;
        }
        int end = before.endToken() - 1;
        int begin = sentence.firstToken();
        if (view.quotation[begin] != TokenView.NONE && view.quotation[begin] == view.quotation[end]) {
            return true;
        }
        return before.paragraph() == sentence.paragraph() && view.quotation[end] != TokenView.NONE;
    }

    private static boolean goesOn(TokenView view, Sentence sentence, Sentence next, boolean own) {
        if (view.document.article().linesAreIndependent() && next.paragraph() != sentence.paragraph()) {
            return false;
        }
        int end = sentence.endToken() - 1;
        int begin = next.firstToken();
        if (view.quotation[begin] != TokenView.NONE && view.quotation[begin] == view.quotation[end]) {
            return true;
        }
        return view.quotation[begin] != TokenView.NONE
                && (next.paragraph() == sentence.paragraph() || own && next.paragraph() == sentence.paragraph() + 1);
    }
}
