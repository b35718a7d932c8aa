package org.hedgerow.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.table.Tables;
import org.hedgerow.text.HedgeCategory;

/**
 * Statements to {@code actor_day}. Counts are taken an article first (no sentence of one article is in another), then
 * summed by actor and day; ratios and intervals come last, from the sums, so that counts of parts can be merged.
 */
public final class AggregateByActorDay {

    private static final String[] SUMS = {"statements", "hedged_statements", "sentences", "tokens", "hedges", "boosters"
    };

    private AggregateByActorDay() {}

    /**
     * @param statements rows of {@code statements}; those without an actor are left out
     * @param actors rows of {@code actors}
     * @return rows of {@code actor_day}
     */
    public static Dataset<Row> apply(Dataset<Row> statements, Dataset<Row> actors) {
        Tables.STATEMENTS.check(statements.schema());
        Tables.ACTORS.check(actors.schema());
        Dataset<Row> byDay = sumByDay(countByArticle(statements));
        return withRates(byDay)
                .join(ActorColumns.of(actors), "actor_id")
                .select(Tables.ACTOR_DAY.columns().stream()
                        .map(column -> col(column.name()))
                        .toArray(Column[]::new));
    }

    private static Dataset<Row> countByArticle(Dataset<Row> statements) {
        List<Column> counts = new ArrayList<>(List.of(
                count(lit(1)).as("statements"),
                sum(when(col("hedged"), 1L).otherwise(0L)).as("hedged_statements"),
                size(array_distinct(flatten(collect_list(col("sentence_ids")))))
                        .cast("long")
                        .as("sentences"),
                sum(col("token_count").cast("long")).as("tokens"),
                sum(size(col("hedges")).cast("long")).as("hedges"),
                sum(size(col("boosters")).cast("long")).as("boosters")));
        for (HedgeCategory category : HedgeCategory.values()) {
            counts.add(sum(expr("size(filter(hedges, hedge -> hedge.category = '" + category.label() + "'))")
                            .cast("long"))
                    .as(category.label()));
        }
        return statements
                .where(col("actor_id").isNotNull())
                .groupBy("actor_id", "said_date", "article_id", "story_id", "outlet")
                .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new));
    }

    private static Dataset<Row> sumByDay(Dataset<Row> byArticle) {
        List<Column> sums = new ArrayList<>(List.of(
                countDistinct("article_id").as("articles"),
                countDistinct("story_id").as("stories"),
                // An article of unknown outlet came from somewhere: all unknown ones count as one outlet.
                countDistinct(coalesce(col("outlet"), lit(""))).as("outlets")));
        Arrays.stream(SUMS).map(name -> sum(name).as(name)).forEach(sums::add);
        Arrays.stream(HedgeCategory.values())
                .map(category -> sum(category.label()).as(category.label()))
                .forEach(sums::add);
        return byArticle
                .groupBy("actor_id", "said_date")
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
