package org.hedgerow.sink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The order of rows by some of their columns, nulls last. Of the columns but the last, whose values many rows share (months,
 * actors, days), only the distinct ones are sorted; rows are then compared by their numbers.
 */
final class RowOrder {

    /** So many columns' numbers fit into one. */
    private static final int MOST_RANKED = 3;

    private static final int RANK_BITS = Long.SIZE / MOST_RANKED;

    /** Files hold fewer. */
    static final int MOST_ROWS = 1 << RANK_BITS - 1;

    private final int[] ranked;
    private final Comparator<Ranked> order;

    /** @param columns the columns' names, at least one */
    RowOrder(StructType schema, List<String> columns) {
        int[] indexes = columns.stream().mapToInt(schema::fieldIndex).toArray();
        int count = Math.max(1, Math.min(MOST_RANKED, indexes.length - 1));
        ranked = Arrays.copyOf(indexes, count);
        Comparator<Ranked> byRank = Comparator.comparingLong(Ranked::rank);
        for (int index : Arrays.copyOfRange(indexes, count, indexes.length)) {
            byRank = byRank.thenComparing(
                    row -> comparable(row.row().get(index)), Comparator.nullsLast(Comparator.naturalOrder()));
        }
        order = byRank;
    }

    private record Ranked(long rank, Row row) {}

    /** Sorts the rows; equal ones stay in their order. */
    void sort(List<Row> rows) {
        long[] ranks = new long[rows.size()];
        for (int column : ranked) {
            Map<Object, Integer> byValue = ranks(rows, column);
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = ranks[i] << RANK_BITS | byValue.get(rows.get(i).get(column));
            }
        }
        Ranked[] sorted = new Ranked[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            sorted[i] = new Ranked(ranks[i], rows.get(i));
        }
        Arrays.sort(sorted, order);
        for (int i = 0; i < ranks.length; i++) {
            rows.set(i, sorted[i].row());
        }
    }

    private static Map<Object, Integer> ranks(List<Row> rows, int column) {
        Map<Object, Integer> ranks = new HashMap<>();
        for (Row row : rows) {
            ranks.put(row.get(column), 0);
        }
        List<Comparable<Object>> values = new ArrayList<>(ranks.size());
        ranks.keySet().forEach(value -> values.add(comparable(value)));
        values.sort(Comparator.nullsLast(Comparator.naturalOrder()));
        for (int i = 0; i < values.size(); i++) {
            ranks.put(values.get(i), i);
        }
        return ranks;
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }
}
