package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hedgerow.text.WordTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of pairs of kinds")
class PairTableTest {

    private static final int KINDS = 300;

    private final PairTable table = new PairTable();

    @Test
    @DisplayName("gives back each pair's number, and none for the two the other way round")
    void findsWhatWasAdded() {
        table.add(3, 5, 0);
        assertThat(table.find(3, 5)).isZero();
        assertThat(table.find(5, 3)).isEqualTo(PairTable.UNKNOWN);
    }

    @Test
    @DisplayName("never takes one pair for another, however many there are and however large their numbers")
    void manyPairs() {
        int step = (WordTable.OVERFLOW_ID - 1) / (KINDS - 1);
        for (int first = 0; first < KINDS; first++) {
            for (int second = 0; second < KINDS; second += 2) {
                table.add(first * step, second * step, first * KINDS + second);
            }
        }
        assertThat(table.size()).isEqualTo(KINDS * KINDS / 2);
        for (int first = 0; first < KINDS; first++) {
            for (int second = 0; second < KINDS; second++) {
                assertThat(table.find(first * step, second * step))
                        .isEqualTo(second % 2 == 0 ? first * KINDS + second : PairTable.UNKNOWN);
            }
        }
    }

    @Test
    @DisplayName("does not take pairs of kinds that have no number of their own")
    void kindsWithoutNumber() {
        assertThatThrownBy(() -> table.add(WordTable.OVERFLOW_ID, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(table.find(WordTable.OVERFLOW_ID, 1)).isEqualTo(PairTable.UNKNOWN);
    }

    @Test
    @DisplayName("knows no pair any more once it is cleared")
    void cleared() {
        table.add(3, 5, 7);
        table.clear();
        assertThat(table.find(3, 5)).isEqualTo(PairTable.UNKNOWN);
        assertThat(table.size()).isZero();
    }
}
