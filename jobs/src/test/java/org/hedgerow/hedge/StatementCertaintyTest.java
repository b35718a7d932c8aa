package org.hedgerow.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The certainty of a statement")
class StatementCertaintyTest {

    private static final Span SPAN = new Span(0, 3);

    private static HedgeCue hedge(int strength) {
        return hedge("test", strength);
    }

    private static HedgeCue hedge(String rule, int strength) {
        return new HedgeCue(HedgeCue.Kind.HEDGE, HedgeCategory.EPISTEMIC, SPAN, SPAN, strength, rule);
    }

    private static HedgeCue booster() {
        return new HedgeCue(HedgeCue.Kind.BOOSTER, null, SPAN, SPAN, 2, "test");
    }

    private static CertaintyScale learned(String rule, double change) {
        return CertaintyScale.of(LinearModel.of(List.of("certainty"), Map.of(rule, new float[] {(float) change})));
    }

    private static double of(HedgeCue... cues) {
        return StatementCertainty.of(List.of(cues), CertaintyScale.written()).certainty();
    }

    @Test
    @DisplayName("is 1 without cues, and with boosters alone")
    void isFullWithoutHedges() {
        assertThat(of()).isEqualTo(1);
        assertThat(of(booster())).isEqualTo(1);
    }

    @Test
    @DisplayName("falls with a hedge's strength; every further hedge counts half, the strongest in full")
    void fallsWithHedges() {
        assertThat(of(hedge(1))).isCloseTo(0.92, within(1e-9));
        assertThat(of(hedge(3))).isCloseTo(0.72, within(1e-9));
        assertThat(of(hedge(1), hedge(3))).isCloseTo(0.72 - 0.04, within(1e-9));
        assertThat(of(hedge(3), hedge(1))).isEqualTo(of(hedge(1), hedge(3)));
    }

    @Test
    @DisplayName("rises with two boosters at most, and never leaves 0 to 1 however many cues there are")
    void staysBetweenZeroAndOne() {
        assertThat(of(hedge(2), booster())).isCloseTo(0.82 + 0.08, within(1e-9));
        assertThat(of(hedge(3), booster(), booster(), booster())).isCloseTo(0.72 + 0.16, within(1e-9));
        List<HedgeCue> many = IntStream.range(0, 100).mapToObj(i -> hedge(3)).toList();
        StatementCertainty certainty = StatementCertainty.of(many, CertaintyScale.written());
        assertThat(certainty.certainty()).isEqualTo(0);
        assertThat(certainty.cues()).hasSize(100);
    }

    @Test
    @DisplayName("takes a rule's learned value before that of its strength")
    void learnedBeforeWritten() {
        CertaintyScale scale = learned("may", -0.6);
        assertThat(StatementCertainty.of(List.of(hedge("may", 1)), scale).certainty())
                .isCloseTo(0.4, within(1e-6));
        assertThat(StatementCertainty.of(List.of(hedge("other", 1)), scale).certainty())
                .isCloseTo(0.92, within(1e-6));
    }

    @Test
    @DisplayName("is never raised by a hedge, whatever was learned")
    void hedgesNeverRaise() {
        assertThat(learned("odd", 0.3).change(hedge("odd", 2))).isEqualTo(0);
    }

    @Test
    @DisplayName("is learned from grades: a rule that costs readers much moves far, a rare one stays as written")
    void learnsFromGrades() {
        CertaintyTrainer trainer = new CertaintyTrainer();
        for (int i = 0; i < 30; i++) {
            trainer.add(List.of(), 5);
            trainer.add(List.of(hedge("may", 2)), 3);
            trainer.add(List.of(hedge("indicate", 2)), 5);
        }
        trainer.add(List.of(hedge("rare", 2)), 2);
        CertaintyScale scale = CertaintyScale.of(trainer.train(number -> true));
        assertThat(scale.change(hedge("may", 2))).isBetween(-2 / 3.0, -0.55);
        assertThat(scale.change(hedge("indicate", 2))).isBetween(-0.05, 0.0);
        assertThat(scale.change(hedge("rare", 2))).isEqualTo(-0.18);
    }
}
