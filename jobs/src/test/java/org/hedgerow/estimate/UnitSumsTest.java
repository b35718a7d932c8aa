package org.hedgerow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bootstrap interval")
class UnitSumsTest {

    private static final ToDoubleFunction<double[]> RATE = sums -> sums[0] / sums[1];

    @Test
    @DisplayName("covers the true rate in about 95 of 100 samples, where a unit's decisions go wrong together")
    void coverage() {
        Random random = new Random(5);
        int covered = 0;
        int samples = 300;
        for (int sample = 0; sample < samples; sample++) {
            UnitSums sums = new UnitSums(2);
            for (int article = 0; article < 60; article++) {
                double own = random.nextDouble();
                for (int decision = 0; decision < 8; decision++) {
                    sums.add(article, 0, random.nextDouble() < own ? 1 : 0);
                    sums.add(article, 1, 1);
                }
            }
            covered += sums.interval(RATE).orElseThrow().contains(0.5) ? 1 : 0;
        }
        assertThat(covered / (double) samples).isBetween(0.91, 0.98);
    }

    @Test
    @DisplayName("is the same each time, and does not shrink where a unit's decisions are merely repeated")
    void repeated() {
        Interval once = sums(1).interval(RATE).orElseThrow();
        assertThat(sums(1).interval(RATE)).contains(once);
        assertThat(sums(10).interval(RATE)).contains(once);
        assertThat(once.contains(sums(1).of(RATE))).isTrue();
        assertThat(once.width()).isPositive();
    }

    private static UnitSums sums(int times) {
        UnitSums sums = new UnitSums(2);
        for (int unit = 0; unit < 30; unit++) {
            sums.add(unit, 0, unit % 3 == 0 ? 0 : times);
            sums.add(unit, 1, times);
        }
        return sums;
    }

    @Test
    @DisplayName("is not given for fewer than two units")
    void tooFew() {
        UnitSums sums = new UnitSums(1);
        assertThat(sums.interval(totals -> totals[0])).isEmpty();
        sums.add("a", 0, 3);
        sums.add("a", 0, 4);
        assertThat(sums.interval(totals -> totals[0])).isEmpty();
        assertThat(sums.total(0)).isEqualTo(7);
    }
}
