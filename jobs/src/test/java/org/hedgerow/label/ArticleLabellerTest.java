package org.hedgerow.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.Claims;
import org.hedgerow.text.Article;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.QuoteType;
import org.hedgerow.text.Span;
import org.hedgerow.text.Stance;
import org.hedgerow.text.WordTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The article labeller")
class ArticleLabellerTest {

    private static final ArticleLabeller LABELLER = labeller(LabellingSettings.DEFAULT_MINIMUM_CONFIDENCE);

    private static ArticleLabeller labeller(double minimumConfidence) {
        LexiconSource lexicon = LexiconSource.shipped();
        return new ArticleLabeller(
                new LabellingSettings(lexicon, Claims.load(lexicon, null, List.of()), minimumConfidence));
    }

    private static LabelledArticle label(String text) {
        return LABELLER.label(new Article("id", "Harbour Post", null, LocalDate.of(2022, 2, 17), text, Set.of()));
    }

    @Test
    @DisplayName("tells who said what, on which day, and where they stand")
    void labelsAStatement() {
        LabelledArticle labelled =
                label("Kremlin spokesman Dmitry Peskov said on Wednesday that Russian troops were withdrawing.");
        assertThat(labelled.statements()).hasSize(1);
        LabelledStatement statement = labelled.statements().get(0);
        assertThat(statement.resolution().actor().name()).isEqualTo("Dmitry Peskov");
        assertThat(statement.attribution().quoteType()).isEqualTo(QuoteType.INDIRECT);
        assertThat(statement.saidDate()).isEqualTo(LocalDate.of(2022, 2, 16));
        assertThat(statement.saidDateOrigin()).isEqualTo("weekday");
        assertThat(statement.stances()).singleElement().satisfies(stance -> {
            assertThat(stance.claimId()).isEqualTo("russia-withdraws");
            assertThat(stance.stance()).isEqualTo(Stance.AFFIRM);
        });
    }

    @Test
    @DisplayName("gives a hedge in the content to the speaker and one outside it to the outlet")
    void hedgesBelongToWhoHedges() {
        LabelledArticle labelled = label("The convoy may reach the town by Sunday.\n\n"
                + "\u201cWe might see more trains this week,\u201d Jens Stoltenberg said.");
        assertThat(labelled.hedges())
                .filteredOn(hedge -> hedge.cue().category() == HedgeCategory.EPISTEMIC)
                .extracting(LabelledHedge::isOutletsOwn)
                .containsExactly(true, false);
        assertThat(labelled.statements().get(0).isHedged()).isTrue();
        assertThat(labelled.outlet().name()).isEqualTo("Harbour Post");
    }

    @Test
    @DisplayName("labels an article the same a second time")
    void isDeterministic() {
        String text =
                "NATO warned that Russia could attack. \u201cWe do not know,\u201d Kuleba told reporters on Monday.";
        assertThat(label(text)).usingRecursiveComparison().isEqualTo(label(text));
    }

    @Test
    @DisplayName("labels an article the same where its words are too many to be kept")
    void labelsWordsBeyondTheTable() {
        ArticleLabeller full = LABELLER.sibling();
        for (int i = 0; i <= WordTable.OVERFLOW_ID; i++) {
            full.words().word("x" + i);
        }
        String text = "Kremlin spokesman Dmitry Peskov said on Wednesday that Russian troops were withdrawing and that"
                + " Kyiv might not believe it. \u201cWe do not know whether they will leave, at least so far as I can"
                + " tell,\u201d Dmytro Kuleba, Ukraine\u2019s foreign minister, told reporters; he reportedly denied it"
                + " later. If true, it would be very likely a retreat, officials in Washington believe.";
        LabelledArticle labelled = full.label(label(text).document().article());
        assertThat(labelled.document().tokens().id(0)).isEqualTo(WordTable.OVERFLOW_ID);
        assertThat(labelled.statements()).isEqualTo(label(text).statements()).isNotEmpty();
        assertThat(labelled.hedges()).isEqualTo(label(text).hedges()).isNotEmpty();
        assertThat(full.label(labelled.document().article()).statements()).isEqualTo(labelled.statements());
    }

    @Test
    @DisplayName("survives texts without a sentence, with odd marks, and with one that never closes")
    void survivesOddTexts() {
        for (String text :
                List.of("", " ", "\"", "\u201c\u201d \u201c", "said said said", "\u201cWe may", "…\n\n—\n")) {
            assertThat(label(text).document().text()).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("leaves out doubtful attributions and moves what was nested in them up to the next kept one")
    void dropsDoubtfulAttributions() {
        Attribution sure = attribution(0, 0.9, -1, new Span(0, 1));
        Attribution doubtful = attribution(10, 0.4, 0, new Span(10, 11));
        Attribution inner = attribution(20, 0.8, 1, new Span(20, 21));
        Attribution sourceless = attribution(30, 0.7, -1, null);
        List<Attribution> kept = ConfidentAttributions.of(List.of(sure, doubtful, inner, sourceless), 0.5);
        assertThat(kept).hasSize(2);
        assertThat(kept.get(1).nestedIn()).isZero();
        assertThat(kept.get(1).cue()).isEqualTo(inner.cue());
    }

    private static Attribution attribution(int begin, double confidence, int nestedIn, Span source) {
        return new Attribution(
                source,
                new Span(begin + 1, begin + 2),
                List.of(new Span(begin + 3, begin + 9)),
                QuoteType.INDIRECT,
                nestedIn,
                confidence,
                List.of("rule"),
                false);
    }
}
