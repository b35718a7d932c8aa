package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The columns that aggregates repeat of {@code actors}, so that an actor has one name in every row. */
final class ActorColumns {

    private ActorColumns() {}

    static Dataset<Row> of(Dataset<Row> actors) {
        return actors.select(
                col("actor_id"),
                col("name").as("actor_name"),
                col("type").as("actor_type"),
                col("country").as("actor_country"));
    }
}
