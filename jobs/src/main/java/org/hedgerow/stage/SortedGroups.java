package org.hedgerow.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Folds rows of the same key into one row each: one shuffle, one sort that goes to disk where memory ends, and one pass in
 * which only a single group is held. Distinct values are counted in that pass; Spark's own plan for several distinct
 * counts multiplies the rows before it shuffles them.
 */
final class SortedGroups {

    private SortedGroups() {}

    /** One group while its rows pass by. The rows given are used again by Spark: what is kept must be copied. */
    interface Group {
        void add(InternalRow row);

        /** The row that stands for the group. */
        Row fold();
    }

    /** Begins a group. */
    interface Start extends Serializable {
        Group start();
    }

    /**
     * @param rows their first {@code keys} columns are the key, by which groups come sorted in each partition: texts, or
     *     whole numbers and dates of 32 bits
     * @param keys how many columns the key has; rows are parted by {@code actor_id}
     * @param order further columns by which the rows of a group come sorted
     */
    static JavaRDD<Row> fold(Dataset<Row> rows, int keys, List<String> order, int partitions, Start start) {
        List<String> sorted = new ArrayList<>(Arrays.asList(rows.columns()).subList(0, keys));
        sorted.addAll(order);
        Column[] columns = sorted.stream().map(functions::col).toArray(Column[]::new);
        Dataset<Row> ready = (partitions == 1
                        ? rows.repartition(1)
                        : rows.repartition(partitions, functions.col("actor_id")))
                .sortWithinPartitions(columns);
        boolean[] texts = new boolean[keys];
        for (int i = 0; i < keys; i++) {
            texts[i] = rows.schema().apply(i).dataType().sameType(org.apache.spark.sql.types.DataTypes.StringType);
        }
        return ready.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(partition -> new Folded(partition, texts, start));
    }

    private static final class Folded implements Iterator<Row> {

        private final Iterator<InternalRow> rows;
        private final boolean[] texts;
        private final Start start;
        private final Object[] key;
        private Group group;

        Folded(Iterator<InternalRow> rows, boolean[] texts, Start start) {
            this.rows = rows;
            this.texts = texts;
            this.start = start;
            this.key = new Object[texts.length];
            if (rows.hasNext()) {
                begin(rows.next());
            }
        }

        private void begin(InternalRow row) {
            for (int i = 0; i < key.length; i++) {
                key[i] =
                        row.isNullAt(i) ? null : texts[i] ? row.getUTF8String(i).clone() : (Object) row.getInt(i);
            }
            group = start.start();
            group.add(row);
        }

        private boolean isInGroup(InternalRow row) {
            for (int i = 0; i < key.length; i++) {
                if (row.isNullAt(i) ? key[i] != null : !value(row, i).equals(key[i])) {
                    return false;
                }
            }
            return true;
        }

        private Object value(InternalRow row, int i) {
            return texts[i] ? row.getUTF8String(i) : (Object) row.getInt(i);
        }

        @Override
        public boolean hasNext() {
            return group != null;
        }

        @Override
        public Row next() {
            if (group == null) {
                throw new NoSuchElementException();
            }
            while (rows.hasNext()) {
                InternalRow row = rows.next();
                if (!isInGroup(row)) {
                    Row folded = group.fold();
                    begin(row);
                    return folded;
                }
                group.add(row);
            }
            Row folded = group.fold();
            group = null;
            return folded;
        }
    }

    /** A text of a row that is kept as a string; null where there is none. */
    static String text(InternalRow row, int column) {
        return row.isNullAt(column) ? null : row.getUTF8String(column).toString();
    }

    /** A text to be counted as one of several. */
    static UTF8String distinct(InternalRow row, int column) {
        return row.isNullAt(column)
                ? UTF8String.EMPTY_UTF8
                : row.getUTF8String(column).clone();
    }
}
