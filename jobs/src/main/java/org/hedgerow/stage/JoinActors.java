package org.hedgerow.stage;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.hedgerow.actor.OutletActor;
import org.hedgerow.table.Tables;
import org.hedgerow.text.Actor;

/**
 * Joins the mentions of all articles into the {@code actors} table. Actors carry the same id in every article, so
 * joining is counting: of several names, types or descriptions the most frequent is shown, of equals the last in
 * alphabetical order.
 */
public final class JoinActors {

    private static final int MOST_ALIASES = 20;

    private JoinActors() {}

    /**
     * @param statements rows of {@code statements}
     * @param articles rows of {@code articles}; their outlets are actors too
     * @param wikidataIds Wikidata items by actor id
     * @return rows of {@code actors}
     */
    public static Dataset<Row> apply(Dataset<Row> statements, Dataset<Row> articles, Map<String, String> wikidataIds) {
        Tables.STATEMENTS.check(statements.schema());
        return withWikidata(speakers(statements).unionByName(outlets(articles)), wikidataIds);
    }

    /**
     * As {@link #apply}, counting only the statements of some actors.
     *
     * @param previous rows of {@code actors} as they were
     * @param touched {@code actor_id} of actors that have lost or gained statements since
     */
    public static Dataset<Row> update(
            Dataset<Row> previous,
            Dataset<Row> touched,
            Dataset<Row> statements,
            Dataset<Row> articles,
            Map<String, String> wikidataIds) {
        Tables.STATEMENTS.check(statements.schema());
        Tables.ACTORS.check(previous.schema());
        // Outlets have no statements; they are listed anew, from one column of the articles.
        Dataset<Row> untouched = previous.where(col("statements").gt(0))
                .join(touched, new String[] {"actor_id"}, "left_anti")
                .drop("wikidata_id");
        Dataset<Row> counted = speakers(statements.join(touched, new String[] {"actor_id"}, "left_semi"));
        return withWikidata(untouched.unionByName(counted).unionByName(outlets(articles)), wikidataIds);
    }

    private static Dataset<Row> speakers(Dataset<Row> statements) {
        Dataset<Row> resolved = statements.where(col("actor_id").isNotNull());
        return portraits(resolved)
                .join(aliases(resolved), new String[] {"actor_id"}, "left")
                .withColumn("aliases", coalesce(col("aliases"), array().cast("array<string>")));
    }

    private static Dataset<Row> withWikidata(Dataset<Row> actors, Map<String, String> wikidataIds) {
        HashMap<String, String> ids = new HashMap<>(wikidataIds);
        UserDefinedFunction wikidata = udf((UDF1<String, String>) ids::get, DataTypes.StringType);
        return actors.withColumn("wikidata_id", wikidata.apply(col("actor_id")))
                .select(Tables.ACTORS.columns().stream()
                        .map(column -> col(column.name()))
                        .toArray(Column[]::new));
    }

    private static Dataset<Row> portraits(Dataset<Row> resolved) {
        return resolved.groupBy(
                        "actor_id", "actor_name", "actor_type", "actor_country", "actor_description", "actor_origin")
                .agg(count(lit(1)).as("n"))
                .groupBy("actor_id")
                .agg(
                        max(struct(
                                        col("n"),
                                        col("actor_name"),
                                        col("actor_type"),
                                        col("actor_country"),
                                        col("actor_origin")))
                                .as("shown"),
                        max(when(col("actor_description").isNotNull(), struct(col("n"), col("actor_description"))))
                                .as("described"),
                        sum("n").as("statements"))
                .select(
                        col("actor_id"),
                        col("shown.actor_name").as("name"),
                        col("shown.actor_type").as("type"),
                        col("shown.actor_country").as("country"),
                        col("described.actor_description").as("description"),
                        col("shown.actor_origin").as("origin"),
                        col("statements"));
    }

    private static Dataset<Row> aliases(Dataset<Row> resolved) {
        return resolved.where(col("source_text")
                        .isNotNull()
                        .and(col("actor_resolution").notEqual("pronoun")))
                .groupBy("actor_id", "source_text")
                .agg(count(lit(1)).as("n"))
                .groupBy("actor_id")
                .agg(sort_array(collect_list(struct(expr("-n").as("rank"), col("source_text"))))
                        .as("ranked"))
                .select(
                        col("actor_id"),
                        transform(slice(col("ranked"), 1, MOST_ALIASES), entry -> entry.getField("source_text"))
                                .as("aliases"));
    }

    private static Dataset<Row> outlets(Dataset<Row> articles) {
        UserDefinedFunction id =
                udf((UDF1<String, String>) outlet -> outletActor(outlet).actorId(), DataTypes.StringType);
        UserDefinedFunction name =
                udf((UDF1<String, String>) outlet -> outletActor(outlet).name(), DataTypes.StringType);
        return articles.select("outlet")
                .distinct()
                .select(
                        id.apply(col("outlet")).as("actor_id"),
                        name.apply(col("outlet")).as("name"))
                .groupBy("actor_id")
                .agg(max("name").as("name"))
                .select(
                        col("actor_id"),
                        col("name"),
                        lit("outlet").as("type"),
                        lit(null).cast("string").as("country"),
                        lit(null).cast("string").as("description"),
                        lit("corpus").as("origin"),
                        lit(0L).as("statements"),
                        array().cast("array<string>").as("aliases"));
    }

    private static Actor outletActor(String outlet) {
        return OutletActor.of(outlet);
    }
}
