package org.hedgerow.learn;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.text.FeatureHash;

/**
 * A linear model of many outcomes whose file names only the weights that are not zero. Immutable, shared by threads.
 *
 * <p>Lines: {@code outcomes<TAB>NAME…}, then {@code feature<TAB>OUTCOME:WEIGHT…} sorted by feature, weights in
 * hundredths. Scores are sums of hundredths too: whole numbers, so that they do not depend on the order of adding.
 *
 * <p>Labelling spends most of its time here, and most of that waiting for memory. So a feature takes eight bytes of
 * table and two bytes an outcome, and the features of one decision are looked up together, which lets the processor wait
 * for many of them at once.
 */
public final class SparseModel {

    /** Units of a weight of one. */
    public static final double SCALE = 100;

    private static final int NARROW = 4;
    private static final int WIDE = 16;
    private static final long FINGERPRINT = 0xffffffffL << 32;

    private final int width;

    /** Open addressing: the upper half of a feature's hash, and one more than the number of its row; 0 is free. */
    private final long[] table;

    private final int mask;
    private final short[] weights;

    private SparseModel(int width, int size) {
        this.width = width;
        int capacity = Integer.highestOneBit(Math.max(16, size * 2) - 1) * 2;
        this.mask = capacity - 1;
        this.table = new long[capacity];
        this.weights = new short[size * width];
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
        long mixed = mixed(FeatureHash.of(line.substring(0, tab)));
        int slot = (int) mixed & mask;
        while (table[slot] != 0) {
            if (((table[slot] ^ mixed) & FINGERPRINT) == 0) {
                throw new IllegalArgumentException("two features share one key: " + line);
            }
            slot = slot + 1 & mask;
        }
        table[slot] = mixed & FINGERPRINT | row + 1;
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
            weights[row * width + outcome] = (short) weight;
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

    public int width() {
        return width;
    }

    /** Adds the weights of all features to {@code scores[at, at + width)}; tells how many the model holds. */
    public int add(Features features, int[] scores, int at) {
        int size = features.size();
        long[] mixed = features.scratch();
        int[] rows = features.rows();
        for (int i = 0; i < size; i++) {
            long key = mixed(features.key(i));
            mixed[i] = key;
            long entry = table[(int) key & mask];
            rows[i] = ((entry ^ key) & FINGERPRINT) == 0 ? (int) entry : entry == 0 ? 0 : -1;
        }
        int held = 0;
        for (int i = 0; i < size; i++) {
            int row = rows[i] < 0 ? rowBeyondFirst(mixed[i]) : rows[i];
            if (row > 0) {
                rows[held++] = row;
            }
        }
        for (int i = 0; i < held; i++) {
            addRow((rows[i] - 1) * width, scores, at);
        }
        return held;
    }

    /** Overwrites {@code scores[at, at + width)} with the scores of all outcomes. */
    public void score(Features features, int[] scores, int at) {
        Arrays.fill(scores, at, at + width, 0);
        add(features, scores, at);
    }

    /** One more than the row of a feature whose first slot another one took; 0 where there is none. */
    private int rowBeyondFirst(long key) {
        int slot = (int) key + 1 & mask;
        while (table[slot] != 0) {
            if (((table[slot] ^ key) & FINGERPRINT) == 0) {
                return (int) table[slot];
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }

    /** Loops of a length known to the compiler become a few vector instructions. */
    private void addRow(int base, int[] scores, int at) {
        if (width == WIDE) {
            for (int i = 0; i < WIDE; i++) {
                scores[at + i] += weights[base + i];
            }
        } else if (width == NARROW) {
            for (int i = 0; i < NARROW; i++) {
                scores[at + i] += weights[base + i];
            }
        } else {
            for (int i = 0; i < width; i++) {
                scores[at + i] += weights[base + i];
            }
        }
    }

    private static long mixed(long key) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
