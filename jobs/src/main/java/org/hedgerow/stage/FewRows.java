package org.hedgerow.stage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Collects the few rows that a condition in Java picks from many, in one job without a shuffle. Planning a join with a
 * small table would take longer than the join.
 */
final class FewRows {

    private final int most;

    /** @param most rows to hold at once */
    FewRows(int most) {
        this.most = most;
    }

    /** @throws TooManyRowsException where there are more than are to be held */
    List<Row> of(Dataset<Row> rows, FilterFunction<Row> condition) throws TooManyRowsException {
        return of(rows.javaRDD(), condition);
    }

    /** @throws TooManyRowsException where there are more than are to be held */
    List<Row> of(JavaRDD<Row> rows, FilterFunction<Row> condition) throws TooManyRowsException {
        int enough = most + 1;
        List<Row> found = rows.mapPartitions(partition -> pick(partition, condition, enough))
                .collect();
        return check(found);
    }

    /** @throws TooManyRowsException where these are more than are to be held */
    <T> List<T> check(List<T> found) throws TooManyRowsException {
        if (found.size() > most) {
            throw new TooManyRowsException(most);
        }
        return found;
    }

    private static Iterator<Row> pick(Iterator<Row> rows, FilterFunction<Row> condition, int enough)
            throws Exception { // as Spark declares it
        List<Row> picked = new ArrayList<>();
        while (rows.hasNext() && picked.size() < enough) {
            Row row = rows.next();
            if (condition.call(row)) {
                picked.add(row);
            }
        }
        return picked.iterator();
    }
}
