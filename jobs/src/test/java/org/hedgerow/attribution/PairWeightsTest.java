package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The weights of pairs of kinds")
class PairWeightsTest {

    private static final int KINDS = 400;

    private final WindowFeatures evidence = new WindowFeatures();
    private final WordTable words = new WordTable();
    private final Word first = words.word("DT");
    private final Word second = words.word("NN");
    private final Word group = words.word("speech");
    private final SparseModel model = model(first, second);
    private final PairWeights pairs = new PairWeights(model, evidence);

    /** Holds the pair left of the head, and with the group at the head. */
    private SparseModel model(Word one, Word other) {
        Features features = Features.named();
        evidence.edgePair(WindowFeatures.LEFT, one, other, features);
        evidence.edgeGroup(WindowFeatures.HEAD, group, one, other, features);
        return SparseModel.read(List.of(
                "outcomes\t" + String.join("\t", AttributionModel.EDGE_OUTCOMES),
                features.names().get(0) + "\tOO:7",
                features.names().get(1) + "\tOO:9"));
    }

    private int number(Word one, Word other) {
        return pairs.number(one.id(), other.id(), one, other);
    }

    private long left(int pair) {
        return model.packed(pairs.row(pair, WindowFeatures.LEFT, PairWeights.HERE), 0);
    }

    private long ofGroup(int pair, int groupNumber, int side) {
        return model.packed(pairs.rowOf(pair, first, second, groupNumber, group, side), 0);
    }

    @Test
    @DisplayName("are those of the model, by side and place, and the same number tells of them again")
    void ofTheModel() {
        int pair = number(first, second);
        assertThat(left(pair)).isEqualTo(7);
        assertThat(pairs.row(pair, WindowFeatures.RIGHT, PairWeights.HERE)).isZero();
        assertThat(pairs.row(pair, WindowFeatures.LEFT, PairWeights.BEFORE)).isZero();
        assertThat(number(first, second)).isEqualTo(pair);
    }

    @Test
    @DisplayName("depend on the cue's group where the model says so, with and without a number for the group")
    void ofGroups() {
        int pair = number(first, second);
        for (int groupNumber : List.of(-1, 0, 63)) {
            assertThat(ofGroup(pair, groupNumber, WindowFeatures.HEAD)).isEqualTo(9);
            assertThat(ofGroup(pair, groupNumber, WindowFeatures.LEFT)).isZero();
        }
    }

    @Test
    @DisplayName("are none for a pair that no feature names")
    void unknownPair() {
        assertThat(number(words.word("!"), words.word("?"))).isEqualTo(PairWeights.NONE);
        assertThat(pairs.row(PairWeights.NONE, WindowFeatures.LEFT, PairWeights.HERE))
                .isZero();
        assertThat(ofGroup(PairWeights.NONE, 1, WindowFeatures.HEAD)).isZero();
    }

    @Test
    @DisplayName("are right for kinds that were not interned, which share their number")
    void kindsWithoutNumber() {
        Word endless = words.word("!".repeat(100));
        Word other = words.word("?".repeat(100));
        assertThat(other.id()).isEqualTo(endless.id());
        PairWeights ofEndless = new PairWeights(model(endless, second), evidence);
        int pair = ofEndless.number(endless.id(), second.id(), endless, second);
        assertThat(ofEndless.row(pair, WindowFeatures.LEFT, PairWeights.HERE)).isPositive();
        int none = ofEndless.number(other.id(), second.id(), other, second);
        assertThat(ofEndless.row(none, WindowFeatures.LEFT, PairWeights.HERE)).isZero();
        assertThat(ofEndless.row(pair, WindowFeatures.LEFT, PairWeights.HERE)).isPositive();
    }

    @Test
    @DisplayName("are found anew after more pairs than are remembered")
    void morePairsThanRemembered() {
        IntFunction<Word> kind = number -> words.word("kind" + number);
        for (int one = 0; one < KINDS; one++) {
            for (int other = 0; other < KINDS; other++) {
                number(kind.apply(one), kind.apply(other));
            }
        }
        int before = number(first, second);
        assertThat(left(before)).isEqualTo(7);
        pairs.forgetTooMany();
        assertThat(left(number(first, second))).isEqualTo(7);
    }
}
