package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of pairs of kinds")
class PairTableTest {

    private static final int KINDS = 600;

    private final SparseModel model =
            SparseModel.read(List.of("outcomes\t" + String.join("\t", AttributionModel.EDGE_OUTCOMES)));
    private final WindowFeatures evidence = new WindowFeatures();
    private final WordTable words = new WordTable();
    private final PairTable table = new PairTable();

    private PairWeights pair(String first, String second) {
        return new PairWeights(kind(first), kind(second), model, evidence, Features.hashed());
    }

    private KindWeights kind(String name) {
        return new KindWeights(words.word(name), model, model, evidence);
    }

    @Test
    @DisplayName("gives back each pair as it was added, and none for the two the other way round")
    void findsWhatWasAdded() {
        PairWeights pair = pair("DT", "NN");
        table.add(pair);
        assertThat(table.find(words.word("DT"), words.word("NN"))).isSameAs(pair);
        assertThat(table.find(words.word("NN"), words.word("DT"))).isNull();
    }

    @Test
    @DisplayName("of more pairs than it has room for forgets some, but never takes one for another")
    void morePairsThanRoom() {
        List<KindWeights> kinds = java.util.stream.IntStream.range(0, KINDS)
                .mapToObj(number -> kind("kind" + number))
                .toList();
        for (KindWeights first : kinds) {
            for (KindWeights second : kinds) {
                table.add(new PairWeights(first, second, model, evidence, Features.hashed()));
            }
        }
        int found = 0;
        for (KindWeights first : kinds) {
            for (KindWeights second : kinds) {
                PairWeights pair = table.find(first.kind, second.kind);
                if (pair != null) {
                    assertThat(pair.first).isSameAs(first);
                    assertThat(pair.second).isSameAs(second);
                    found++;
                }
            }
        }
        assertThat(found).isBetween(50_000, KINDS * KINDS / 2);
    }

    @Test
    @DisplayName("does not keep pairs of kinds that have no number of their own")
    void kindsWithoutNumber() {
        Word endless = words.word("!".repeat(100));
        table.add(new PairWeights(
                new KindWeights(endless, model, model, evidence), kind("NN"), model, evidence, Features.hashed()));
        assertThat(table.find(endless, words.word("NN"))).isNull();
    }
}
