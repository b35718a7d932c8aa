package org.hedgerow.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hedgerow.text.FeatureHash;

/**
 * A linear model: one weight for each pair of feature and outcome, looked up by feature key in an open-addressing
 * table. Immutable, shared by threads.
 *
 * <p>File format, UTF-8, one item a line: comment lines {@code # …} (provenance), {@code outcomes<TAB>NAME…}, then
 * {@code feature<TAB>weight…} sorted by feature, weights with at most four decimals, all-zero rows left out.
 */
public final class LinearModel {

    private final List<String> outcomes;
    private final long[] keys;
    private final float[] weights;
    private final int mask;
    private final Map<String, float[]> readable;

    /** By slot. */
    private final String[] names;

    private LinearModel(List<String> outcomes, int size, Map<String, float[]> readable) {
        this.outcomes = List.copyOf(outcomes);
        int capacity = Integer.highestOneBit(Math.max(16, size * 2) - 1) * 2;
        this.mask = capacity - 1;
        this.keys = new long[capacity];
        this.weights = new float[capacity * outcomes.size()];
        this.readable = readable;
        this.names = new String[capacity];
    }

    /** From readable feature names to one weight an outcome. */
    public static LinearModel of(List<String> outcomes, Map<String, float[]> rows) {
        LinearModel model = new LinearModel(outcomes, rows.size(), new TreeMap<>(rows));
        rows.forEach((name, row) -> System.arraycopy(row, 0, model.weights, model.place(name), row.length));
        return model;
    }

    /** Where the weights of a feature go that is not in the table yet. */
    private int place(String name) {
        long key = FeatureHash.of(name);
        int slot = slot(key);
        if (keys[slot] == key) {
            throw new IllegalArgumentException("two features share one key: " + name);
        }
        keys[slot] = key;
        names[slot] = name;
        return slot * outcomes.size();
    }

    /**
     * A model that gives a feature the weights that this one gives to it and to the same with a prefix.
     *
     * @param others prefixes of features that are left out
     */
    public PrefixedModel withPrefix(String prefix, List<String> others) {
        int[] slots = IntStream.range(0, names.length)
                .filter(slot -> names[slot] != null && others.stream().noneMatch(names[slot]::startsWith))
                .toArray();
        PrefixedModel model = new PrefixedModel(outcomes.size(), slots.length);
        for (int slot : slots) {
            String name = names[slot];
            model.add(
                    name.startsWith(prefix) ? name.substring(prefix.length()) : name, weights, slot * outcomes.size());
        }
        return model;
    }

    /**
     * Reads a weights file.
     *
     * @throws IllegalArgumentException naming the line that is not of the format
     */
    public static LinearModel read(BufferedReader reader) throws IOException {
        List<String> lines = reader.lines().toList();
        int first = 0;
        while (first < lines.size() && isPassedOver(lines.get(first))) {
            first++;
        }
        List<String> heading = first < lines.size() ? List.of(lines.get(first).split("\t", -1)) : List.of("");
        if (!heading.get(0).equals("outcomes") || heading.size() < 2) {
            throw new IllegalArgumentException("line " + (first + 1) + ": expected 'outcomes' and their names");
        }
        LinearModel model = new LinearModel(heading.subList(1, heading.size()), lines.size(), null);
        for (int i = first + 1; i < lines.size(); i++) {
            if (!isPassedOver(lines.get(i))) {
                model.readRow(lines.get(i), i + 1);
            }
        }
        return model;
    }

    private static boolean isPassedOver(String line) {
        return line.isEmpty() || line.startsWith("# ");
    }

    private void readRow(String line, int number) {
        int tab = line.indexOf('\t');
        int base = place(tab < 0 ? line : line.substring(0, tab));
        int found = 0;
        while (tab >= 0) {
            int next = line.indexOf('\t', tab + 1);
            if (found < outcomes.size()) {
                weights[base + found] = Float.parseFloat(line.substring(tab + 1, next < 0 ? line.length() : next));
            }
            found++;
            tab = next;
        }
        if (found != outcomes.size()) {
            throw new IllegalArgumentException(
                    "line " + number + ": expected " + outcomes.size() + " weights, found " + found);
        }
    }

    /** Writes the model; {@code provenance} lines become the leading comments. */
    public void write(Writer writer, List<String> provenance) throws IOException {
        if (readable == null) {
            throw new IllegalStateException("this model was read without its feature names");
        }
        for (String line : provenance) {
            writer.write("# " + line + "\n");
        }
        writer.write("outcomes\t" + String.join("\t", outcomes) + "\n");
        for (Map.Entry<String, float[]> row : readable.entrySet()) {
            StringBuilder line = new StringBuilder();
            boolean any = false;
            for (float weight : row.getValue()) {
                long tenThousandths = Math.round(weight * 10_000.0);
                any |= tenThousandths != 0;
                line.append('\t').append(written(tenThousandths));
            }
            if (any) {
                writer.write(row.getKey() + line + "\n");
            }
        }
    }

    private static String written(long tenThousandths) {
        return tenThousandths == 0
                ? "0"
                : BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros().toPlainString();
    }

    /**
     * The same model in fewer rows and digits, which makes a small file: weights in multiples of {@code unit}, features
     * none of whose weights reaches {@code least} left out.
     *
     * @param exact names of features that stay as they are
     */
    public LinearModel rounded(double unit, double least, Predicate<String> exact) {
        if (readable == null) {
            throw new IllegalStateException("this model was read without its feature names");
        }
        Map<String, float[]> rows = new TreeMap<>();
        readable.forEach((name, row) -> {
            if (exact.test(name)) {
                rows.put(name, row);
                return;
            }
            float[] fewer = new float[row.length];
            boolean any = false;
            for (int i = 0; i < row.length; i++) {
                fewer[i] = (float) (Math.round(row[i] / unit) * unit);
                any |= Math.abs(row[i]) >= least;
            }
            if (any) {
                rows.put(name, fewer);
            }
        });
        return LinearModel.of(outcomes, rows);
    }

    public List<String> outcomes() {
        return outcomes;
    }

    /** Adds the weights of one feature to {@code scores}, one score an outcome. */
    public void addTo(double[] scores, long key) {
        int slot = slot(key);
        if (keys[slot] == key) {
            int base = slot * scores.length;
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weights[base + i];
            }
        }
    }

    /** The scores of all outcomes; {@code scores} is overwritten and must be as long as {@link #outcomes}. */
    public void score(Features features, double[] scores) {
        java.util.Arrays.fill(scores, 0);
        for (int i = 0; i < features.size(); i++) {
            addTo(scores, features.key(i));
        }
    }

    /** The weight of one feature for one outcome, 0 where the model does not hold it. */
    public float weight(long key, int outcome) {
        int slot = slot(key);
        return keys[slot] == key ? weights[slot * outcomes.size() + outcome] : 0;
    }

    /** The score of the first outcome alone: for models with a single outcome (binary decisions, ranking). */
    public double score(Features features) {
        double score = 0;
        int width = outcomes.size();
        for (int i = 0; i < features.size(); i++) {
            long key = features.key(i);
            int slot = slot(key);
            if (keys[slot] == key) {
                score += weights[slot * width];
            }
        }
        return score;
    }

    private int slot(long key) {
        long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
