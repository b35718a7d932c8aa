package org.hedgerow.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Values in runs and packed groups")
class HybridTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 7, 8, 11, 16, 17, 24, 31})
    @DisplayName("are read back by Parquet, whatever runs they come in")
    void valuesComeBack(int width) throws IOException {
        Random random = new Random(width);
        Hybrid hybrid = new Hybrid();
        for (int round = 0; round < 200; round++) {
            List<Integer> values = new ArrayList<>();
            hybrid.begin(width);
            int stretches = random.nextInt(60);
            for (int i = 0; i < stretches; i++) {
                int value = random.nextInt() & (int) ((1L << width) - 1);
                int count = random.nextInt(4) == 0 ? random.nextInt(2_000) : random.nextInt(random.nextInt(20) + 1);
                if (random.nextBoolean()) {
                    hybrid.add(value, count);
                } else {
                    int[] stretch = new int[count + random.nextInt(3)];
                    Arrays.fill(stretch, value);
                    hybrid.addAll(stretch, count);
                }
                values.addAll(java.util.Collections.nCopies(count, value));
            }
            RunLengthBitPackingHybridDecoder decoder =
                    new RunLengthBitPackingHybridDecoder(width, hybrid.end().toInputStream());
            for (int i = 0; i < values.size(); i++) {
                assertThat(decoder.readInt())
                        .as("value %d of round %d", i, round)
                        .isEqualTo(values.get(i));
            }
        }
    }
}
