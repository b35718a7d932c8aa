package org.hedgerow.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The commitment lexicon")
class PredicateExamplesTest {

    private final CommitmentScorer scorer = new CommitmentScorer(LexiconSource.shipped());

    @TestFactory
    @DisplayName("gives each example the commitment that its rule states")
    Stream<DynamicTest> examples() {
        Segmenter segmenter = new Segmenter();
        return scorer.lexicon().rules().stream().flatMap(rule -> rule.examples().stream()
                .map(example -> DynamicTest.dynamicTest(rule.id() + ": " + example.text(), () -> {
                    int begin = example.text().indexOf('[');
                    int end = example.text().indexOf(']') - 1;
                    String text = example.text().replace("[", "").replace("]", "");
                    Commitment commitment =
                            scorer.compose(segmenter.segment(Article.ofText("example", text)), new Span(begin, end));
                    assertThat(level(commitment.value()).equals(example.value()))
                            .as("%s", commitment)
                            .isNotEqualTo(example.knownGap());
                    assertThat(commitment.ruleIds()).contains(rule.id());
                })));
    }

    private static String level(double value) {
        return value >= 1.5 ? "high" : value < -0.3 ? "low" : "middle";
    }

    @Test
    @DisplayName("has an example for every rule and no predicate twice in one rule")
    void everyRuleHasAnExample() {
        assertThat(scorer.lexicon().rules()).allSatisfy(rule -> {
            assertThat(rule.examples()).as(rule.id()).isNotEmpty();
            Set<String> seen = new HashSet<>();
            assertThat(rule.predicates()).as(rule.id()).allSatisfy(predicate -> assertThat(
                            seen.add(predicate.kind() + " " + predicate.lemma() + " " + predicate.particle()))
                    .as(predicate.lemma())
                    .isTrue());
        });
    }
}
