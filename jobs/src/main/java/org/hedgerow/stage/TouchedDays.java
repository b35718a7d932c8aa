package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;

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

    /** @param counts the rows of {@link org.hedgerow.table.DayCountsTable} that are new and those that are gone */
    public TouchedDays(Dataset<Row> counts) {
        this.days = counts.select(
                        col("actor_id").as("touched_actor"), col("said_date").as("touched_date"))
                .distinct()
                .persist();
    }

    /** {@code actor_id} of every actor with a touched day. */
    public Dataset<Row> actors() {
        return days.select(col("touched_actor").as("actor_id")).distinct();
    }

    /** @return rows of {@code actor_day} */
    public Dataset<Row> actorDay(Dataset<Row> previous, Dataset<Row> counts, Dataset<Row> actors) {
        Dataset<Row> counted = AggregateByActorDay.apply(touched(counts), actors);
        return merge(Tables.ACTOR_DAY, previous, counted, actors);
    }

    /** @return rows of {@code actor_day_claim} */
    public Dataset<Row> actorDayClaim(Dataset<Row> previous, Dataset<Row> stances, Dataset<Row> actors) {
        Dataset<Row> counted = AggregateByActorDayClaim.apply(touched(stances), actors);
        return merge(Tables.ACTOR_DAY_CLAIM, previous, counted, actors);
    }

    public void release() {
        days.unpersist();
    }

    private Dataset<Row> touched(Dataset<Row> rows) {
        return rows.join(days, isOn(rows), "left_semi");
    }

    private Dataset<Row> merge(Table table, Dataset<Row> previous, Dataset<Row> counted, Dataset<Row> actors) {
        table.check(previous.schema());
        Dataset<Row> untouched = previous.join(days, isOn(previous), "left_anti")
                .drop("actor_name", "actor_type", "actor_country")
                .join(ActorColumns.of(actors), "actor_id");
        return counted.unionByName(untouched)
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
