package org.hedgerow.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.stage.AggregateByActorDay;
import org.hedgerow.stage.AggregateByActorDayClaim;
import org.hedgerow.stage.ConcurrentWork;
import org.hedgerow.stage.JoinActors;
import org.hedgerow.stage.TouchedDays;
import org.hedgerow.table.DayCountsTable;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the tables that are counted from the rows of many articles. */
final class AggregateStep {

    private static final Logger LOG = LoggerFactory.getLogger(AggregateStep.class);

    /** So many are counted by one task and written to one file. */
    private static final long STATEMENTS_A_PARTITION = 2_000_000;

    private final RunContext context;

    AggregateStep(RunContext context) {
        this.context = context;
    }

    /**
     * Counts everything.
     *
     * @param statements how many there are
     */
    List<WrittenFile> run(long statements) {
        context.begin("aggregate by actor and day");
        List<WrittenFile> written = write(
                Tables.ACTORS,
                JoinActors.apply(context.read(Tables.STATEMENTS), context.read(Tables.ARTICLES), wikidataIds()),
                "actor_id");
        Dataset<Row> actors = context.read(Tables.ACTORS);
        int partitions = (int) (1 + statements / STATEMENTS_A_PARTITION);
        try (ConcurrentWork work = new ConcurrentWork()) {
            ConcurrentWork.Result<List<WrittenFile>> claims = work.begin(
                    "aggregate stances",
                    () -> write(
                            Tables.ACTOR_DAY_CLAIM,
                            AggregateByActorDayClaim.apply(context.read(Tables.STANCES), actors, partitions)));
            write(
                    Tables.ACTOR_DAY,
                    AggregateByActorDay.apply(context.readState(DayCountsTable.INSTANCE), actors, partitions));
            claims.await();
        }
        return written;
    }

    /** Counts actors and days that are touched and takes over the others. */
    List<WrittenFile> update(IncrementalUpdate update) {
        context.begin("aggregate touched actors and days");
        TouchedDays touched = update.touchedDays();
        Dataset<Row> statements = context.read(Tables.STATEMENTS);
        List<WrittenFile> written = write(
                Tables.ACTORS,
                JoinActors.update(
                        update.before(Tables.ACTORS),
                        touched.actors(),
                        statements,
                        context.read(Tables.ARTICLES),
                        wikidataIds()),
                "actor_id");
        Dataset<Row> actors = context.read(Tables.ACTORS);
        try (ConcurrentWork work = new ConcurrentWork()) {
            ConcurrentWork.Result<List<WrittenFile>> claims = work.begin(
                    "aggregate stances",
                    () -> write(
                            Tables.ACTOR_DAY_CLAIM,
                            touched.actorDayClaim(
                                    update.before(Tables.ACTOR_DAY_CLAIM), context.read(Tables.STANCES), actors),
                            "claim_id",
                            "actor_id",
                            "said_date"));
            write(
                    Tables.ACTOR_DAY,
                    touched.actorDay(
                            update.before(Tables.ACTOR_DAY), context.readState(DayCountsTable.INSTANCE), actors),
                    "actor_id",
                    "said_date");
            claims.await();
        }
        return written;
    }

    private List<WrittenFile> write(Table table, Dataset<Row> rows, String first, String... more) {
        return write(table, rows.coalesce(1).sortWithinPartitions(first, more).javaRDD());
    }

    private List<WrittenFile> write(Table table, JavaRDD<Row> rows) {
        List<WrittenFile> written =
                context.writer(false).write(rows, Map.of(table, List.of()), (row, sink) -> sink.add(table, row));
        context.transaction().adopt(written, List.of(table));
        LOG.info("{} rows written to {}", WrittenTables.rows(written), table.name());
        return written;
    }

    private Map<String, String> wikidataIds() {
        Map<String, String> ids = new TreeMap<>();
        context.labellers().registry().entries().stream()
                .filter(entry -> entry.wikidataId() != null)
                .forEach(entry -> ids.put(entry.actor().actorId(), entry.wikidataId()));
        return ids;
    }
}
