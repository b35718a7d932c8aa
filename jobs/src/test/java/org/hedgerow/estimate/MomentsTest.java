package org.hedgerow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Moments")
class MomentsTest {

    @Property(tries = 200, seed = "11")
    @Label("of two parts, merged in either order, are those of the whole")
    void mergeLaw(
            @ForAll @Size(max = 30) List<@DoubleRange(min = -3, max = 3) Double> left,
            @ForAll @Size(max = 30) List<@DoubleRange(min = -3, max = 3) Double> right) {
        Moments a = of(left);
        Moments b = of(right);
        Moments whole = right.stream().reduce(a, Moments::plus, Moments::merge);
        assertThat(a.merge(b).count())
                .isEqualTo(whole.count())
                .isEqualTo(b.merge(a).count());
        assertThat(a.merge(b).sum()).isCloseTo(whole.sum(), within(1e-9));
        assertThat(b.merge(a).sumOfSquares()).isCloseTo(whole.sumOfSquares(), within(1e-9));
        assertThat(a.merge(Moments.NONE)).isEqualTo(a);
    }

    @Test
    @DisplayName("give mean and unbiased variance, and no variance of a single number")
    void meanAndVariance() {
        assertThat(Moments.of(2, 4, 4, 6).mean()).isEqualTo(4);
        assertThat(Moments.of(2, 4, 4, 6).variance()).isCloseTo(8.0 / 3, within(1e-12));
        assertThat(Moments.of(2).variance()).isNaN();
    }

    private static Moments of(List<Double> values) {
        return Moments.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
