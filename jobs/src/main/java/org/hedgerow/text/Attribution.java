package org.hedgerow.text;

import java.util.List;
import java.util.Objects;

/**
 * One attribution found in a document: who (source), by what words (cue), said what (contents).
 *
 * @param source null where the text names none ("it was said that")
 * @param cue the span of the attribution cue, from its first to its last word; an empty span at the content's begin
 *     where punctuation alone attributes ("Moscow: …")
 * @param contents at least one, in order, not overlapping; outer quotation marks are inside
 * @param nestedIn index, in the document's list, of the attribution whose content holds this one, or -1
 * @param confidence probability-like, 0…1
 * @param ruleIds cue rule and decisions that made it; never empty
 * @param unclosedQuotation whether its quotation never closes
 */
public record Attribution(
        Span source,
        Span cue,
        List<Span> contents,
        QuoteType quoteType,
        int nestedIn,
        double confidence,
        List<String> ruleIds,
        boolean unclosedQuotation) {

    public Attribution {
        Objects.requireNonNull(cue, "cue");
        contents = List.copyOf(contents);
        ruleIds = List.copyOf(ruleIds);
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content at " + cue);
        }
    }

    public boolean isOutermost() {
        return nestedIn < 0;
    }
}
