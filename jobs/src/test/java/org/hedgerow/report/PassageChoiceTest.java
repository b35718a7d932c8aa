package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.report.PassageChoice.Drawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The choice of passages")
class PassageChoiceTest {

    private static final List<Drawn> TWO_CELLS =
            List.of(new Drawn("a", 1, 10), new Drawn("b", 2, 20), new Drawn("c", 3, 30), new Drawn("z", 1, 99));

    @Test
    @DisplayName("gives every cell its first statement before any gets its second")
    void firstsComeFirst() {
        assertThat(new PassageChoice(3).of(TWO_CELLS)).containsExactly("a", "z", "b");
    }

    @Test
    @DisplayName("counts a statement of several cells once, at its best place")
    void countsOnce() {
        List<Drawn> drawn = List.of(new Drawn("a", 2, 5), new Drawn("a", 1, 5), new Drawn("b", 1, 7));
        assertThat(new PassageChoice(9).of(drawn)).containsExactly("a", "b");
    }

    @Test
    @DisplayName("is the same in whatever order the statements come")
    void knowsNoOrder() {
        List<Drawn> reversed = TWO_CELLS.stream()
                .sorted((one, other) -> other.statementId().compareTo(one.statementId()))
                .toList();
        assertThat(new PassageChoice(2).of(reversed)).isEqualTo(new PassageChoice(2).of(TWO_CELLS));
    }
}
