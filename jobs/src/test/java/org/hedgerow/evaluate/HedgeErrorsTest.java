package org.hedgerow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.evaluate.HedgeGold.GoldDocument;
import org.hedgerow.evaluate.HedgeGold.Part;
import org.hedgerow.hedge.CueDecision;
import org.hedgerow.hedge.CueTrainer.GoldCue;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The kinds of hedge error")
class HedgeErrorsTest {

    private final MarkedText marked =
            MarkedText.of("It may rain, and it might well be true that snow is on the cards.");

    private Span span(String words) {
        int begin = marked.text().indexOf(words);
        return new Span(begin, begin + words.length());
    }

    private HedgeCue cue(String words, HedgeCategory category, String rule) {
        return new HedgeCue(HedgeCue.Kind.HEDGE, category, span(words), span(words), 2, rule);
    }

    private List<ErrorTable.Kind> kinds(List<GoldCue> gold, List<HedgeCue> found, List<CueDecision> decisions) {
        HedgeErrors errors = new HedgeErrors();
        errors.add(new GoldDocument(Part.FACTBANK, "a", marked.document(), List.of(), gold), found, decisions);
        return errors.table("test").kinds();
    }

    @Test
    @DisplayName("are false alarms and confused classes by rule")
    void found() {
        assertThat(kinds(
                        List.of(new GoldCue(span("may"), HedgeCategory.EPISTEMIC)),
                        List.of(
                                cue("may", HedgeCategory.DOXASTIC, "modal.may"),
                                cue("might", HedgeCategory.EPISTEMIC, "modal.might")),
                        List.of()))
                .containsExactlyInAnyOrder(
                        new ErrorTable.Kind("class: rule modal.may says doxastic, annotated epistemic", 1, 1),
                        new ErrorTable.Kind("false alarm: rule modal.might", 1, 1));
    }

    @Test
    @DisplayName("are misses by the rule that proposed the cue, or by class and length where none did")
    void missed() {
        assertThat(kinds(
                        List.of(
                                new GoldCue(span("may"), HedgeCategory.EPISTEMIC),
                                new GoldCue(span("on the cards"), HedgeCategory.EPISTEMIC)),
                        List.of(),
                        List.of(new CueDecision(span("may"), "modal.may", false, null, 0.2, "weights"))))
                .containsExactlyInAnyOrder(
                        new ErrorTable.Kind("miss: rule modal.may", 1, 1),
                        new ErrorTable.Kind("miss: no rule for epistemic cue of several words", 1, 1));
    }
}
