package org.hedgerow.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.table.DayCountsTable;
import org.hedgerow.table.Tables;
import org.hedgerow.text.HedgeCategory;

/**
 * Counts of single articles to {@code actor_day}: they are summed by actor and day; ratios and intervals come last, from
 * the sums, so that counts of parts can be merged.
 */
public final class AggregateByActorDay {

    private AggregateByActorDay() {}

    /**
     * @param counts rows of {@link DayCountsTable}
     * @param actors rows of {@code actors}
     * @return rows of {@code actor_day}
     */
    public static Dataset<Row> apply(Dataset<Row> counts, Dataset<Row> actors) {
        DayCountsTable.INSTANCE.check(counts.schema());
        Tables.ACTORS.check(actors.schema());
        return withRates(sumByDay(counts))
                .join(ActorColumns.of(actors), "actor_id")
                .select(Tables.ACTOR_DAY.columns().stream()
                        .map(column -> col(column.name()))
                        .toArray(Column[]::new));
    }

    private static Dataset<Row> sumByDay(Dataset<Row> counts) {
        List<Column> sums = new ArrayList<>(List.of(
                // What an actor said on a day in one article is one row.
                count(lit(1)).as("articles"),
                countDistinct("story_id").as("stories"),
                // An article of unknown outlet came from somewhere: all unknown ones count as one outlet.
                countDistinct(coalesce(col("outlet"), lit(""))).as("outlets")));
        DayCountsTable.SUMS.forEach(name -> sums.add(sum(name).as(name)));
        Arrays.stream(HedgeCategory.values())
                .map(category -> sum(category.label()).as(category.label()))
                .forEach(sums::add);
        return counts.groupBy("actor_id", "said_date")
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    }

    private static Dataset<Row> withRates(Dataset<Row> byDay) {
        HedgeCategory[] categories = HedgeCategory.values();
        Column names = array(
                Arrays.stream(categories).map(category -> lit(category.label())).toArray(Column[]::new));
        Column counts = array(
                Arrays.stream(categories).map(category -> col(category.label())).toArray(Column[]::new));
        return byDay.withColumn(
                        "hedges_by_category",
                        map_filter(map_from_arrays(names, counts), (name, number) -> number.gt(0)))
                .withColumn("hedge_rate", col("hedged_statements").divide(col("statements")))
                .withColumn("interval", IntervalColumns.wilson(col("hedged_statements"), col("statements")))
                .withColumn("hedge_rate_low", col("interval").getItem(0))
                .withColumn("hedge_rate_high", col("interval").getItem(1))
                .withColumn(
                        "hedges_per_1000_tokens",
                        when(col("tokens").gt(0), col("hedges").multiply(1000.0).divide(col("tokens"))));
    }
}
