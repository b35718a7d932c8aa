package org.hedgerow.attribution;

import java.util.Arrays;

/**
 * The tag sequences that one attribution can take over its window: one unbroken cue that holds the head, at most one
 * unbroken source, any number of content pieces. Tags are {@link #OTHER}, {@link #CONTENT}, {@link #CUE} and
 * {@link #SOURCE}; the states behind them remember whether the source has come. Finds the best sequence (Viterbi) and
 * the marginal probabilities (forward-backward) under scores of tags and of pairs of neighbouring tags, as in a
 * conditional random field (Lafferty et al. 2001).
 */
final class SpanLattice {

    static final int OTHER = 0;
    static final int CONTENT = 1;
    static final int CUE = 2;
    static final int SOURCE = 3;
    static final int TAGS = 4;
    static final int PAIRS = TAGS * TAGS;

    private static final int STATES = 7;
    private static final int[] TAG_OF = {OTHER, CONTENT, CUE, SOURCE, OTHER, CONTENT, CUE};

    /** For each state the states that can come before it. */
    private static final int[][] BEFORE = {
        {0, 1, 2}, {0, 1, 2}, {0, 1, 2}, {0, 1, 2, 3}, {3, 4, 5, 6}, {3, 4, 5, 6}, {3, 4, 5, 6}
    };

    private int length;
    private int head;

    /** Scores of tags, {@code TAGS} a position; filled by the caller. */
    float[] tagScores = new float[64 * TAGS];

