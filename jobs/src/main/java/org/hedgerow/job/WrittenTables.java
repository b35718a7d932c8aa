package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/** Counts the rows of a run's tables: by the files that were adopted, and by reading them. */
record WrittenTables(long recordsRead, List<WrittenFile> files) {

    private static final String REJECT = "reject";
    private static final String KIND = "kind";
    private static final String UNRESOLVED = "unresolved";

    /** These, and further files of the same run. */
    WrittenTables and(List<WrittenFile> more) {
        List<WrittenFile> all = new ArrayList<>(files);
        all.addAll(more);
        return new WrittenTables(recordsRead, all);
    }

    /** Separates the files of one table from the others. */
    static Map<Boolean, List<WrittenFile>> split(List<WrittenFile> files, Table table) {
        return files.stream()
                .collect(Collectors.partitioningBy(file -> file.table().equals(table.name())));
    }

    static long rows(List<WrittenFile> files) {
        return files.stream().mapToLong(WrittenFile::rows).sum();
    }

    /** How many rows of a table these files hold. */
    long rows(Table table) {
        return rows(split(files, table).get(true));
    }

    /**
     * The summary of the run.
     *
     * @throws IllegalStateException where a record was lost: records read are not articles and rejects
     */
    RunSummary summary(RunContext context) {
        RunIdentity identity = context.identity();
        SparkSession session = context.session();
        Path version = context.transaction().versionPath();
        Map<String, Map<String, Long>> counts = count(
                read(Tables.REJECTS, version, session).select(lit(REJECT).as("what"), col("reason")),
                read(Tables.HEDGES, version, session).select(lit(KIND), col("kind")),
                read(Tables.STATEMENTS, version, session)
                        .where(col("actor_id").isNull())
                        .select(lit(UNRESOLVED), lit("")));
        Map<String, Long> rejects = counts.getOrDefault(REJECT, Map.of());
        Map<String, Long> kinds = counts.getOrDefault(KIND, Map.of());
        long rejected = rejects.values().stream().mapToLong(Long::longValue).sum();
        if (recordsRead != rows(Tables.ARTICLES) + rejected) {
            throw new IllegalStateException(recordsRead + " records were read, but there are " + rows(Tables.ARTICLES)
                    + " articles and " + rejected + " rejects: nothing is committed");
        }
        return new RunSummary(
                identity.runId(),
                context.startedAt(),
                Instant.now(),
                identity.version(),
                identity.lexiconVersion(),
                identity.configurationDigest(),
                identity.inputs(),
                recordsRead,
                rows(Tables.ARTICLES),
                rows(Tables.ARTICLES),
                read(Tables.ARTICLES, version, session)
                        .agg(countDistinct("story_id"))
                        .head()
                        .getLong(0),
                rows(Tables.SENTENCES),
                rows(Tables.STATEMENTS),
                counts.getOrDefault(UNRESOLVED, Map.of()).getOrDefault("", 0L),
                rows(Tables.ACTORS),
                kinds.getOrDefault("hedge", 0L),
                kinds.getOrDefault("booster", 0L),
                rows(Tables.STANCES),
                new TreeMap<>(rejects));
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

    private static Dataset<Row> read(Table table, Path version, SparkSession session) {
        return session.read().schema(table.schema()).parquet(new Path(version, table.name()).toString());
    }
}
