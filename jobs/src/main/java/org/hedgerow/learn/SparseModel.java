package org.hedgerow.learn;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.text.FeatureHash;
import org.hedgerow.text.Word;

/**
 * A linear model of many outcomes whose file names only the weights that are not zero. Immutable, shared by threads.
 *
 * <p>Lines: {@code outcomes<TAB>NAME…}, then {@code feature<TAB>OUTCOME:WEIGHT…} sorted by feature, weights in
 * hundredths. Scores are sums of hundredths too: whole numbers, so that they do not depend on the order of adding.
 *
 * <p>Labelling spends most of its time here, and most of that waiting for memory. So a feature takes eight bytes of
 * table and two bytes an outcome, four outcomes are added at once, and a small filter spares most features the table.
 */
public final class SparseModel {

    /** Units of a weight of one. */
    public static final double SCALE = 100;

    /** Outcomes whose sums one number holds side by side, sixteen bits each. */
    public static final int LANES = 4;

    /** The largest weight, in hundredths, of which a sum of twenty cannot leave its lane. */
    private static final int LARGEST_IN_LANE = 1600;

    private static final long FINGERPRINT = 0xffffffffL << 32;

    /** The lower half of a slot of a model with one outcome. */
    private static final int WEIGHT = 0xffff;

    private static final int HELD = WEIGHT + 1;

    private final int width;

    /**
     * Open addressing: the upper half of a feature's hash, and one more than the number of its row or, where there is
     * one outcome, the weight itself; 0 is free.
     */
    private final long[] table;

    private final int mask;
    /** The weights, {@link #LANES} a number, from row 1 on; row 0 holds zeros. Empty where there is one outcome. */
    private final long[] packed;

    private final int numbersARow;
    private final KeyFilter parts;
    private final KeyFilter known;

    private SparseModel(int width, int size) {
        this.width = width;
        int capacity = Integer.highestOneBit(Math.max(16, size * 2) - 1) * 2;
        this.mask = capacity - 1;
        this.table = new long[capacity];
        this.numbersARow = width == 1 ? 0 : (width + LANES - 1) / LANES;
        this.packed = new long[(size + 1) * numbersARow];
        this.parts = new KeyFilter(size * 2);
        this.known = new KeyFilter(size);
    }

