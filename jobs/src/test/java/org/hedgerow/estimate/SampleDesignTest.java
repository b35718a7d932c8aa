package org.hedgerow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hedgerow.estimate.SampleDesign.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sample design")
class SampleDesignTest {

    private static final Map<String, Long> SIZES = Map.of("large", 900L, "small", 99L, "single", 1L);

    @Test
    @DisplayName("spreads the draws in proportion, two at least, and never more than there are")
    void proportional() {
        SampleDesign design = SampleDesign.proportional(SIZES, 100, 1);
        assertThat(design.draws())
                .containsEntry("single", 1)
                .containsEntry("small", 9)
                .containsEntry("large", 90);
        assertThat(design.probability("large")).isEqualTo(0.1);
        assertThat(design.probability("single")).isEqualTo(1);
        assertThat(SampleDesign.proportional(SIZES, 5000, 1).draws())
                .containsEntry("large", 900)
                .containsEntry("small", 99);
    }

    @Test
    @DisplayName("draws the same units in whatever order they come, and others by another seed")
    void orderDoesNotMatter() {
        List<Unit> units = units();
        List<Unit> drawn = SampleDesign.proportional(SIZES, 100, 1).draw(units);
        Collections.shuffle(units, new Random(3));
        assertThat(SampleDesign.proportional(SIZES, 100, 1).draw(units))
                .isEqualTo(drawn)
                .hasSize(100);
        assertThat(SampleDesign.proportional(SIZES, 100, 2).draw(units)).isNotEqualTo(drawn);
    }

    @Test
    @DisplayName("draws every unit of a stratum equally often")
    void equalChances() {
        Map<String, Integer> times = new HashMap<>();
        List<Unit> units = units();
        int seeds = 500;
        for (int seed = 0; seed < seeds; seed++) {
            SampleDesign.proportional(SIZES, 100, seed)
                    .draw(units)
                    .forEach(unit -> times.merge(unit.id(), 1, Integer::sum));
        }
        double expected = seeds * 0.1;
        double chiSquare = units.stream()
                .filter(unit -> unit.stratum().equals("large"))
                .mapToDouble(unit -> Math.pow(times.getOrDefault(unit.id(), 0) - expected, 2) / (expected * 0.9))
                .sum();
        assertThat(chiSquare).as("899 degrees of freedom").isBetween(750.0, 1050.0);
    }

    @Test
    @DisplayName("refuses to draw nothing")
    void refusesZero() {
        assertThatThrownBy(() -> SampleDesign.proportional(SIZES, 0, 1)).hasMessageContaining("above 0");
    }

    private static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        SIZES.forEach((stratum, size) -> {
            for (int i = 0; i < size; i++) {
                units.add(new Unit(stratum + i, stratum));
            }
        });
        return units;
    }
}
