package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.ArticleFlag;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.QuoteType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The attribution extractor")
class AttributionExtractorTest {

    private static AttributionExtractor extractor;

    @BeforeAll
    static void build() {
        extractor = new AttributionExtractor(LexiconSource.shipped());
    }

    private static List<Attribution> extract(String text) {
        Document document = new Segmenter().segment(Article.ofText("a", text));
        return extractor.extract(document, new QuotationFinder().find(document));
    }

    /** The attribution whose cue holds the first occurrence of {@code cue}. */
    private static Attribution ofCue(String text, String cue) {
        int at = text.indexOf(cue);
        return extract(text).stream()
                .filter(attribution -> attribution.cue().contains(at))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no attribution by '" + cue + "' in: " + text));
    }

    private static void assertOne(String text, String source, String cue, String content, QuoteType type) {
        List<Attribution> found = extract(text);
        assertThat(found).as(text).hasSize(1);
        Attribution attribution = found.get(0);
        assertThat(attribution.source().in(text)).isEqualTo(source);
        assertThat(attribution.cue().in(text)).isEqualTo(cue);
        assertThat(attribution.contents().get(0).in(text)).contains(content);
        assertThat(attribution.quoteType()).isEqualTo(type);
    }

    @Test
    @DisplayName("leaves a quotation that begins a sentence to the verb that follows it")
    void quotationOfTheNextVerb() {
        String text = "Anna Berg, a historian at the Harbour School, said the so-called pullback was theatre."
                + " \"They move the same wagons forward and back,\" Berg said.";
        assertThat(ofCue(text, "said the").contents())
                .extracting(content -> content.in(text))
                .containsExactly("the so-called pullback was theatre");
        assertThat(ofCue(text, "said.").contents().get(0).in(text)).startsWith("\"They move");
    }

    @Test
    @DisplayName("takes 'according to plan' for no attribution, and finds the verb before it")
    void accordingToPlan() {
        String text = "Defence spokesman Jan Maas claimed that all units were advancing according to plan.";
        assertThat(extract(text)).hasSize(1);
        assertThat(ofCue(text, "claimed").contents().get(0).in(text)).endsWith("according to plan");
    }

    @Test
    @DisplayName("gives the second of two joined verbs the subject of the first, not the words between them")
    void coordinatedVerbs() {
        String text = "The miners' union doubts the new tariff and has warned that the ports will close.";
        assertThat(extract(text))
                .extracting(attribution -> attribution.source().in(text))
                .containsOnly("The miners' union");
        assertThat(ofCue(text, "warned").contents().get(0).in(text)).contains("the ports will close");
    }

    @Test
    @DisplayName("finds a direct quotation with its speaker after it")
    void direct() {
        assertOne(
                "“We will rebuild the bridge before winter,” the mayor said.",
                "the mayor",
                "said",
                "We will rebuild the bridge before winter",
                QuoteType.DIRECT);
    }

    @Test
    @DisplayName("finds reported speech")
    void indirect() {
        assertOne(
                "The minister said that the talks would resume next week.",
                "The minister",
                "said",
                "the talks would resume next week",
                QuoteType.INDIRECT);
    }

    @Test
    @DisplayName("finds the source that follows 'according to'")
    void accordingTo() {
        assertOne(
                "The army has left the town, according to two officials.",
                "two officials",
                "according to",
                "The army has left the town",
                QuoteType.INDIRECT);
    }

    @Test
    @DisplayName("finds nothing where nobody says anything")
    void nothing() {
        assertThat(extract("The river is wide here. Its banks are green.")).isEmpty();
    }

    @Test
    @DisplayName("joins the two parts of a quotation that the cue splits")
    void split() {
        String text = "News of the day\n\n“The dam is old,” the engineer said. “It will hold until spring.”";
        Attribution attribution = ofCue(text, "said");
        assertThat(attribution.contents()).hasSize(2);
        assertThat(attribution.contents().get(1).in(text)).contains("It will hold until spring");
        assertThat(attribution.quoteType()).isEqualTo(QuoteType.DIRECT);
        assertThat(attribution.ruleIds()).contains("cue.say", "content:around-cue");
    }

    @Test
    @DisplayName("takes a quotation over several paragraphs whole, and splits its content at the paragraphs")
    void paragraphs() {
        String text =
                "News of the day\n\nThe envoy said: “We came in peace.\n\n“We leave in peace.”\n\nThen it rained.";
        Attribution attribution = ofCue(text, "said");
        assertThat(attribution.contents()).hasSize(2);
        assertThat(attribution.contents().get(1).in(text)).contains("We leave in peace");
    }

    @Test
    @DisplayName("finds the speaker after an inverted cue")
    void inverted() {
        String text = "News of the day\n\n“Nobody was hurt,” said Major Orlov.";
        assertThat(ofCue(text, "said").source().in(text)).isEqualTo("Major Orlov");
    }

    @Test
    @DisplayName("finds a speaker line of a transcript")
    void transcript() {
        String text = "Press briefing\n\nKIRBY: We are not there yet, and I will not guess.";
        Attribution attribution = ofCue(text, ":");
        assertThat(attribution.source().in(text)).isEqualTo("KIRBY");
        assertThat(attribution.contents().get(0).in(text)).startsWith("We are not there yet");
    }

    @Test
    @DisplayName("flags a content whose quotation never closes")
    void unclosed() {
        String text = "News of the day\n\nThe farmer said, “The field is under water and so is the road.";
        assertThat(ofCue(text, "said").unclosedQuotation()).isTrue();
    }

    @Test
    @DisplayName("never reaches over a line where lines stand in no order")
    void independentLines() {
        String text =
                "“The dam is old,” the engineer said.\n“It will hold until spring.”\nShe added that nobody was hurt.";
        Article article = new Article("a", null, null, null, text, Set.of(ArticleFlag.SHUFFLED_SENTENCES));
        Document document = new Segmenter().segment(article);
        for (Attribution attribution : extractor.extract(document, new QuotationFinder().find(document))) {
            int line = text.substring(0, attribution.cue().begin()).split("\n", -1).length;
            assertThat(attribution.contents()).allSatisfy(content -> {
                assertThat(text.substring(0, content.begin()).split("\n", -1)).hasSize(line);
                assertThat(text.substring(0, content.end()).split("\n", -1)).hasSize(line);
            });
        }
    }

    @Test
    @DisplayName("gives spans inside the text, a confidence and rules for any input, and is linear in its length")
    void hostile() {
        String hostile = "said: \"“' has has has said that he said, \"".repeat(200);
        for (Attribution attribution : extract(hostile)) {
            assertThat(attribution.cue().end()).isLessThanOrEqualTo(hostile.length());
            assertThat(attribution.confidence()).isBetween(0.0, 1.0);
            assertThat(attribution.ruleIds()).isNotEmpty();
        }
        assertThat(extract("")).isEmpty();
        assertThat(extract("\n\n \n")).isEmpty();
    }
}
