package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.hedgerow.stage.ConcurrentWork;
import org.hedgerow.table.Tables;

/**
 * What is counted by reading the tables that articles fill, as the sizes of files do not tell it.
 *
 * @param rejects by reason
 * @param unresolved statements whose source has no actor
 */
record RunCounts(Map<String, Long> rejects, long hedges, long boosters, long unresolved, long stories) {

    private static final String REJECT = "reject";
    private static final String KIND = "kind";
    private static final String UNRESOLVED = "unresolved";

    /** Counts in the tables of a run whose articles are labelled. */
    static RunCounts of(RunContext context) {
        try (ConcurrentWork work = new ConcurrentWork()) {
            ConcurrentWork.Result<Long> stories = work.begin("count stories", () -> context.read(Tables.ARTICLES)
                    .agg(countDistinct("story_id"))
                    .head()
                    .getLong(0));
            Map<String, Map<String, Long>> counts = count(
                    context.read(Tables.REJECTS).select(lit(REJECT).as("what"), col("reason")),
                    context.read(Tables.HEDGES).select(lit(KIND), col("kind")),
                    context.read(Tables.STATEMENTS)
                            .where(col("actor_id").isNull())
                            .select(lit(UNRESOLVED), lit("")));
            Map<String, Long> kinds = counts.getOrDefault(KIND, Map.of());
            return new RunCounts(
                    counts.getOrDefault(REJECT, Map.of()),
                    kinds.getOrDefault("hedge", 0L),
                    kinds.getOrDefault("booster", 0L),
                    counts.getOrDefault(UNRESOLVED, Map.of()).getOrDefault("", 0L),
                    stories.await());
        }
    }

    /** How often each pair of values stands in rows of two columns, counted in one pass over all of them. */
    @SafeVarargs
    private static Map<String, Map<String, Long>> count(Dataset<Row> first, Dataset<Row>... others) {
        Dataset<Row> all = first.toDF("what", "value");
        for (Dataset<Row> other : others) {
            all = all.union(other);
        }
        Map<String, Map<String, Long>> counts = new HashMap<>();
        all.groupBy("what", "value")
                .agg(functions.count(lit(1)))
                .collectAsList()
                .forEach(row -> counts.computeIfAbsent(row.getString(0), what -> new HashMap<>())
                        .put(row.getString(1), row.getLong(2)));
        return counts;
    }

    long rejected() {
        return rejects.values().stream().mapToLong(Long::longValue).sum();
    }
}
