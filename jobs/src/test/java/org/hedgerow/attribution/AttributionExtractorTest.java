package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
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
}
