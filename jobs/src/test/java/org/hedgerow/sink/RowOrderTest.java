package org.hedgerow.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The order of rows")
class RowOrderTest {

    private static final StructType SCHEMA = new StructType()
            .add("number", DataTypes.IntegerType)
            .add("actor", DataTypes.StringType)
            .add("day", DataTypes.DateType)
            .add("id", DataTypes.StringType)
            .add("claim", DataTypes.StringType);

    @Test
    @DisplayName("is that of their columns one after the other, nulls last, equal rows as they came")
    void columnsDecideInTurn() {
        List<String> columns = new ArrayList<>();
        for (String column : List.of("actor", "day", "claim", "id", "number")) {
            columns.add(column);
            List<Row> rows = rows();
            List<Row> expected = new ArrayList<>(rows);
            expected.sort(comparator(columns));
            new RowOrder(SCHEMA, columns).sort(rows);
            assertThat(rows).as("by %s", columns).isEqualTo(expected);
        }
    }

    private static List<Row> rows() {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(RowFactory.create(
                    i,
                    random.nextInt(5) == 0 ? null : "actor " + random.nextInt(90),
                    random.nextInt(5) == 0 ? null : LocalDate.ofEpochDay(random.nextInt(7) - 3),
                    "id " + random.nextInt(2_000),
                    random.nextBoolean() ? "a" : "b"));
        }
        return rows;
    }

    private static Comparator<Row> comparator(List<String> columns) {
        Comparator<Row> order = null;
        for (String column : columns) {
            int index = SCHEMA.fieldIndex(column);
            Comparator<Row> next = Comparator.comparing(
                    row -> RowOrderTest.<Comparable<Object>>cast(row.get(index)),
                    Comparator.nullsLast(Comparator.naturalOrder()));
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
