package org.hedgerow.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Commitment to an event")
class CommitmentScorerTest {

    private final CommitmentScorer scorer = new CommitmentScorer(LexiconSource.shipped());

    @Test
    @DisplayName("is higher for what is stated than for what may be, and lowest for what is denied")
    void order() {
        double stated = score("The convoy [reached] the bridge.");
        double possible = score("The convoy may [reach] the bridge.");
        double denied = score("The convoy did not [reach] the bridge.");
        assertThat(stated).isGreaterThan(possible);
        assertThat(possible).isGreaterThan(denied);
    }

    @Test
    @DisplayName("of a source is lowered by a hedge whose scope covers the event, once")
    void hedges() {
        Document document = new Segmenter().segment(Article.ofText("a", "He said they had roughly left the town."));
        Span event = new Span(25, 29);
        Span content = new Span(8, 38);
        HedgeCue hedge = new HedgeCue(
                HedgeCue.Kind.HEDGE, HedgeCategory.APPROXIMATOR, new Span(17, 24), new Span(17, 38), 2, "hedge.test");
        Commitment firm = scorer.score(document, event, content, new Span(3, 7), List.of());
        Commitment hedged = scorer.score(document, event, content, new Span(3, 7), List.of(hedge));
        assertThat(hedged.value()).isLessThanOrEqualTo(firm.value());
    }

    @Test
    @DisplayName("is found for any word of any text, without an exception")
    void oddTexts() {
        String[] words = {
            "not", "no", "to", "that", "if", "?", ",", "\"", "said", "denied", "of", "leaving", "left", "withdrawal",
                    "from",
            "and", "may", "'s", "n't", "would", "have", "been", "refused", ".", ";", "without", "the", "\u201c", "call",
                    "it"
        };
        Random random = new Random(1);
        Segmenter segmenter = new Segmenter();
        for (int text = 0; text < 300; text++) {
            StringBuilder built = new StringBuilder();
            for (int i = 0; i < 25; i++) {
                built.append(words[random.nextInt(words.length)]).append(' ');
            }
            Document document = segmenter.segment(Article.ofText("a", built.toString()));
            for (int token = 0; token < document.tokens().size(); token++) {
                Span event = document.tokens().span(token, token + 1);
                assertThat(scorer.score(document, event).value()).isBetween(-3.0, 3.0);
                assertThat(scorer.score(document, event, new Span(0, built.length()), event, List.of())
                                .value())
                        .isBetween(-3.0, 3.0);
            }
        }
    }

    private double score(String marked) {
        int begin = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        return scorer.score(new Segmenter().segment(Article.ofText("a", text)), new Span(begin, end))
                .value();
    }
}
