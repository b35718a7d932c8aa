package org.hedgerow.attribution;

import org.hedgerow.learn.SparseModel;

/**
 * The best of all tag sequences that {@link SpanLattice} admits (Viterbi), from packed sums of hundredths. Scores are
 * what {@code float} makes of the hundredths, in steps of 2⁻³⁰, of which each is a whole number: sums are exact, and
 * equal scores are really equal. Of those the first state wins.
 *
 * <p>States and steps are written out and not looped over: they are few and fixed, and this is the innermost loop.
 */
final class BestTags {

    private static final int STATES = SpanLattice.STATES;
    private static final long IMPOSSIBLE = Long.MIN_VALUE / 4;
    private static final double STEPS = 1L << 30;
    private static final int OFFSET = 1 << 15;
    private static final long[] STEPS_OF = new long[2 * OFFSET];

    static {
        for (int i = 0; i < STEPS_OF.length; i++) {
            STEPS_OF[i] = (long) ((float) ((i - OFFSET) / SparseModel.SCALE) * STEPS);
        }
    }

    private long[] best = new long[128 * STATES];
    private long[] tagSums;
    private long[] edgeSums;

    /** Side of the head on which source and content stand: what {@link #find} chose, see {@link SpanLattice#orderOf}. */
    private final int[] ends = new int[SpanLattice.SIDES];

    private final long[] rightScores = new long[SpanLattice.SIDES];

    /**
     * Finds the best tags with some content.
     *
     * @param tagsOf packed sums of tags, one a position
     * @param edgesOf packed sums of pairs of tags, four a position and four after the last
     * @param orders packed sums of orders
     * @param tags receives the tags
     * @return whether there are any
     */
    boolean find(long[] tagsOf, long[] edgesOf, long[] orders, int length, int head, int[] tags) {
        tagSums = tagsOf;
        edgeSums = edgesOf;
        if (best.length < length * STATES) {
            best = new long[length * 2 * STATES];
        }
        left(head);
        right(head, length);
        end(head, length);
        long highest = IMPOSSIBLE / 2;
        int chosen = -1;
        for (int order = 0; order < SpanLattice.ORDERS; order++) {
            int left = order / SpanLattice.SIDES;
            int right = order % SpanLattice.SIDES;
            long score = best[head * STATES + SpanLattice.FIRST_CUE + left]
                    + rightScores[right]
                    + steps(orders[order / SparseModel.LANES], order % SparseModel.LANES);
            if (SpanLattice.possible(left, right) && ((left | right) & 1) != 0 && score > highest) {
                highest = score;
                chosen = order;
            }
        }
        if (chosen < 0) {
            return false;
        }
        trace(tags, head, 0, SpanLattice.FIRST_CUE + chosen / SpanLattice.SIDES, SpanLattice.LEFT_BEFORE);
        trace(tags, length - 1, head + 1, ends[chosen % SpanLattice.SIDES], SpanLattice.RIGHT_BEFORE);
        return true;
    }

    private static long steps(long sum, int lane) {
        return STEPS_OF[SparseModel.lane(sum, lane) + OFFSET];
    }

    /**
     * From the window's begin to the head. Letters are tags (O other, T content, C cue, S source), numbers what has been
     * seen: 1 content, 2 source, 3 both.
     */
    private void left(int head) {
        long o0 = 0;
        long o1 = IMPOSSIBLE;
        long o2 = IMPOSSIBLE;
        long o3 = IMPOSSIBLE;
        long c0 = IMPOSSIBLE;
        long c1 = IMPOSSIBLE;
        long c2 = IMPOSSIBLE;
        long c3 = IMPOSSIBLE;
        long t1 = IMPOSSIBLE;
        long t3 = IMPOSSIBLE;
        long s2 = IMPOSSIBLE;
        long s3 = IMPOSSIBLE;
        for (int position = 0; position <= head; position++) {
            int at = position * 4;
            long packed = edgeSums[at];
            final long oo = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long ot = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long oc = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long os = STEPS_OF[(short) packed + OFFSET];
            packed = edgeSums[at + 1];
            final long to = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long tt = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long tc = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long ts = STEPS_OF[(short) packed + OFFSET];
            packed = edgeSums[at + 2];
            packed = packed - (short) packed >> 16;
            packed = packed - (short) packed >> 16;
            final long cc = STEPS_OF[(short) packed + OFFSET];
            packed = edgeSums[at + 3];
            final long so = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long st = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long sc = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long ss = STEPS_OF[(short) packed + OFFSET];
            packed = tagSums[position];
            final long o = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long t = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long c = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long s = STEPS_OF[(short) packed + OFFSET];

            c0 = c + Math.max(o0 + oc, c0 + cc);
            c1 = c + Math.max(Math.max(o1 + oc, t1 + tc), c1 + cc);
            c2 = c + Math.max(Math.max(o2 + oc, s2 + sc), c2 + cc);
            c3 = c + Math.max(Math.max(o3 + oc, c3 + cc), Math.max(t3 + tc, s3 + sc));
            final long nextT1 = t + Math.max(Math.max(o0, o1) + ot, t1 + tt);
            final long nextT3 = t + Math.max(Math.max(Math.max(o2, o3) + ot, t3 + tt), Math.max(s2, s3) + st);
            final long nextS2 = s + Math.max(o0 + os, s2 + ss);
            final long nextS3 = s + Math.max(Math.max(o1 + os, t1 + ts), s3 + ss);
            o0 = o + o0 + oo;
            o1 = o + Math.max(o1 + oo, t1 + to);
            o2 = o + Math.max(o2 + oo, s2 + so);
            o3 = o + Math.max(Math.max(o3 + oo, t3 + to), s3 + so);
            t1 = nextT1;
            t3 = nextT3;
            s2 = nextS2;
            s3 = nextS3;
            keep(position, o0, o1, o2, o3, t1, t3, s2, s3);
            keepCues(position, c0, c1, c2, c3);
        }
    }

