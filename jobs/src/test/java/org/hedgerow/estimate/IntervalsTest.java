package org.hedgerow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An interval")
class IntervalsTest {

    @Test
    @DisplayName("of a rate is Wilson's: asymmetric, inside 0…1, and of some width even where nothing was seen")
    void wilson() {
        assertThat(Intervals.wilson(7, 10).orElseThrow().low()).isCloseTo(0.3968, within(1e-4));
        assertThat(Intervals.wilson(7, 10).orElseThrow().high()).isCloseTo(0.8922, within(1e-4));
        assertThat(Intervals.wilson(0, 10).orElseThrow().low()).isZero();
        assertThat(Intervals.wilson(0, 10).orElseThrow().high()).isCloseTo(0.2775, within(1e-4));
        assertThat(Intervals.wilson(10, 10).orElseThrow().high()).isEqualTo(1);
    }

    @Test
    @DisplayName("is not given where there is nothing to estimate it from")
    void nothingToEstimate() {
        assertThat(Intervals.wilson(0, 0)).isEmpty();
        assertThat(Intervals.mean(Moments.of(2.5))).isEmpty();
        assertThatThrownBy(() -> Intervals.wilson(3, 2)).hasMessageContaining("3 of 2");
    }

    @Test
    @DisplayName("of a mean is Student's")
    void mean() {
        Interval interval = Intervals.mean(Moments.of(1, 2, 3, 4, 5)).orElseThrow();
        assertThat(interval.low()).isCloseTo(1.0368, within(1e-3));
        assertThat(interval.high()).isCloseTo(4.9632, within(1e-3));
    }

    @Test
    @DisplayName("rests on quantiles that equal the printed tables")
    void quantiles() {
        assertThat(Quantiles.normal(0.975)).isCloseTo(1.959964, within(1e-6));
        assertThat(Quantiles.normal(0.001)).isCloseTo(-3.090232, within(1e-6));
        assertThat(Quantiles.student(0.975, 1)).isCloseTo(12.7062, within(1e-3));
        assertThat(Quantiles.student(0.975, 2)).isCloseTo(4.3027, within(1e-3));
        assertThat(Quantiles.student(0.975, 3)).isCloseTo(3.1824, within(1e-3));
        assertThat(Quantiles.student(0.975, 10)).isCloseTo(2.2281, within(1e-3));
        assertThat(Quantiles.student(0.975, 1000)).isCloseTo(1.9623, within(1e-3));
    }
}
