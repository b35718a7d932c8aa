package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Span;

/** The hedges of a document by sentence, so that each mention looks at its own sentence's only. */
final class SentenceHedges {

    private final Document document;
    private final List<HedgeCue> hedges;

    /** Null until somebody asks: most documents speak of no claim. */
    private Map<Integer, List<HedgeCue>> bySentence;

    SentenceHedges(Document document, List<HedgeCue> hedges) {
        this.document = document;
        this.hedges = hedges;
    }

    private Map<Integer, List<HedgeCue>> bySentence() {
        Map<Integer, List<HedgeCue>> bySentence = new HashMap<>();
        for (HedgeCue hedge : hedges) {
            int ordinal = document.sentenceAt(hedge.cue().begin()).ordinal();
            bySentence.computeIfAbsent(ordinal, key -> new ArrayList<>(2)).add(hedge);
        }
        return bySentence;
    }

    /** The hedges in the sentence of {@code span}, in their order. */
    List<HedgeCue> around(Span span) {
        if (bySentence == null) {
            bySentence = bySentence();
        }
        return bySentence.getOrDefault(document.sentenceAt(span.begin()).ordinal(), List.of());
    }
}
