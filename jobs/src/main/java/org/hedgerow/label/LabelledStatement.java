package org.hedgerow.label;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Resolution;
import org.hedgerow.text.StanceLabel;

/**
 * An outermost attribution with everything known of it.
 *
 * @param statementId article id and place in the text
 * @param resolution who the source is, or why that is not known
 * @param saidDate null where neither the text nor the article's date tells
 * @param saidDateOrigin how saidDate was found: week day, calendar date, published, none, …
 * @param sentences ordinals of the sentences that hold source, cue or content, ascending
 * @param tokenCount words of the content, punctuation left out
 * @param hedges hedges and boosters that are the speaker's, in text order
 * @param certainty 0…1, see {@code hedge.StatementCertainty}
 * @param nested attributions inside the content, in text order
 */
public record LabelledStatement(
        String statementId,
        Attribution attribution,
        Resolution resolution,
        LocalDate saidDate,
        String saidDateOrigin,
        List<Integer> sentences,
        int tokenCount,
        List<HedgeCue> hedges,
        double certainty,
        List<StanceLabel> stances,
        List<NestedAttribution> nested) {

    /** An attribution inside the content of another, and who its source is. */
    public record NestedAttribution(Attribution attribution, Resolution resolution) {}

    public LabelledStatement {
        sentences = List.copyOf(sentences);
        hedges = List.copyOf(hedges);
        stances = List.copyOf(stances);
        nested = List.copyOf(nested);
    }

    public boolean isHedged() {
        return hedges.stream().anyMatch(HedgeCue::isHedge);
    }
}
