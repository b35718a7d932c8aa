package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cue lexicon")
class CueLexiconTest {

    private static CueLexicon lexicon;
    private static AttributionExtractor extractor;

    @BeforeAll
    static void read() {
        lexicon = CueLexicon.read(LexiconSource.shipped());
        extractor = new AttributionExtractor(LexiconSource.shipped());
    }

    private static List<Attribution> extract(String sentence) {
        String text = "The week in short\n\n" + sentence;
        Document document = new Segmenter().segment(Article.ofText("example", text));
        return extractor.extract(document, new QuotationFinder().find(document));
    }

    @Test
    @DisplayName("matches every example of every rule, at the cue marked")
    void examplesMatch() {
        List<String> failures = new ArrayList<>();
        for (CueLexicon.Rule rule : lexicon.rules()) {
            assertThat(rule.match()).as(rule.id()).isNotEmpty();
            for (String example : rule.match()) {
                if (!isFound(rule, example)) {
                    failures.add(rule.id() + ": " + example);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static boolean isFound(CueLexicon.Rule rule, String example) {
        int begin = "The week in short\n\n".length() + example.indexOf('[');
        return extract(example.replace("[", "").replace("]", "")).stream()
                .anyMatch(each -> each.cue().contains(begin) && each.ruleIds().contains(rule.id()));
    }

    @Test
    @DisplayName("still misses the examples listed as known gaps")
    void knownGaps() {
        for (CueLexicon.Rule rule : lexicon.rules()) {
            assertThat(rule.knownGaps()).as(rule.id()).noneMatch(example -> isFound(rule, example));
        }
    }

    @Test
    @DisplayName("finds no attribution of the rule in its counter-examples")
    void counterExamples() {
        for (CueLexicon.Rule rule : lexicon.rules()) {
            assertThat(rule.noMatch()).as(rule.id()).isNotEmpty();
            for (String example : rule.noMatch()) {
                assertThat(extract(example)).as(example).noneMatch(each -> each.ruleIds()
                        .contains(rule.id()));
            }
        }
    }
}
