package org.hedgerow.attribution;

import java.util.List;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Span;

/** A document with the attributions annotated in it: what {@link AttributionTrainer} learns from. */
public record TrainingArticle(Document document, List<Quotation> quotations, List<Annotated> attributions) {

    public TrainingArticle {
        quotations = List.copyOf(quotations);
        attributions = List.copyOf(attributions);
    }

    /** One attribution's spans; each list is in order, {@code source} may be empty. */
    public record Annotated(List<Span> source, List<Span> cue, List<Span> content) {}
}
