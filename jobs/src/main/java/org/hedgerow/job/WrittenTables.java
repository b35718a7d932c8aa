package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.sink.RunTransaction;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/** Counts the rows of a run's tables: by the files that were adopted, and by reading them. */
record WrittenTables(long recordsRead, List<WrittenFile> files) {

    /** Separates the files of one table from the others. */
    static Map<Boolean, List<WrittenFile>> split(List<WrittenFile> files, Table table) {
        return files.stream()
                .collect(Collectors.partitioningBy(file -> file.table().equals(table.name())));
    }

    static long rows(List<WrittenFile> files) {
        return files.stream().mapToLong(WrittenFile::rows).sum();
    }

    private long rows(Table table) {
        return rows(split(files, table).get(true));
    }

    /**
     * The summary of the run.
     *
     * @throws IllegalStateException where a record was lost: records read are not articles and rejects
     */
    RunSummary summary(RunIdentity identity, Instant startedAt, RunTransaction transaction, SparkSession session) {
        Path version = transaction.versionPath();
        Map<String, Long> rejects = countBy(read(Tables.REJECTS, version, session), "reason");
        Map<String, Long> kinds = countBy(read(Tables.HEDGES, version, session), "kind");
        long rejected = rejects.values().stream().mapToLong(Long::longValue).sum();
        if (recordsRead != rows(Tables.ARTICLES) + rejected) {
            throw new IllegalStateException(recordsRead + " records were read, but there are " + rows(Tables.ARTICLES)
                    + " articles and " + rejected + " rejects: nothing is committed");
        }
        return new RunSummary(
                identity.runId(),
                startedAt,
                Instant.now(),
                identity.version(),
                identity.lexiconVersion(),
                identity.configurationDigest(),
                identity.inputs(),
                recordsRead,
                rows(Tables.ARTICLES),
                read(Tables.ARTICLES, version, session)
                        .agg(countDistinct("story_id"))
                        .head()
                        .getLong(0),
                rows(Tables.SENTENCES),
                rows(Tables.STATEMENTS),
                read(Tables.STATEMENTS, version, session)
                        .where(col("actor_id").isNull())
                        .count(),
                read(Tables.ACTORS, version, session).count(),
                kinds.getOrDefault("hedge", 0L),
                kinds.getOrDefault("booster", 0L),
                rows(Tables.STANCES),
                new TreeMap<>(rejects));
    }

    private static Map<String, Long> countBy(Dataset<Row> rows, String column) {
        return rows.groupBy(column).agg(count(lit(1)).as("n")).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    private static Dataset<Row> read(Table table, Path version, SparkSession session) {
        return session.read().schema(table.schema()).parquet(new Path(version, table.name()).toString());
    }
}