    /** Scores of pairs of tags, before each position and after the last; {@code PAIRS} each; filled by the caller. */
    float[] pairScores = new float[65 * PAIRS];

    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] tagFactors = new double[0];
    private double[] pairFactors = new double[0];
    private int[] back = new int[0];

    /** Marginal probabilities after {@link #infer}, laid out as the scores. */
    final Marginals marginals = new Marginals();

    static final class Marginals {
        double[] tags = new double[0];
        double[] pairs = new double[0];
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

    int length() {
        return length;
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
                if (sourceSeen) {
                    for (int j = i; j < tags.length && tags[j] == SOURCE; j++) {
                        tags[j] = OTHER;
                    }
                }
                sourceSeen = true;
            }
        }
        return tags;
    }

    private boolean allowed(int position, int before, int state) {
        boolean cueBefore = TAG_OF[before] == CUE;
        boolean cue = TAG_OF[state] == CUE;
        if (position == head && !cue) {
            return false;
        }
        if (cue && !cueBefore) {
            return position <= head;
        }
        return cue || !cueBefore || position > head;
    }

    /** The best tags, into {@code tags}; returns their score. */
    double decode(int[] tags) {
        if (back.length < length * STATES) {
            back = new int[length * 2 * STATES];
        }
        double[] scores = new double[STATES];
        double[] next = new double[STATES];
        for (int position = 0; position < length; position++) {
            for (int state = 0; state < STATES; state++) {
                double best = Double.NEGATIVE_INFINITY;
                int bestBefore = -1;
                for (int before : BEFORE[state]) {
                    if (position == 0 && before != 0 || !allowed(position, before, state)) {
                        continue;
                    }
                    double score = (position == 0 ? 0 : scores[before])
                            + pairScores[position * PAIRS + TAG_OF[before] * TAGS + TAG_OF[state]];
                    if (score > best) {
                        best = score;
                        bestBefore = before;
                    }
                }
                next[state] = best + tagScores[position * TAGS + TAG_OF[state]];
                back[position * STATES + state] = bestBefore;
            }
            double[] swap = scores;
            scores = next;
            next = swap;
        }
        double best = Double.NEGATIVE_INFINITY;
        int state = 0;
        for (int last = 0; last < STATES; last++) {
            double score = scores[last] + pairScores[length * PAIRS + TAG_OF[last] * TAGS + OTHER];
            if (score > best && !(TAG_OF[last] == CUE && length - 1 < head)) {
                best = score;
                state = last;
            }
        }
        for (int position = length - 1; position >= 0; position--) {
            tags[position] = TAG_OF[state];
            state = back[position * STATES + state];
        }
        return best;
    }

    /** Fills {@link #marginals} and returns the logarithm of the partition function. */
    double infer() {
        prepare();
        double logarithm = 0;
        for (int position = 0; position < length; position++) {
            double sum = 0;
            for (int state = 0; state < STATES; state++) {
                double value = 0;
                for (int before : BEFORE[state]) {
                    if (position == 0 ? before == 0 && allowed(0, 0, state) : allowed(position, before, state)) {
                        value += (position == 0 ? 1 : forward[(position - 1) * STATES + before])
                                * pairFactors[position * PAIRS + TAG_OF[before] * TAGS + TAG_OF[state]];
                    }
                }
                value *= tagFactors[position * TAGS + TAG_OF[state]];
                forward[position * STATES + state] = value;
                sum += value;
            }
            for (int state = 0; state < STATES; state++) {
                forward[position * STATES + state] /= sum;
            }
            logarithm += StrictMath.log(sum);
        }
        double end = 0;
        for (int state = 0; state < STATES; state++) {
            double factor = pairFactors[length * PAIRS + TAG_OF[state] * TAGS + OTHER];
            backward[(length - 1) * STATES + state] = factor;
            end += forward[(length - 1) * STATES + state] * factor;
        }
        logarithm += StrictMath.log(end);
        backwards();
        collect();
        return logarithm;
    }

    private void prepare() {
        if (forward.length < length * STATES) {
            forward = new double[length * 2 * STATES];
            backward = new double[length * 2 * STATES];
            tagFactors = new double[length * 2 * TAGS];
            pairFactors = new double[(length * 2 + 1) * PAIRS];
            marginals.tags = new double[length * 2 * TAGS];
            marginals.pairs = new double[(length * 2 + 1) * PAIRS];
        }
        for (int i = 0; i < length * TAGS; i++) {
            tagFactors[i] = StrictMath.exp(Math.min(50, tagScores[i]));
        }
        for (int i = 0; i < (length + 1) * PAIRS; i++) {
            pairFactors[i] = StrictMath.exp(Math.min(50, pairScores[i]));
        }
    }

    private void backwards() {
        for (int position = length - 2; position >= 0; position--) {
            double sum = 0;
            Arrays.fill(backward, position * STATES, (position + 1) * STATES, 0);
            for (int state = 0; state < STATES; state++) {
                double value =
                        backward[(position + 1) * STATES + state] * tagFactors[(position + 1) * TAGS + TAG_OF[state]];
                for (int before : BEFORE[state]) {
                    if (allowed(position + 1, before, state)) {
                        double added =
                                value * pairFactors[(position + 1) * PAIRS + TAG_OF[before] * TAGS + TAG_OF[state]];
                        backward[position * STATES + before] += added;
                        sum += added;
                    }
                }
            }
            for (int state = 0; state < STATES; state++) {
                backward[position * STATES + state] /= sum;
            }
        }
    }

    private void collect() {
        Arrays.fill(marginals.tags, 0, length * TAGS, 0);
        Arrays.fill(marginals.pairs, 0, (length + 1) * PAIRS, 0);
        double[] products = new double[STATES];
        for (int position = 0; position < length; position++) {
            double sum = 0;
            for (int state = 0; state < STATES; state++) {
                products[state] = forward[position * STATES + state] * backward[position * STATES + state];
                sum += products[state];
            }
            for (int state = 0; state < STATES; state++) {
                marginals.tags[position * TAGS + TAG_OF[state]] += products[state] / sum;
            }
            collectPairs(position);
        }
        for (int tag = 0; tag < TAGS; tag++) {
            marginals.pairs[length * PAIRS + tag * TAGS + OTHER] = marginals.tags[(length - 1) * TAGS + tag];
        }
    }

    private void collectPairs(int position) {
        if (position == 0) {
            for (int tag = 0; tag < TAGS; tag++) {
                marginals.pairs[tag] = marginals.tags[tag];
            }
            return;
        }
        double sum = 0;
        for (int state = 0; state < STATES; state++) {
            double value = backward[position * STATES + state] * tagFactors[position * TAGS + TAG_OF[state]];
            for (int before : BEFORE[state]) {
                if (allowed(position, before, state)) {
                    int pair = position * PAIRS + TAG_OF[before] * TAGS + TAG_OF[state];
                    double added = forward[(position - 1) * STATES + before] * pairFactors[pair] * value;
                    marginals.pairs[pair] += added;
                    sum += added;
                }
            }
        }
        for (int pair = position * PAIRS; pair < (position + 1) * PAIRS; pair++) {
            marginals.pairs[pair] /= sum;
        }
    }
}
