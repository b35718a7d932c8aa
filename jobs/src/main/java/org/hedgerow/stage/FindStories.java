package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.corpus.story.StoryClusters;
import org.hedgerow.corpus.story.StoryPairs;
import org.hedgerow.corpus.story.StorySignature;
import org.hedgerow.table.CleanedArticlesTable;

/**
 * Finds near-identical articles. Only band keys and ids are shuffled, never texts: articles that share a band are
 * candidates, candidates are compared by their whole signatures, and what remains is joined into stories.
 */
final class FindStories {

    private static final int FEW_PAIRS = 50_000;
    private static final int RECORDS_A_PARTITION = 100_000;

    private static final StructType PAIR =
            new StructType().add("one", DataTypes.StringType).add("other", DataTypes.StringType);

    private static final UserDefinedFunction SAME_STORY = udf(
            (UDF2<byte[], byte[], Boolean>) (one, other) -> StorySignature.sameStory(
                    CleanedArticlesTable.signature(one), CleanedArticlesTable.signature(other)),
            DataTypes.BooleanType);

    private FindStories() {}

    /**
     * @param cleaned rows of {@link CleanedArticlesTable}
     * @param records how many there are, more or less
     * @return the story of every article that shares one with another; all others are stories of their own
     */
    static Map<String, String> apply(Dataset<Row> cleaned, long records) {
        return apply(cleaned, records, FEW_PAIRS);
    }

    /** @param fewPairs up to how many candidates are held here; more are joined with their signatures in a shuffle */
    static Map<String, String> apply(Dataset<Row> cleaned, long records, int fewPairs) {
        Dataset<Row> signatures = cleaned.select(col("article_id"), col("signature"));
        int partitions = (int) (1 + records / RECORDS_A_PARTITION);
        JavaRDD<Row> candidates = SharedBands.buckets(signatures, partitions).mapPartitions(buckets -> {
            Set<Row> pairs = new HashSet<>();
            buckets.forEachRemaining(
                    ids -> StoryPairs.of(ids, (one, other) -> pairs.add(RowFactory.create(one, other))));
            return pairs.iterator();
        });
        StoryClusters clusters = new StoryClusters();
        try {
            List<Row> pairs = new FewRows(fewPairs).of(candidates, pair -> true);
            Map<String, int[]> known = signatures(signatures, pairs, 2 * fewPairs);
            pairs.forEach(pair -> {
                if (StorySignature.sameStory(known.get(pair.getString(0)), known.get(pair.getString(1)))) {
                    clusters.add(pair.getString(0), pair.getString(1));
                }
            });
        } catch (TooManyRowsException e) {
            confirmed(candidates, signatures)
                    .toLocalIterator()
                    .forEachRemaining(pair -> clusters.add(pair.getString(0), pair.getString(1)));
        }
        return new HashMap<>(clusters.storyIds());
    }

    /** The signatures of all articles of some pairs. */
    private static Map<String, int[]> signatures(Dataset<Row> signatures, List<Row> pairs, int most)
            throws TooManyRowsException {
        Set<String> ids = new HashSet<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.getString(0), pair.getString(1))));
        Map<String, int[]> known = new HashMap<>();
        if (!ids.isEmpty()) {
            new FewRows(most)
                    .of(signatures, row -> ids.contains(row.getString(0)))
                    .forEach(row -> known.put(
                            row.getString(0), CleanedArticlesTable.signature(row.<byte[]>getAs("signature"))));
        }
        return known;
    }

    private static Dataset<Row> confirmed(JavaRDD<Row> candidates, Dataset<Row> signatures) {
        return signatures
                .sparkSession()
                .createDataFrame(candidates, PAIR)
                .distinct()
                .join(
                        signatures.select(
                                col("article_id").as("one"), col("signature").as("signature_one")),
                        "one")
                .join(
                        signatures.select(
                                col("article_id").as("other"), col("signature").as("signature_other")),
                        "other")
                .where(SAME_STORY.apply(col("signature_one"), col("signature_other")))
                .select("one", "other");
    }
}
