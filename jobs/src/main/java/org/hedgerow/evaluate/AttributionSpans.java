package org.hedgerow.evaluate;

import java.util.List;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Span;

/** The spans of one attribution, annotated or found. Each list is in order and may be empty. */
public record AttributionSpans(List<Span> source, List<Span> cue, List<Span> content) {

    public AttributionSpans {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    static AttributionSpans of(Attribution attribution) {
        return new AttributionSpans(
                attribution.source() == null ? List.of() : List.of(attribution.source()),
                attribution.cue().isEmpty() ? List.of() : List.of(attribution.cue()),
                attribution.contents());
    }

    /** The number of characters that both lists of spans hold. */
    static int overlap(List<Span> some, List<Span> others) {
        int sum = 0;
        for (Span one : some) {
            for (Span other : others) {
                sum += one.overlap(other);
            }
        }
        return sum;
    }
}
