package org.hedgerow.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.hedgerow.text.WordTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A claim in plain words")
class FreeTextStancesTest {

    private static final String CLAIM = "Russian forces are withdrawing from Kyiv";

    private final Segmenter segmenter = new Segmenter();
    private final LexiconSource source = LexiconSource.shipped();
    private final StanceLabeller labeller = new StanceLabeller(source, Claims.load(source, null, List.of(CLAIM)));

    @Test
    @DisplayName("is affirmed by its own words and by synonyms")
    void affirmed() {
        assertThat(stance("The envoy |said| |Russian forces are withdrawing from Kyiv|."))
                .isEqualTo(Stance.AFFIRM);
        assertThat(stance("The envoy |said| |Russian troops were retreating from Kyiv|."))
                .isEqualTo(Stance.AFFIRM);
    }

    @Test
    @DisplayName("is denied by negation, by a denying cue and by words for the contrary")
    void denied() {
        assertThat(stance("The envoy |said| |Russian forces are not withdrawing from Kyiv|."))
                .isIn(Stance.DENY, Stance.DOUBT);
        assertThat(stance("The envoy |denied| that |Russian forces are withdrawing from Kyiv|."))
                .isIn(Stance.DENY, Stance.DOUBT);
        assertThat(stance("The envoy |said| |Russian forces are massing near Kyiv|."))
                .isIn(Stance.DENY, Stance.DOUBT);
    }

    @Test
    @DisplayName("takes no stance from statements about other things")
    void otherThings() {
        assertThat(label("The envoy |said| |the concert hall in Kyiv will open on Sunday|."))
                .isEmpty();
    }

    @Test
    @DisplayName("is answered as well by words that are too many to be kept")
    void wordsBeyondTheTable() {
        for (int i = 0; i <= WordTable.OVERFLOW_ID; i++) {
            segmenter.words().word("x" + i);
        }
        assertThat(stance("The envoy |said| |Russian forces are withdrawing from Kyiv|."))
                .isEqualTo(Stance.AFFIRM);
    }

    @Test
    @DisplayName("is named after its words, and refused where it has none or stands twice")
    void names() {
        assertThat(FreeTextClaim.of(CLAIM).id()).isEqualTo("russian-forces-are-withdrawing-from-kyiv");
        assertThatThrownBy(() -> FreeTextClaim.of(" ... ")).hasMessageContaining("has no words");
        assertThatThrownBy(() -> Claims.load(source, null, List.of(CLAIM, CLAIM)))
                .hasMessageContaining("twice");
    }

    private Stance stance(String marked) {
        Map<Integer, List<StanceLabel>> labels = label(marked);
        assertThat(labels).as(marked).containsOnlyKeys(0);
        return labels.get(0).get(0).stance();
    }

    /** The first pair of bars marks the cue, the second the content. */
    private Map<Integer, List<StanceLabel>> label(String marked) {
        String[] parts = marked.split("\\|", -1);
        String text = String.join("", parts);
        int cue = parts[0].length();
        int content = cue + parts[1].length() + parts[2].length();
        Document document = segmenter.segment(Article.ofText("a", text));
        Attribution attribution = new Attribution(
                null,
                new Span(cue, cue + parts[1].length()),
                List.of(new Span(content, content + parts[3].length())),
                QuoteType.INDIRECT,
                -1,
                1,
                List.of("test"),
                false);
        return labeller.label(document, List.of(), List.of(attribution), List.of());
    }
}
