package org.hedgerow.label;

import java.util.List;
import org.hedgerow.text.Actor;
import org.hedgerow.text.Document;

/**
 * An article with all its labels.
 *
 * @param outlet the actor to whom the article's own voice belongs
 * @param statements outermost attributions in text order
 * @param hedges all hedges and boosters in text order
 */
public record LabelledArticle(
        Document document, Actor outlet, List<LabelledStatement> statements, List<LabelledHedge> hedges) {

    public LabelledArticle {
        statements = List.copyOf(statements);
        hedges = List.copyOf(hedges);
    }
}
