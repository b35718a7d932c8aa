package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.hedgerow.table.Tables;
import org.hedgerow.text.Stance;

/** Stances to {@code actor_day_claim}: counts and moments summed by actor, day and claim, means and intervals last. */
public final class AggregateByActorDayClaim {

    private static final int SAMPLE_SIZE = 5;

    private AggregateByActorDayClaim() {}

    /**
     * @param stances rows of {@code stances}; those without an actor are left out
     * @param actors rows of {@code actors}
     * @return rows of {@code actor_day_claim}
     */
    public static Dataset<Row> apply(Dataset<Row> stances, Dataset<Row> actors) {
        Tables.STANCES.check(stances.schema());
        Tables.ACTORS.check(actors.schema());
        // Decimals add up exactly, so that the order of partitions cannot change the last bit of a mean.
        Column commitment = col("commitment").cast(DataTypes.createDecimalType(10, 6));
        Dataset<Row> sums = stances.where(col("actor_id").isNotNull())
                .groupBy("actor_id", "said_date", "claim_id")
                .agg(
                        count(lit(1)).as("statements"),
                        number(Stance.AFFIRM),
                        number(Stance.DOUBT),
                        number(Stance.DENY),
                        number(Stance.NONCOMMITTAL),
                        sum(commitment).cast("double").as("sum"),
                        sum(commitment.multiply(commitment)).cast("double").as("sum_of_squares"),
                        countDistinct("article_id").as("articles"),
                        countDistinct("story_id").as("stories"),
                        slice(sort_array(collect_list(col("statement_id"))), 1, SAMPLE_SIZE)
                                .as("sample_statement_ids"));
        return sums.withColumn("commitment_mean", col("sum").divide(col("statements")))
                .withColumn("interval", IntervalColumns.mean(col("statements"), col("sum"), col("sum_of_squares")))
                .withColumn("commitment_low", col("interval").getItem(0))
                .withColumn("commitment_high", col("interval").getItem(1))
                .join(ActorColumns.of(actors), "actor_id")
                .select(Tables.ACTOR_DAY_CLAIM.columns().stream()
                        .map(column -> col(column.name()))
                        .toArray(Column[]::new));
    }

    private static Column number(Stance stance) {
        return sum(when(col("stance").equalTo(stance.label()), 1L).otherwise(0L))
                .as(stance.label());
    }
}
