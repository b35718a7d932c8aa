package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.text.Word;

/**
 * Where the weights stand that the window models give to two kinds of word side by side: rows of the model, looked up
 * once a pair and kept by the pair's number. Text shows tens of thousands of pairs, and looking at one is mostly waiting
 * for memory, so numbers are given in the order in which pairs are first seen: frequent ones lie close together.
 * Belongs to one engine, whose kinds come from one table.
 */
final class PairWeights {

    /** The number of all pairs that no row of the model holds. */
    static final int NONE = 0;

    /** Where the border is between the two. */
    static final int HERE = 0;

    /** Where the border is after the second. */
    static final int BEFORE = 1;

    /** Where the border is before the first. */
    static final int AFTER = 2;

    private static final int PLACES = 3;
    private static final int ROWS = WindowFeatures.SIDES * PLACES;

    /** More than ordinary text shows; beyond it all are forgotten, so that no text can take the heap. */
    private static final int MOST_REMEMBERED = 1 << 17;

    private static final int LEAST_ROOM = 1 << 10;
    private static final int[] NO_ROWS = {};

    private final SparseModel model;
    private final WindowFeatures evidence;
    private final Features features = Features.hashed();
    private final PairTable numbers = new PairTable();
    private int size;

    /** By number, side and place. */
    private int[] rows;

    /** By number: groups of cues that were asked for, one bit each, and those of them that have weights with the pair. */
    private long[] asked;

    private long[] held;

    /** By number: rows of the groups held, in the order of their bits, by side. */
    private int[][] groupRows;

    /** @param evidence names the features; nothing of it is changed */
    PairWeights(SparseModel model, WindowFeatures evidence) {
        this.model = model;
        this.evidence = evidence;
        forgetAll();
    }

    /** To be called between documents: numbers given before it may tell of other pairs afterwards. */
    void forgetTooMany() {
        if (size > MOST_REMEMBERED || numbers.size() > MOST_REMEMBERED) {
            forgetAll();
        }
    }

    private void forgetAll() {
        numbers.clear();
        size = NONE + 1;
        rows = new int[LEAST_ROOM * ROWS];
        asked = new long[LEAST_ROOM];
        held = new long[LEAST_ROOM];
        groupRows = new int[LEAST_ROOM][];
        Arrays.fill(groupRows, NO_ROWS);
    }

    /**
     * The number of a pair.
     *
     * @param firstId {@link Word#id} of {@code first}
     * @param secondId {@link Word#id} of {@code second}
     */
    int number(int firstId, int secondId, Word first, Word second) {
        int number = numbers.find(firstId, secondId);
        return number == PairTable.UNKNOWN ? lookUp(firstId, secondId, first, second) : number;
    }

    private int lookUp(int firstId, int secondId, Word first, Word second) {
        int number = model.mayHold(first, second) ? add(first, second) : NONE;
        if (PairTable.isNumbered(firstId) && PairTable.isNumbered(secondId)) {
            numbers.add(firstId, secondId, number);
        }
        return number;
    }

    private int add(Word first, Word second) {
        if (size == asked.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
            asked = Arrays.copyOf(asked, size * 2);
            held = Arrays.copyOf(held, size * 2);
            groupRows = Arrays.copyOf(groupRows, size * 2);
            Arrays.fill(groupRows, size, size * 2, NO_ROWS);
        }
        int number = size++;
        for (int side = 0; side < WindowFeatures.SIDES; side++) {
            features.clear();
            evidence.edgePair(side, first, second, features);
            evidence.edgePairBefore(side, first, second, features);
            evidence.edgePairAfter(side, first, second, features);
            for (int place = 0; place < PLACES; place++) {
                rows[number * ROWS + side * PLACES + place] = model.row(features.key(place));
            }
        }
        return number;
    }

    /** The row of the pair for a border at a place; 0 for none. */
    int row(int pair, int side, int place) {
        return rows[pair * ROWS + side * PLACES + place];
    }

    /**
     * The row of the border between the two under a cue of a group, looked up once a group; 0 for none.
     *
     * @param number of the group, see {@link CueGroups}
     */
    int rowOf(int pair, Word first, Word second, int number, Word group, int side) {
        if (pair == NONE) {
            return 0;
        }
        if (number < 0) {
            return groupRow(group, first, second, side);
        }
        long bit = 1L << number;
        if ((asked[pair] & bit) == 0) {
            ask(pair, bit, group, first, second);
        }
        return (held[pair] & bit) == 0 ? 0 : groupRows[pair][place(pair, bit) + side];
    }

    private int place(int pair, long bit) {
        return Long.bitCount(held[pair] & bit - 1) * WindowFeatures.SIDES;
    }

    private void ask(int pair, long bit, Word group, Word first, Word second) {
        asked[pair] |= bit;
        int[] ofGroup = new int[WindowFeatures.SIDES];
        boolean any = false;
        for (int side = 0; side < WindowFeatures.SIDES; side++) {
            ofGroup[side] = groupRow(group, first, second, side);
            any |= ofGroup[side] > 0;
        }
        if (any) {
            int at = place(pair, bit);
            int[] known = groupRows[pair];
            int[] more = Arrays.copyOf(known, known.length + WindowFeatures.SIDES);
            System.arraycopy(known, at, more, at + WindowFeatures.SIDES, known.length - at);
            System.arraycopy(ofGroup, 0, more, at, WindowFeatures.SIDES);
            groupRows[pair] = more;
            held[pair] |= bit;
        }
    }

    private int groupRow(Word group, Word first, Word second, int side) {
        features.clear();
        evidence.edgeGroup(side, group, first, second, features);
        return model.row(features.key(0));
    }
}
