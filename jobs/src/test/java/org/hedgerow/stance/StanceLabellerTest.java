package org.hedgerow.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.QuoteType;
import org.hedgerow.text.Span;
import org.hedgerow.text.Stance;
import org.hedgerow.text.StanceLabel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stance labeller")
class StanceLabellerTest {

    private final Segmenter segmenter = new Segmenter();
    private final LexiconSource source = LexiconSource.shipped();
    private final StanceLabeller labeller = new StanceLabeller(source, Claims.load(source, null, List.of()));

    @Test
    @DisplayName("takes the source's side, not the outlet's: a denial denies")
    void denial() {
        StanceLabel label = only("The Kremlin |denied| that |Russian troops were withdrawing from the bay|.");
        assertThat(label.stance()).isEqualTo(Stance.DENY);
        assertThat(label.claimId()).isEqualTo("russia-withdraws");
        assertThat(label.commitment()).isEqualTo(-3);
        assertThat(label.ruleIds()).contains("commitment.deny");
    }

    @Test
    @DisplayName("sees refusals inside a quotation as doubt")
    void refusalInsideQuotation() {
        StanceLabel label = only("Of Russian troops he |said|: |\"We are not prepared to call this a retreat.\"|");
        assertThat(label.stance()).isIn(Stance.DOUBT, Stance.DENY);
    }

    @Test
    @DisplayName("turns words for the opposite around")
    void opposite() {
        StanceLabel label = only("The general |said| |Moscow is massing tanks near the town|.");
        assertThat(label.stance()).isEqualTo(Stance.DENY);
        assertThat(label.evidence()).isEqualTo(new Span(27, 45));
    }

    @Test
    @DisplayName("finds a statement that affirms and doubts noncommittal, by both rules")
    void mixed() {
        StanceLabel label = only(
                "He |said|: |\"Some Russian troops are moving away, but we are not prepared to call it a retreat.\"|");
        assertThat(label.stance()).isEqualTo(Stance.NONCOMMITTAL);
        assertThat(label.ruleIds()).contains("stance.mixed");
    }

    @Test
    @DisplayName("finds an attitude that is the cue itself")
    void attitudeAsCue() {
        assertThat(only("Russian tanks are withdrawing. The allies |remain wary of| |Moscow's intentions|.")
                        .stance())
                .isEqualTo(Stance.DOUBT);
    }

    @Test
    @DisplayName("takes \"we\" for whom the claim is about only where the source is")
    void speaker() {
        String words = "|\"We will withdraw our troops.\"|";
        assertThat(only("|A Kremlin aide| |said|: " + words).stance()).isEqualTo(Stance.AFFIRM);
        assertThat(label("By the Russian border |a mayor| |said|: " + words)).isEmpty();
    }

    @Test
    @DisplayName("finds no commitment to what somebody is to do something for")
    void purpose() {
        StanceLabel label = only("The envoy |said| |Moscow met them to find a peaceful solution|.");
        assertThat(label.ruleIds()).contains("commitment.purpose");
        assertThat(label.stance()).isEqualTo(Stance.NONCOMMITTAL);
    }

    @Test
    @DisplayName("takes no attitude for a stance where nothing tells of the claim's event")
    void attitudeToSomethingElse() {
        assertThat(label("The allies |remain wary of| |Moscow's intentions|.")).isEmpty();
    }

    @Test
    @DisplayName("says nothing about statements off the claims, nor about words outside the content")
    void offTheClaim() {
        assertThat(label("As Russian troops withdrew, the mayor |said| |the harvest was good|."))
                .isEmpty();
    }

    private StanceLabel only(String marked) {
        Map<Integer, List<StanceLabel>> labels = label(marked);
        assertThat(labels).containsOnlyKeys(0);
        assertThat(labels.get(0)).hasSize(1);
        return labels.get(0).get(0);
    }

    /** Pairs of bars mark the source, where there is one, the cue, and the content. */
    private Map<Integer, List<StanceLabel>> label(String marked) {
        String[] parts = marked.split("\\|", -1);
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                spans.add(new Span(at, at + parts[i].length()));
            }
            at += parts[i].length();
        }
        Document document = segmenter.segment(Article.ofText("a", String.join("", parts)));
        int cue = spans.size() - 2;
        Attribution attribution = new Attribution(
                cue == 0 ? null : spans.get(0),
                spans.get(cue),
                List.of(spans.get(cue + 1)),
                QuoteType.INDIRECT,
                -1,
                1,
                List.of("test"),
                false);
        return labeller.label(document, List.of(), List.of(attribution), List.of());
    }
}
