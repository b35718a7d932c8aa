package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.corpus.story.StoryClusters;
import org.hedgerow.corpus.story.StoryPairs;
import org.hedgerow.corpus.story.StorySignature;
import org.hedgerow.table.CleanedArticlesTable;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Finds near-identical articles. Only band keys and ids are shuffled, never texts: articles that share a band are
 * candidates, candidates are compared by their whole signatures, and what remains is joined into stories.
 */
public final class FindStories {

    private static final UserDefinedFunction BANDS = udf(
            (UDF1<byte[], long[]>) bytes -> StorySignature.bands(CleanedArticlesTable.signature(bytes)),
            DataTypes.createArrayType(DataTypes.LongType, false));

    private static final UserDefinedFunction SAME_STORY = udf(
            (UDF2<byte[], byte[], Boolean>) (one, other) -> StorySignature.sameStory(
                    CleanedArticlesTable.signature(one), CleanedArticlesTable.signature(other)),
            DataTypes.BooleanType);

    private static final UserDefinedFunction PAIRS = udf(
            (UDF1<Seq<String>, Row[]>) ids -> {
                List<Row> pairs = new ArrayList<>();
                StoryPairs.of(
                        JavaConverters.seqAsJavaList(ids), (one, other) -> pairs.add(RowFactory.create(one, other)));
                return pairs.toArray(Row[]::new);
            },
            DataTypes.createArrayType(
                    new StructType().add("one", DataTypes.StringType).add("other", DataTypes.StringType), false));

    private FindStories() {}

    /**
     * @param cleaned rows of {@link CleanedArticlesTable}
     * @return the story of every article that shares one with another; all others are stories of their own
     */
    public static Map<String, String> apply(Dataset<Row> cleaned) {
        Dataset<Row> signatures = cleaned.select(col("article_id"), col("signature"));
        Dataset<Row> bands = signatures.select(
                col("article_id"), explode(BANDS.apply(col("signature"))).as("band"));
        // Nearly all bands are one article's alone. Counting finds them without carrying ids, in a table of numbers.
        Dataset<Row> shared = bands.groupBy("band")
                .agg(count(lit(1)).as("articles"))
                .where(col("articles").gt(1))
                .select("band");
        Dataset<Row> buckets = bands.join(shared, "band")
                .groupBy("band")
                .agg(sort_array(collect_set("article_id")).as("ids"))
                .where(size(col("ids")).gt(1))
                .select("ids")
                .distinct();
        Dataset<Row> pairs = buckets.select(explode(PAIRS.apply(col("ids"))).as("pair"))
                .select("pair.one", "pair.other")
                .distinct();
        Dataset<Row> confirmed = pairs.join(
                        signatures.select(
                                col("article_id").as("one"), col("signature").as("signature_one")),
                        "one")
                .join(
                        signatures.select(
                                col("article_id").as("other"), col("signature").as("signature_other")),
                        "other")
                .where(SAME_STORY.apply(col("signature_one"), col("signature_other")))
                .select("one", "other");
        StoryClusters clusters = new StoryClusters();
        confirmed.toLocalIterator().forEachRemaining(pair -> clusters.add(pair.getString(0), pair.getString(1)));
        return new HashMap<>(clusters.storyIds());
    }
}
