package org.hedgerow.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.text.Document;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/**
 * "She said it was theatre. “They move wagons,” she said.": what stands before the second verb and begins a sentence of
 * its own is the second verb's, and no more of the first one's content.
 */
final class NeighbouringContents {

    /** How many attributions after one are looked at. */
    private static final int NEAREST = 3;

    private NeighbouringContents() {}

    /** The drafts in their order; a content that runs into a later one's sentence ends before it. */
    static List<Draft> parted(List<Draft> drafts, Document document) {
        List<Draft> result = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            for (int j = i + 1; j <= Math.min(drafts.size() - 1, i + NEAREST); j++) {
                draft = before(draft, drafts.get(j), document);
            }
            result.add(draft);
        }
        return result;
    }

    private static Draft before(Draft draft, Draft later, Document document) {
        int last = draft.contents().size() - 1;
        Span content = draft.contents().get(last);
        Span taken = later.contents().get(0);
        boolean isBeforeItsCue = taken.end() <= later.headOffset();
        if (!isBeforeItsCue
                || content.end() != taken.end()
                || content.begin() >= taken.begin()
                || content.begin() < draft.headOffset()) {
            return draft;
        }
        int end = endOfSentenceBefore(taken.begin(), document);
        if (end <= content.begin()) {
            return draft;
        }
        List<Span> contents = new ArrayList<>(draft.contents());
        contents.set(last, new Span(content.begin(), end));
        return draft.withContents(contents);
    }

    /** Where the sentence before the one that begins at {@code offset} ends, without its full stop; -1 if none begins. */
    private static int endOfSentenceBefore(int offset, Document document) {
        int first = document.sentenceAt(offset).firstToken();
        Tokens tokens = document.tokens();
        if (first == 0 || tokens.begin(first) != offset) {
            return -1;
        }
        int last = first - 1;
        return tokens.end(last > 0 && tokens.is(last, ".") ? last - 1 : last);
    }
}
