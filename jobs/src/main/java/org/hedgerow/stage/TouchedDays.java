package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;

import java.util.HashSet;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/**
 * The actors and days whose statements have changed since the last run. Their aggregates are counted anew; all others
 * are taken over, with the names that actors have now.
 */
public final class TouchedDays {

    private final Dataset<Row> days;
    private final boolean kept;

    /**
     * @param counts the rows of {@link org.hedgerow.table.DayCountsTable} that are new and those that are gone
     * @param few whether there are few enough to be sent to every task, so that nothing else is shuffled
     */
    public TouchedDays(Dataset<Row> counts, boolean few) {
        Dataset<Row> touched = counts.select(
                col("actor_id").as("touched_actor"), col("said_date").as("touched_date"));
        kept = !few;
        days = few
                ? counts.sparkSession()
                        .createDataFrame(List.copyOf(new HashSet<>(touched.collectAsList())), touched.schema())
                : touched.distinct().persist();
    }

    /** {@code actor_id} of every actor with a touched day. */
    public Dataset<Row> actors() {
        return days.select(col("touched_actor").as("actor_id")).distinct();
    }

    /** @return rows of {@code actor_day} */
    public Dataset<Row> actorDay(Dataset<Row> previous, Dataset<Row> counts, Dataset<Row> actors) {
        JavaRDD<Row> counted = AggregateByActorDay.apply(touched(counts), actors, 1);
        return merge(Tables.ACTOR_DAY, previous, counted, actors);
    }

    /** @return rows of {@code actor_day_claim} */
    public Dataset<Row> actorDayClaim(Dataset<Row> previous, Dataset<Row> stances, Dataset<Row> actors) {
        JavaRDD<Row> counted = AggregateByActorDayClaim.apply(touched(stances), actors, 1);
        return merge(Tables.ACTOR_DAY_CLAIM, previous, counted, actors);
    }

    public void release() {
        if (kept) {
            days.unpersist();
        }
    }

    private Dataset<Row> touched(Dataset<Row> rows) {
        return rows.join(days, isOn(rows), "left_semi");
    }

    private Dataset<Row> merge(Table table, Dataset<Row> previous, JavaRDD<Row> counted, Dataset<Row> actors) {
        table.check(previous.schema());
        Dataset<Row> untouched = previous.join(days, isOn(previous), "left_anti")
                .drop("actor_name", "actor_type", "actor_country")
                .join(ActorColumns.of(actors), "actor_id");
        return previous.sparkSession()
                .createDataFrame(counted, table.schema())
                .unionByName(untouched)
                .select(table.columns().stream()
                        .map(column -> col(column.name()))
                        .toArray(Column[]::new));
    }

    /** The day may be unknown on both sides. */
    private Column isOn(Dataset<Row> rows) {
        return rows.col("actor_id")
                .equalTo(days.col("touched_actor"))
                .and(rows.col("said_date").eqNullSafe(days.col("touched_date")));
    }
}
