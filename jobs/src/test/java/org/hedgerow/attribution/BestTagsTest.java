package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.hedgerow.learn.SparseModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The best tags")
class BestTagsTest {

    private final Random random = new Random(7);

    @Test
    @DisplayName("are those of the highest sum among all sequences that the lattice admits, found by trying all")
    void bestOfAll() {
        BestTags best = new BestTags();
        for (int round = 0; round < 300; round++) {
            int length = 1 + random.nextInt(6);
            int head = random.nextInt(length);
            long[] tagSums = sums(length);
            long[] edgeSums = sums((length + 1) * SpanLattice.TAGS);
            long[] orders = sums(SpanLattice.TAGS);
            int[] tags = new int[length];
            boolean found = best.find(tagSums, edgeSums, orders, length, head, tags);
            Double highest = null;
            for (int code = 0; code < 1 << 2 * length; code++) {
                int[] tried = new int[length];
                for (int i = 0; i < length; i++) {
                    tried[i] = code >> 2 * i & 3;
                }
                if (isAdmitted(tried, head)) {
                    double score = score(tried, tagSums, edgeSums, orders, head);
                    highest = highest == null ? score : Math.max(score, highest);
                }
            }
            assertThat(found).isEqualTo(highest != null);
            if (found) {
                assertThat(isAdmitted(tags, head)).isTrue();
                assertThat(score(tags, tagSums, edgeSums, orders, head)).isEqualTo(highest);
            }
        }
    }

    private long[] sums(int numbers) {
        long[] sums = new long[numbers];
        for (int i = 0; i < numbers; i++) {
            for (int lane = 0; lane < SparseModel.LANES; lane++) {
                sums[i] += (long) (random.nextInt(600) - 300) << lane * Short.SIZE;
            }
        }
        return sums;
    }

    private static double score(int[] tags, long[] tagSums, long[] edgeSums, long[] orders, int head) {
        double score = 0;
        int before = SpanLattice.OTHER;
        for (int i = 0; i < tags.length; i++) {
            score += value(tagSums[i], tags[i]) + value(edgeSums[i * SpanLattice.TAGS + before], tags[i]);
            before = tags[i];
        }
        byte[] bytes = new byte[tags.length];
        for (int i = 0; i < tags.length; i++) {
            bytes[i] = (byte) tags[i];
        }
        int order = SpanLattice.orderOf(bytes, head);
        return score
                + value(edgeSums[tags.length * SpanLattice.TAGS + before], SpanLattice.OTHER)
                + value(orders[order / SparseModel.LANES], order % SparseModel.LANES);
    }

    private static float value(long sum, int lane) {
        return (float) (SparseModel.lane(sum, lane) / SparseModel.SCALE);
    }

    /** One unbroken cue that holds the head, at most one unbroken source, some content. */
    private static boolean isAdmitted(int[] tags, int head) {
        return tags[head] == SpanLattice.CUE
                && pieces(tags, SpanLattice.CUE) == 1
                && pieces(tags, SpanLattice.SOURCE) <= 1
                && Arrays.stream(tags).anyMatch(tag -> tag == SpanLattice.CONTENT);
    }

    private static int pieces(int[] tags, int tag) {
        int pieces = 0;
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] == tag && (i == 0 || tags[i - 1] != tag)) {
                pieces++;
            }
        }
        return pieces;
    }
}