    /** From the head to the window's end; a cue goes on from the head alone, so that it has seen nothing. */
    private void right(int head, int length) {
        long o0 = IMPOSSIBLE;
        long o1 = IMPOSSIBLE;
        long o2 = IMPOSSIBLE;
        long o3 = IMPOSSIBLE;
        long c0 = 0;
        long t1 = IMPOSSIBLE;
        long t3 = IMPOSSIBLE;
        long s2 = IMPOSSIBLE;
        long s3 = IMPOSSIBLE;
        for (int position = head + 1; position < length; position++) {
            int at = position * 4;
            long packed = edgeSums[at];
            final long oo = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long ot = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            packed = packed - (short) packed >> 16;
            final long os = STEPS_OF[(short) packed + OFFSET];
            packed = edgeSums[at + 1];
            final long to = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long tt = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            packed = packed - (short) packed >> 16;
            final long ts = STEPS_OF[(short) packed + OFFSET];
            packed = edgeSums[at + 2];
            final long co = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long ct = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long cc = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long cs = STEPS_OF[(short) packed + OFFSET];
            packed = edgeSums[at + 3];
            final long so = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long st = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            packed = packed - (short) packed >> 16;
            final long ss = STEPS_OF[(short) packed + OFFSET];
            packed = tagSums[position];
            final long o = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long t = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long c = STEPS_OF[(short) packed + OFFSET];
            packed = packed - (short) packed >> 16;
            final long s = STEPS_OF[(short) packed + OFFSET];

            final long nextT1 = t + Math.max(Math.max(Math.max(o0, o1) + ot, t1 + tt), c0 + ct);
            final long nextT3 = t + Math.max(Math.max(Math.max(o2, o3) + ot, t3 + tt), Math.max(s2, s3) + st);
            final long nextS2 = s + Math.max(Math.max(o0 + os, s2 + ss), c0 + cs);
            final long nextS3 = s + Math.max(Math.max(o1 + os, t1 + ts), s3 + ss);
            o0 = o + Math.max(o0 + oo, c0 + co);
            o1 = o + Math.max(o1 + oo, t1 + to);
            o2 = o + Math.max(o2 + oo, s2 + so);
            o3 = o + Math.max(Math.max(o3 + oo, t3 + to), s3 + so);
            c0 = c + c0 + cc;
            t1 = nextT1;
            t3 = nextT3;
            s2 = nextS2;
            s3 = nextS3;
            keep(position, o0, o1, o2, o3, t1, t3, s2, s3);
            keepCues(position, c0, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE);
        }
    }

    private void keep(int position, long o0, long o1, long o2, long o3, long t1, long t3, long s2, long s3) {
        int at = position * STATES;
        best[at] = o0;
        best[at + 1] = o1;
        best[at + 2] = o2;
        best[at + 3] = o3;
        best[at + 8] = t1;
        best[at + 9] = t3;
        best[at + 10] = s2;
        best[at + 11] = s3;
    }

    private void keepCues(int position, long c0, long c1, long c2, long c3) {
        int at = position * STATES + SpanLattice.FIRST_CUE;
        best[at] = c0;
        best[at + 1] = c1;
        best[at + 2] = c2;
        best[at + 3] = c3;
    }

    /** The best last states of the right side, by what it has seen. */
    private void end(int head, int length) {
        for (int seen = 0; seen < SpanLattice.SIDES; seen++) {
            rightScores[seen] = IMPOSSIBLE;
        }
        for (int state = 0; state < STATES; state++) {
            long before = head + 1 == length
                    ? state == SpanLattice.FIRST_CUE ? 0 : IMPOSSIBLE
                    : best[(length - 1) * STATES + state];
            long score = before + steps(edgeSums[length * 4 + SpanLattice.TAG_OF[state]], SpanLattice.OTHER);
            int seen = SpanLattice.SEEN_BY[state];
            if (score > IMPOSSIBLE / 2 && score > rightScores[seen]) {
                rightScores[seen] = score;
                ends[seen] = state;
            }
        }
    }

    /** Follows the best states back; of equal ones the first. */
    private void trace(int[] tags, int last, int first, int end, int[][] table) {
        int state = end;
        for (int position = last; position >= first; position--) {
            int tag = SpanLattice.TAG_OF[state];
            tags[position] = tag;
            if (position > first) {
                int at = (position - 1) * STATES;
                long highest = Long.MIN_VALUE;
                int chosen = state;
                for (int before : table[state]) {
                    long score = best[at + before] + steps(edgeSums[position * 4 + SpanLattice.TAG_OF[before]], tag);
                    if (score > highest) {
                        highest = score;
                        chosen = before;
                    }
                }
                state = chosen;
            }
        }
    }
}