    /** Reads the lines of a model. */
    public static SparseModel read(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith("outcomes\t")) {
            throw new IllegalArgumentException("a model begins with the line 'outcomes' and their names");
        }
        List<String> outcomes = List.of(lines.get(0).split("\t", -1));
        SparseModel model = new SparseModel(outcomes.size() - 1, lines.size() - 1);
        for (int row = 0; row + 1 < lines.size(); row++) {
            model.readRow(lines.get(row + 1), row, outcomes);
        }
        return model;
    }

    private void readRow(String line, int row, List<String> outcomes) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException("not a feature and its weights: " + line);
        }
        long key = FeatureHash.of(line.substring(0, tab));
        known.add(key);
        long mixed = mixed(key);
        int slot = (int) mixed & mask;
        while (table[slot] != 0) {
            if (((table[slot] ^ mixed) & FINGERPRINT) == 0) {
                throw new IllegalArgumentException("two features share one key: " + line);
            }
            slot = slot + 1 & mask;
        }
        table[slot] = mixed & FINGERPRINT | (width == 1 ? HELD : row + 1);
        parts.addParts(line.substring(line.indexOf('=') + 1, tab));
        while (tab >= 0 && tab + 1 < line.length()) {
            int colon = line.indexOf(':', tab + 1);
            int next = line.indexOf('\t', colon);
            int outcome = outcomes.indexOf(line.substring(tab + 1, colon)) - 1;
            if (outcome < 0) {
                throw new IllegalArgumentException("an outcome that was not declared: " + line);
            }
            int weight = Integer.parseInt(line, colon + 1, next < 0 ? line.length() : next, 10);
            if (weight != (short) weight) {
                throw new IllegalArgumentException("a weight beyond ±327: " + line);
            }
            if (width == 1) {
                table[slot] = mixed & FINGERPRINT | HELD | weight & WEIGHT;
            } else if (Math.abs(weight) > LARGEST_IN_LANE) {
                throw new IllegalArgumentException("a weight beyond ±16: " + line);
            } else {
                packed[(row + 1) * numbersARow + outcome / LANES] += (long) weight << outcome % LANES * Short.SIZE;
            }
            tab = next;
        }
    }

    /** Writes a model; rows that round to zero are left out. */
    public static void write(Writer writer, List<String> outcomes, Map<String, float[]> model) throws IOException {
        writer.write("outcomes\t" + String.join("\t", outcomes) + "\n");
        for (Map.Entry<String, float[]> row : new TreeMap<>(model).entrySet()) {
            StringBuilder line = new StringBuilder(row.getKey());
            for (int i = 0; i < outcomes.size(); i++) {
                if (Math.round(row.getValue()[i] * 100) != 0) {
                    line.append('\t').append(outcomes.get(i)).append(':');
                    line.append(Math.round(row.getValue()[i] * 100));
                }
            }
            if (line.length() > row.getKey().length()) {
                writer.write(line.append('\n').toString());
            }
        }
    }

    /** How many numbers hold the sums of all outcomes. */
    public int numbers() {
        return numbersARow;
    }

    /** Whether some feature may hold this word as one of its parts; never false where one does. */
    public boolean mayHold(Word word) {
        return parts.mayHold(word.hash());
    }

    /** Whether some feature may hold these words side by side; never false where one does. */
    public boolean mayHold(Word first, Word second) {
        return parts.mayHold(FeatureHash.append(
                FeatureHash.append(first.hash(), Template.SEPARATOR), second.hash(), second.power()));
    }

    /** The row of a feature, see {@link Template}; 0, a row of zeros, where the model does not hold it. */
    public int row(long key) {
        if (!known.mayHold(key)) {
            return 0;
        }
        long mixed = mixed(key);
        int slot = (int) mixed & mask;
        while (table[slot] != 0) {
            if (((table[slot] ^ mixed) & FINGERPRINT) == 0) {
                return (int) table[slot];
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }

    /**
     * The weights of {@link #LANES} outcomes of a row, side by side in one number, so that one addition adds them all;
     * {@link #lane} tells them apart in the sum of up to twenty.
     *
     * @param number which {@link #LANES} outcomes, from 0
     */
    public long packed(int row, int number) {
        return packed[row * numbersARow + number];
    }

    /** Adds all outcomes of a row to {@code sums}, {@link #LANES} a number, from {@code at} on. */
    public void addPacked(int row, long[] sums, int at) {
        if (row > 0) {
            int base = row * numbersARow;
            if (numbersARow == LANES) {
                sums[at] += packed[base];
                sums[at + 1] += packed[base + 1];
                sums[at + 2] += packed[base + 2];
                sums[at + 3] += packed[base + 3];
            } else {
                for (int i = 0; i < numbersARow; i++) {
                    sums[at + i] += packed[base + i];
                }
            }
        }
    }

    /** Adds all outcomes of three rows, as {@link #addPacked(int, long[], int)} does of one; rows of zeros are not asked for. */
    public void addPacked(int first, int second, int third, long[] sums, int at) {
        int one = first * numbersARow;
        int two = second * numbersARow;
        int three = third * numbersARow;
        if (numbersARow == LANES) {
            sums[at] += packed[one] + packed[two] + packed[three];
            sums[at + 1] += packed[one + 1] + packed[two + 1] + packed[three + 1];
            sums[at + 2] += packed[one + 2] + packed[two + 2] + packed[three + 2];
            sums[at + 3] += packed[one + 3] + packed[two + 3] + packed[three + 3];
        } else {
            for (int i = 0; i < numbersARow; i++) {
                sums[at + i] += packed[one + i] + packed[two + i] + packed[three + i];
            }
        }
    }

    /** Adds the weights of all features to {@code sums}, {@link #LANES} outcomes a number, from {@code at} on. */
    public void addPacked(Features features, long[] sums, int at) {
        for (int i = 0; i < features.size(); i++) {
            addPacked(row(features.key(i)), sums, at);
        }
    }

    /** The sum of one outcome in numbers added up from {@link #packed}. */
    public static int lane(long sum, int lane) {
        long rest = sum;
        for (int i = 0; i < lane; i++) {
            rest = rest - (short) rest >> Short.SIZE;
        }
        return (short) rest;
    }

    /**
     * The sum of the weights of all features; of a model with one outcome. Most features asked for are in no model: a
     * filter that is small enough to stay near the processor says so of nearly all of them.
     */
    public int sum(Features features) {
        int size = features.size();
        long[] asked = features.scratch();
        int count = 0;
        for (int i = 0; i < size; i++) {
            long key = features.key(i);
            if (known.mayHold(key)) {
                asked[count++] = mixed(key);
            }
        }
        int sum = 0;
        for (int i = 0; i < count; i++) {
            long key = asked[i];
            int slot = (int) key & mask;
            while (table[slot] != 0) {
                if (((table[slot] ^ key) & FINGERPRINT) == 0) {
                    sum += (short) table[slot];
                    break;
                }
                slot = slot + 1 & mask;
            }
        }
        return sum;
    }

    private static long mixed(long key) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
