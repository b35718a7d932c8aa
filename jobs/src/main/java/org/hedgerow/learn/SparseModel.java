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
 * hundredths.
 */
public final class SparseModel {

    private final int width;
    private final long[] keys;
    private final int[] rows;
    private final float[] weights;
    private final int mask;

    /** A bit for each key's hash: most features asked for are absent, and this small table says so fast. */
    private final long[] sketch;

    private final int sketchMask;

    private SparseModel(int width, int size) {
        this.width = width;
        int capacity = Integer.highestOneBit(Math.max(16, size * 2) - 1) * 2;
        this.mask = capacity - 1;
        this.sketch = new long[Math.max(1, capacity / 8)];
        this.sketchMask = sketch.length * 64 - 1;
        this.keys = new long[capacity];
        this.rows = new int[capacity];
        this.weights = new float[size * width];
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
        int slot = slot(key);
        if (keys[slot] == key) {
            throw new IllegalArgumentException("two features share one key: " + line);
        }
        keys[slot] = key;
        rows[slot] = row;
        int bit = (int) (mixed(key) >>> 32) & sketchMask;
        sketch[bit >>> 6] |= 1L << bit;
        while (tab >= 0 && tab + 1 < line.length()) {
            int colon = line.indexOf(':', tab + 1);
            int next = line.indexOf('\t', colon);
            int outcome = outcomes.indexOf(line.substring(tab + 1, colon)) - 1;
            if (outcome < 0) {
                throw new IllegalArgumentException("an outcome that was not declared: " + line);
            }
            weights[row * width + outcome] =
                    Integer.parseInt(line, colon + 1, next < 0 ? line.length() : next, 10) / 100f;
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

    /** Adds the weights of one feature to {@code scores} from {@code at} on, one score an outcome. */
    public void addTo(float[] scores, int at, long key) {
        int bit = (int) (mixed(key) >>> 32) & sketchMask;
        if ((sketch[bit >>> 6] & 1L << bit) == 0) {
            return;
        }
        int slot = slot(key);
        if (keys[slot] == key) {
            int base = rows[slot] * width;
            for (int i = 0; i < width; i++) {
                scores[at + i] += weights[base + i];
            }
        }
    }

    /** Overwrites {@code scores[at, at + width)} with the scores of all outcomes. */
    public void score(Features features, float[] scores, int at) {
        Arrays.fill(scores, at, at + width, 0);
        for (int i = 0; i < features.size(); i++) {
            addTo(scores, at, features.key(i));
        }
    }

    private static long mixed(long key) {
        return (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
    }

    private int slot(long key) {
        int slot = (int) (mixed(key) >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
