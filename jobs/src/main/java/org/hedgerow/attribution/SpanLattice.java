package org.hedgerow.attribution;

import java.util.Arrays;

/**
 * The tag sequences that one attribution can take over its window: one unbroken cue that holds the head, at most one
 * unbroken source, any number of content pieces. {@link BestTags} finds the best sequence; here are the marginal
 * probabilities (forward-backward) under scores of tags, of pairs of neighbouring tags, and of the order: on which side of the head
 * source and content stand. A conditional random field (Lafferty et al. 2001) whose two halves, left and right of the
 * head, meet in the order alone.
 */
final class SpanLattice {

    static final int OTHER = 0;
    static final int CONTENT = 1;
    static final int CUE = 2;
    static final int SOURCE = 3;
    static final int TAGS = 4;
    static final int PAIRS = TAGS * TAGS;

    /** What stands on one side of the head: nothing, content, source, both. */
    static final int SIDES = 4;

    /** Side left times {@link #SIDES} plus side right. */
    static final int ORDERS = SIDES * SIDES;

    static final int STATES = 12;
    static final int[] TAG_OF = {OTHER, OTHER, OTHER, OTHER, CUE, CUE, CUE, CUE, CONTENT, CONTENT, SOURCE, SOURCE};

    /** What a state has seen on its side, in the order of {@link #SIDES}. */
    static final int[] SEEN_BY = {0, 1, 2, 3, 0, 1, 2, 3, 1, 3, 2, 3};

    private static final int FIRST_OTHER = 0;
    static final int FIRST_CUE = 4;
    static final int[][] LEFT_BEFORE = before(true);
    static final int[][] RIGHT_BEFORE = before(false);

    private int length;
    private int head;

    /** Scores of tags, {@code TAGS} a position; filled by the caller. */
    float[] tagScores = new float[64 * TAGS];

    /** Scores of pairs of tags, before each position and after the last; {@code PAIRS} each; filled by the caller. */
    float[] pairScores = new float[65 * PAIRS];

    /** Scores of orders; filled by the caller. */
    final float[] orderScores = new float[ORDERS];

    /** Marginal probabilities after {@link #infer}, laid out as the scores. */
    double[] tagMarginals = new double[0];

    double[] pairMarginals = new double[0];
    final double[] orderMarginals = new double[ORDERS];

    private double[] forward = new double[0];
    private double[] tagFactors = new double[0];
    private double[] pairFactors = new double[0];

    /** For each state the states that can come before it on one side of the head. */
    private static int[][] before(boolean left) {
        int[][] table = new int[STATES][];
        for (int state = 0; state < STATES; state++) {
            int[] list = new int[STATES];
            int size = 0;
            for (int other = 0; other < STATES; other++) {
                if (follows(other, state, left)) {
                    list[size++] = other;
                }
            }
            table[state] = Arrays.copyOf(list, size);
        }
        return table;
    }

    private static boolean follows(int state, int next, boolean left) {
        boolean cue = TAG_OF[state] == CUE;
        boolean nextCue = TAG_OF[next] == CUE;
        if (left ? cue && !nextCue : nextCue && !cue) {
            return false;
        }
        int seen = SEEN_BY[state];
        return switch (TAG_OF[next]) {
            case CONTENT -> SEEN_BY[next] == (seen | 1);
            case SOURCE -> TAG_OF[state] == SOURCE ? next == state : (seen & 2) == 0 && SEEN_BY[next] == (seen | 2);
            default -> SEEN_BY[next] == seen;
        };
    }

    /** Prepares room for a window. */
    void reset(int windowLength, int headPosition) {
        length = windowLength;
        head = headPosition;
        if (tagScores.length < length * TAGS) {
            tagScores = new float[length * 2 * TAGS];
            pairScores = new float[(length * 2 + 1) * PAIRS];
        }
    }

    /** The order that a tag sequence shows. */
    static int orderOf(byte[] tags, int head) {
        int left = 0;
        int right = 0;
        for (int i = 0; i < tags.length; i++) {
            int seen = tags[i] == CONTENT ? 1 : tags[i] == SOURCE ? 2 : 0;
            if (i < head) {
                left |= seen;
            } else {
                right |= seen;
            }
        }
        return left * SIDES + right;
    }

