package org.hedgerow.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.stage.AggregateByActorDay;
import org.hedgerow.stage.AggregateByActorDayClaim;
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

    private final RunContext context;

    AggregateStep(RunContext context) {
        this.context = context;
    }

    /** Counts everything. */
    List<WrittenFile> run() {
        context.begin("aggregate by actor and day");
        Dataset<Row> statements = context.read(Tables.STATEMENTS);
        List<WrittenFile> written = write(
                Tables.ACTORS, JoinActors.apply(statements, context.read(Tables.ARTICLES), wikidataIds()), "actor_id");
        Dataset<Row> actors = context.read(Tables.ACTORS);
        write(
                Tables.ACTOR_DAY,
                AggregateByActorDay.apply(context.readState(DayCountsTable.INSTANCE), actors),
                "actor_id",
                "said_date");
        write(
                Tables.ACTOR_DAY_CLAIM,
                AggregateByActorDayClaim.apply(context.read(Tables.STANCES), actors),
                "claim_id",
                "actor_id",
                "said_date");
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
        write(
                Tables.ACTOR_DAY,
                touched.actorDay(update.before(Tables.ACTOR_DAY), context.readState(DayCountsTable.INSTANCE), actors),
                "actor_id",
                "said_date");
        write(
                Tables.ACTOR_DAY_CLAIM,
                touched.actorDayClaim(update.before(Tables.ACTOR_DAY_CLAIM), context.read(Tables.STANCES), actors),
                "claim_id",
                "actor_id",
                "said_date");
        return written;
    }

    private List<WrittenFile> write(Table table, Dataset<Row> rows, String first, String... more) {
        List<WrittenFile> written =
                context.writer(false).write(rows.coalesce(1).sortWithinPartitions(first, more), table);
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
