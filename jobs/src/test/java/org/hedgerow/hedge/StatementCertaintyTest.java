package org.hedgerow.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The certainty of a statement")
class StatementCertaintyTest {

    private static final Span SPAN = new Span(0, 3);

    private static HedgeCue hedge(int strength) {
        return new HedgeCue(HedgeCue.Kind.HEDGE, HedgeCategory.EPISTEMIC, SPAN, SPAN, strength, "test");
    }

    private static HedgeCue booster() {
        return new HedgeCue(HedgeCue.Kind.BOOSTER, null, SPAN, SPAN, 2, "test");
    }

    private static double of(HedgeCue... cues) {
        return StatementCertainty.of(List.of(cues)).certainty();
    }

    @Test
    @DisplayName("is 1 without cues, and with boosters alone")
    void isFullWithoutHedges() {
        assertThat(of()).isEqualTo(1);
        assertThat(of(booster())).isEqualTo(1);
    }

    @Test
    @DisplayName("falls with a hedge's strength and with every further hedge, the strongest counting most")
    void fallsWithHedges() {
        assertThat(of(hedge(1))).isEqualTo(0.85);
        assertThat(of(hedge(3))).isEqualTo(0.45);
        assertThat(of(hedge(1), hedge(3))).isCloseTo(0.45 * Math.sqrt(0.85), within(1e-9));
        assertThat(of(hedge(3), hedge(1))).isEqualTo(of(hedge(1), hedge(3)));
    }

    @Test
    @DisplayName("rises with a booster, and never leaves 0 to 1 however many cues there are")
    void staysBetweenZeroAndOne() {
        assertThat(of(hedge(2), booster())).isCloseTo(0.65 + 0.2 * 0.35, within(1e-9));
        List<HedgeCue> many = IntStream.range(0, 100).mapToObj(i -> hedge(3)).toList();
        assertThat(StatementCertainty.of(many).certainty()).isBetween(0.0, 0.01);
        assertThat(StatementCertainty.of(many).cues()).hasSize(100);
    }
}