    /** Makes annotated tags a sequence of the lattice: other cue and source pieces than the first become other. */
    static byte[] repaired(byte[] tags, int head) {
        int first = head;
        int last = head;
        tags[head] = CUE;
        while (first > 0 && tags[first - 1] == CUE) {
            first--;
        }
        while (last + 1 < tags.length && tags[last + 1] == CUE) {
            last++;
        }
        boolean sourceSeen = false;
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] == CUE && (i < first || i > last)) {
                tags[i] = OTHER;
            }
            if (tags[i] == SOURCE && (i == 0 || tags[i - 1] != SOURCE)) {
                for (int j = i; sourceSeen && j < tags.length && tags[j] == SOURCE; j++) {
                    tags[j] = OTHER;
                }
                sourceSeen = true;
            }
        }
        return tags;
    }

    static boolean possible(int left, int right) {
        return (left & right & 2) == 0;
    }

    /** Fills the marginals. */
    void infer() {
        prepare();
        double[] left = new double[SIDES];
        double[] right = new double[SIDES];
        forward(0, head + 1, LEFT_BEFORE, FIRST_OTHER);
        forward(head + 1, length, RIGHT_BEFORE, FIRST_CUE);
        for (int side = 0; side < SIDES; side++) {
            left[side] = forward[head * STATES + FIRST_CUE + side];
        }
        for (int state = 0; state < STATES; state++) {
            right[SEEN_BY[state]] += last(state) * pairFactors[length * PAIRS + TAG_OF[state] * TAGS + OTHER];
        }
        double[] leftEnd = new double[SIDES];
        double[] rightEnd = new double[SIDES];
        double sum = 0;
        for (int order = 0; order < ORDERS; order++) {
            int l = order / SIDES;
            int r = order % SIDES;
            double factor = possible(l, r) ? StrictMath.exp(orderScores[order]) : 0;
            orderMarginals[order] = left[l] * right[r] * factor;
            leftEnd[l] += right[r] * factor;
            rightEnd[r] += left[l] * factor;
            sum += orderMarginals[order];
        }
        for (int order = 0; order < ORDERS; order++) {
            orderMarginals[order] /= sum;
        }
        Arrays.fill(tagMarginals, 0, length * TAGS, 0);
        Arrays.fill(pairMarginals, 0, (length + 1) * PAIRS, 0);
        double[] ends = new double[STATES];
        for (int side = 0; side < SIDES; side++) {
            ends[FIRST_CUE + side] = leftEnd[side];
        }
        backward(0, head + 1, LEFT_BEFORE, FIRST_OTHER, ends);
        for (int state = 0; state < STATES; state++) {
            ends[state] = rightEnd[SEEN_BY[state]] * pairFactors[length * PAIRS + TAG_OF[state] * TAGS + OTHER];
        }
        if (head + 1 < length) {
            backward(head + 1, length, RIGHT_BEFORE, FIRST_CUE, ends);
        }
        for (int tag = 0; tag < TAGS; tag++) {
            pairMarginals[length * PAIRS + tag * TAGS + OTHER] = tagMarginals[(length - 1) * TAGS + tag];
        }
    }

    private double last(int state) {
        if (head + 1 == length) {
            return state == FIRST_CUE ? 1 : 0;
        }
        return forward[(length - 1) * STATES + state];
    }

    private void prepare() {
        if (forward.length < length * STATES) {
            forward = new double[length * 2 * STATES];
            tagFactors = new double[length * 2 * TAGS];
            pairFactors = new double[(length * 2 + 1) * PAIRS];
            tagMarginals = new double[length * 2 * TAGS];
            pairMarginals = new double[(length * 2 + 1) * PAIRS];
        }
        for (int i = 0; i < length * TAGS; i++) {
            tagFactors[i] = StrictMath.exp(tagScores[i]);
        }
        for (int i = 0; i < (length + 1) * PAIRS; i++) {
            pairFactors[i] = StrictMath.exp(pairScores[i]);
        }
    }

    /** Sums over all beginnings, scaled at each position. */
    private void forward(int from, int to, int[][] table, int initial) {
        for (int position = from; position < to; position++) {
            double sum = 0;
            for (int state = 0; state < STATES; state++) {
                double value = 0;
                if (position != head || TAG_OF[state] == CUE) {
                    for (int before : table[state]) {
                        if (position > from || before == initial) {
                            value += (position == from ? 1 : forward[(position - 1) * STATES + before])
                                    * pairFactors[position * PAIRS + TAG_OF[before] * TAGS + TAG_OF[state]];
                        }
                    }
                    value *= tagFactors[position * TAGS + TAG_OF[state]];
                }
                forward[position * STATES + state] = value;
                sum += value;
            }
            for (int state = 0; state < STATES; state++) {
                forward[position * STATES + state] /= sum;
            }
        }
    }

    /** Sums over all endings, and adds the marginals of one side. */
    private void backward(int from, int to, int[][] table, int initial, double[] ends) {
        double[] after = ends.clone();
        double[] pair = new double[PAIRS];
        for (int position = to - 1; position >= from; position--) {
            double sum = 0;
            for (int state = 0; state < STATES; state++) {
                sum += forward[position * STATES + state] * after[state];
            }
            for (int state = 0; state < STATES; state++) {
                tagMarginals[position * TAGS + TAG_OF[state]] +=
                        forward[position * STATES + state] * after[state] / sum;
            }
            double[] here = new double[STATES];
            Arrays.fill(pair, 0);
            double pairSum = 0;
            double scale = 0;
            for (int state = 0; state < STATES; state++) {
                if (position == head && TAG_OF[state] != CUE) {
                    continue;
                }
                double value = after[state] * tagFactors[position * TAGS + TAG_OF[state]];
                for (int before : table[state]) {
                    if (position == from && before != initial) {
                        continue;
                    }
                    int index = TAG_OF[before] * TAGS + TAG_OF[state];
                    double added = value * pairFactors[position * PAIRS + index];
                    here[before] += added;
                    scale += added;
                    double both = (position == from ? 1 : forward[(position - 1) * STATES + before]) * added;
                    pair[index] += both;
                    pairSum += both;
                }
            }
            for (int i = 0; i < PAIRS; i++) {
                pairMarginals[position * PAIRS + i] += pair[i] / pairSum;
            }
            for (int state = 0; state < STATES; state++) {
                after[state] = here[state] / scale;
            }
        }
    }
}
