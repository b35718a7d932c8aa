package org.hedgerow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.attribution.QuotationFinder;
import org.hedgerow.text.Article;
import org.hedgerow.text.Quotation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The kinds of attribution error")
class AttributionErrorsTest {

    private final MarkedText marked =
            MarkedText.of("The mayor said that the clerk hopes for rain. “We wait,” the farmer"
                    + " told us. His belief is that it will pour. The union announced that it would strike.");
    private final AttributionSpans mayor = marked.attribution("The mayor", "said", "that the clerk hopes for rain");
    private final AttributionSpans clerk = marked.attribution("the clerk", "hopes", "for rain");
    private final AttributionSpans farmer = marked.attribution("the farmer", "told", "“We wait,”");
    private final AttributionSpans belief = marked.attribution("His", "belief", "that it will pour");
    private final AttributionSpans union = marked.attribution("The union", "announced", "that it would strike");

    private List<ErrorTable.Kind> kinds(List<AttributionSpans> gold, List<AttributionSpans> found) {
        List<Quotation> quotations = new QuotationFinder().find(marked.document());
        GoldAttributions article = new GoldAttributions("Herald", Article.ofText("a", marked.text()), gold, List.of());
        List<AttributionMatching.Pair> pairs = AttributionMatching.match(article, found, quotations);
        AttributionErrors errors = new AttributionErrors();
        errors.learn(marked.document(), pairs);
        errors.add(marked.document(), quotations, pairs);
        return errors.table("test").kinds();
    }

    @Test
    @DisplayName("are none where all is found")
    void none() {
        assertThat(kinds(List.of(mayor, farmer), List.of(mayor, farmer))).isEmpty();
    }

    @Test
    @DisplayName("tell why one was missed, among all that are annotated")
    void missed() {
        assertThat(kinds(List.of(mayor, farmer, belief, union), List.of()))
                .containsExactlyInAnyOrder(
                        new ErrorTable.Kind("missed: indirect, its cue word never found", 2, 4),
                        new ErrorTable.Kind("missed: direct quotation", 1, 4),
                        new ErrorTable.Kind("missed: indirect, cue is a noun", 1, 4));
        assertThat(kinds(List.of(clerk), List.of(mayor)))
                .extracting(ErrorTable.Kind::name)
                .contains("content: begins early by some words of its clause");
    }

    @Test
    @DisplayName("tell what a spurious one is, among all that were found")
    void spurious() {
        assertThat(kinds(List.of(), List.of(farmer, belief, union)))
                .containsExactlyInAnyOrder(
                        new ErrorTable.Kind("spurious: direct quotation", 1, 3),
                        new ErrorTable.Kind("spurious: indirect, cue is a noun", 1, 3),
                        new ErrorTable.Kind("spurious: indirect, its cue word never annotated", 1, 3));
        assertThat(kinds(List.of(mayor), List.of(mayor, clerk)))
                .as("one that lies in the content of another is not outermost, and not scored")
                .isEmpty();
    }
}
