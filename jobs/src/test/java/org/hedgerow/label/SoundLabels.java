package org.hedgerow.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.hedgerow.text.Sentence;
import org.hedgerow.text.Span;
import org.hedgerow.text.StanceLabel;
import org.hedgerow.text.Tokens;

/** What must hold of the labels of any text at all. */
final class SoundLabels {

    private final String text;

    private SoundLabels(String text) {
        this.text = text;
    }

    static void check(LabelledArticle labelled) {
        SoundLabels labels = new SoundLabels(labelled.document().text());
        labels.checkDocument(labelled);
        labelled.statements().forEach(statement -> labels.checkStatement(statement, labelled));
        for (LabelledHedge hedge : labelled.hedges()) {
            labels.inside(hedge.cue().cue());
            labels.inside(hedge.cue().scope());
            assertThat(hedge.cue().scope().covers(hedge.cue().cue())).isTrue();
            assertThat(hedge.statement()).isLessThan(labelled.statements().size());
            assertThat(hedge.sentence())
                    .isBetween(0, labelled.document().sentences().size() - 1);
        }
    }

    private void checkDocument(LabelledArticle labelled) {
        Tokens tokens = labelled.document().tokens();
        int end = 0;
        for (int token = 0; token < tokens.size(); token++) {
            assertThat(tokens.begin(token)).isGreaterThanOrEqualTo(end);
            assertThat(tokens.end(token)).isGreaterThan(tokens.begin(token));
            end = tokens.end(token);
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        for (Sentence sentence : labelled.document().sentences()) {
            inside(sentence.span());
        }
    }

    private void checkStatement(LabelledStatement statement, LabelledArticle labelled) {
        if (statement.attribution().source() != null) {
            inside(statement.attribution().source());
        }
        inside(statement.attribution().cue());
        assertThat(statement.attribution().contents()).isNotEmpty().allSatisfy(this::inside);
        assertThat(statement.attribution().confidence()).isBetween(0.0, 1.0);
        assertThat(statement.certainty()).isBetween(0.0, 1.0);
        assertThat(statement.sentences())
                .isNotEmpty()
                .allMatch(ordinal -> ordinal >= 0
                        && ordinal < labelled.document().sentences().size());
        for (StanceLabel stance : statement.stances()) {
            inside(stance.evidence());
            assertThat(stance.ruleIds()).isNotEmpty();
        }
    }

    private void inside(Span span) {
        assertThat(span.begin()).isBetween(0, span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }
}
