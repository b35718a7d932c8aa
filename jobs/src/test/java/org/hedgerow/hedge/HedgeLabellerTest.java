package org.hedgerow.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The hedge labeller")
class HedgeLabellerTest {

    private static final HedgeLabeller LABELLER = new HedgeLabeller(LexiconSource.shipped());
    private static final Segmenter SEGMENTER = new Segmenter();

    @TempDir
    Path folder;

    private static List<HedgeCue> label(String text) {
        return LABELLER.label(SEGMENTER.segment(Article.ofText("test", text)), List.of());
    }

    private static HedgeCue only(String text, String cue) {
        return label(text).stream()
                .filter(found -> found.cue().in(text).equals(cue))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cue " + cue + " among " + label(text)));
    }

    @Test
    @DisplayName("finds the diplomatic ways of not committing oneself")
    void findsDiplomaticCues() {
        assertThat(only("\"We are not prepared to call it peace,\" he said.", "not prepared to call")
                        .category())
                .isEqualTo(HedgeCategory.NONCOMMITMENT);
        assertThat(only("Whether they leave remains to be seen.", "remains to be seen")
                        .category())
                .isEqualTo(HedgeCategory.INVESTIGATIVE);
        assertThat(only("The alliance has yet to verify the pledge.", "yet to verify")
                        .category())
                .isEqualTo(HedgeCategory.INVESTIGATIVE);
        assertThat(only("She stopped short of calling it a retreat.", "stopped short of")
                        .category())
                .isEqualTo(HedgeCategory.NONCOMMITMENT);
    }

    @Test
    @DisplayName("takes a month and the strength of an army for no hedge")
    void tellsNamesAndNounsApart() {
        assertThat(label("Talks begin on 9 May in Vienna.")).isEmpty();
        assertThat(label("The parade showed its military might.")).isEmpty();
    }

    @Test
    @DisplayName("ends a scope at 'but' and at the end of the sentence")
    void scopesEndAtBreaks() {
        String text = "The convoy may turn back but the guns fire on. It was late.";
        assertThat(only(text, "may").scope().in(text)).isEqualTo("may turn back");
        String end = "The convoy may turn back. It was late.";
        assertThat(only(end, "may").scope().in(end)).isEqualTo("may turn back");
    }

    @Test
    @DisplayName("keeps the scope of a hedge inside its quotation, and of one outside out of it")
    void scopesStopAtQuotationMarks() {
        String text = "\"They may leave\" was all he wrote.";
        Document document = SEGMENTER.segment(Article.ofText("test", text));
        Quotation quotation = new Quotation(new Span(0, text.indexOf("\" was") + 1), true, 0, true);
        HedgeCue may = LABELLER.label(document, List.of(quotation)).get(0);
        assertThat(may.scope().in(text)).isEqualTo("may leave");
    }

    @Test
    @DisplayName("gives every scope inside the sentence and over the cue, whatever the text")
    void scopesCoverCues() {
        String text = "If the truce fails, the road could close; it is unclear who would repair it, analysts say. "
                + "So-called experts doubt it.";
        Document document = SEGMENTER.segment(Article.ofText("test", text));
        assertThat(LABELLER.label(document, List.of())).isNotEmpty().allSatisfy(cue -> {
            assertThat(cue.scope().covers(cue.cue())).isTrue();
            assertThat(document.sentenceAt(cue.cue().begin()).span().covers(cue.scope()))
                    .isTrue();
        });
    }

    @Test
    @DisplayName("composes strength from rule, intensifier and certainty word")
    void composesStrength() {
        int plain = only("A deal is unlikely this week, he said.", "unlikely").strength();
        assertThat(only("A deal is very unlikely this week, he said.", "unlikely")
                        .strength())
                .isEqualTo(plain + 1);
        assertThat(only("It is unclear who fired.", "unclear").strength()).isEqualTo(3);
        assertThat(only("It is somewhat unclear who fired.", "unclear").strength())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("explains every decision by the rule and by what decided")
    void explainsDecisions() {
        Document document = SEGMENTER.segment(Article.ofText("test", "Come as soon as possible, for they may leave."));
        List<CueDecision> decisions = LABELLER.explain(document);
        assertThat(decisions)
                .anySatisfy(decision -> {
                    assertThat(decision.ruleId()).isEqualTo("adjective.possible");
                    assertThat(decision.isCue()).isFalse();
                    assertThat(decision.reason()).contains("'unless'");
                })
                .anySatisfy(decision -> {
                    assertThat(decision.ruleId()).isEqualTo("modal.may");
                    assertThat(decision.isCue()).isTrue();
                });
    }

    @Test
    @DisplayName("obeys a rule that a user adds in a folder of their own, without any Java")
    void obeysTheUsersRule() throws IOException {
        Files.createDirectories(folder.resolve("hedges"));
        Files.writeString(
                folder.resolve("hedges/own.yaml"),
                """
                format: hedgerow-hedges
                version: 1
                source: test
                licence: Apache-2.0
                rules:
                  - id: own.on-the-fence
                    category: noncommitment
                    strength: 3
                    match: [on the fence]
                """);
        HedgeLabeller labeller = new HedgeLabeller(LexiconSource.shipped().extendedBy(folder));
        Document document = SEGMENTER.segment(Article.ofText("test", "The envoy is still on the fence."));
        assertThat(labeller.label(document, List.of()))
                .extracting(HedgeCue::ruleId)
                .contains("own.on-the-fence");
    }
}
