package org.hedgerow.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Logistic regression over indexed features")
class IndexedLogisticTest {

    private static final int TELLING = 0;
    private static final int NOISE = 1;
    private static final int RARE = 40;

    /** One feature says yes in nine cases of ten, the others say nothing. */
    private static IndexedLogistic fitted(long seed) {
        FeatureIndex index = new FeatureIndex();
        for (int feature = 0; feature <= RARE; feature++) {
            index.add(feature + 1L, "feature " + feature);
        }
        IndexedLogistic model = new IndexedLogistic(index, 0.1, 0.5);
        Random random = new Random(7);
        for (int example = 0; example < 2_000; example++) {
            boolean telling = random.nextBoolean();
            boolean label = random.nextInt(10) > 0 == telling;
            int noise = NOISE + random.nextInt(RARE - NOISE);
            model.add(telling ? new int[] {TELLING, noise} : new int[] {noise}, label);
        }
        model.add(new int[] {RARE}, true);
        model.train(8, 3, seed);
        return model;
    }

    @Test
    @DisplayName("learns what tells and leaves out what was seen too seldom")
    void learns() {
        IndexedLogistic model = fitted(1);

        assertThat(model.probability(new int[] {TELLING})).isGreaterThan(0.8);
        assertThat(model.probability(new int[] {RARE})).isEqualTo(0.5);
        assertThat(model.rows(0.01)).doesNotContainKey("feature " + RARE);
    }

    @Test
    @DisplayName("gives the same weights from the same seed, and hardly others from another")
    void seeds() {
        IndexedLogistic one = fitted(1);
        IndexedLogistic other = fitted(2);

        assertThat(fitted(1).rows(0).get("feature 0")).isEqualTo(one.rows(0).get("feature 0"));
        for (int noise = NOISE; noise < RARE; noise++) {
            int[] example = {TELLING, noise};
            assertThat(other.probability(example)).isCloseTo(one.probability(example), within(0.01));
        }
    }
}
