package org.hedgerow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.actor.ActorRegistry;
import org.hedgerow.actor.ActorResolver;
import org.hedgerow.attribution.AttributionExtractor;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.Article;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The unresolved rate")
class UnresolvedRateTest {

    private final LexiconSource source = LexiconSource.shipped();

    @Test
    @DisplayName("counts attributions without a named actor, overall, by quote type and by publisher")
    void rates() {
        List<GoldAttributions> articles = List.of(
                article("Herald", "Jens Stoltenberg said that the alliance would wait."),
                article("Post", "It was said that the bridge would open."));
        List<Measurement> measured = UnresolvedRate.measure(
                "test", articles, new AttributionExtractor(source), new ActorResolver(ActorRegistry.load(source)));
        assertThat(value(measured, "publisher herald")).isEqualTo(0);
        assertThat(value(measured, "publisher post")).isEqualTo(1);
        assertThat(value(measured, "all")).isEqualTo(0.5);
        assertThat(value(measured, "indirect")).isEqualTo(0.5);
        assertThat(measured)
                .filteredOn(one -> one.part().equals("direct"))
                .allMatch(one -> one.count() == 0 && one.value() == 0);
    }

    private static GoldAttributions article(String publisher, String text) {
        return new GoldAttributions(publisher, Article.ofText(publisher, text), List.of(), List.of());
    }

    private static double value(List<Measurement> measured, String part) {
        return measured.stream()
                .filter(one -> one.part().equals(part) && one.metric().equals("unresolved rate"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
