package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.InputException;
import org.hedgerow.estimate.Interval;
import org.hedgerow.estimate.Intervals;
import org.hedgerow.report.Report;
import org.hedgerow.report.TimeUnit;
import org.hedgerow.report.Timeline;
import org.hedgerow.table.Tables;

/** Counts what a report shows; nothing but sums of groups reaches the driver. */
final class ReportReader {

    private final RunTables tables;
    private final TimeUnit unit;
    private final int mostActors;

    /** @param unit null for the shortest that fits */
    ReportReader(RunTables tables, TimeUnit unit, int mostActors) {
        this.tables = tables;
        this.unit = unit;
        this.mostActors = mostActors;
    }

    /** @throws InputException where there is no statement to report on */
    Report read(PassageReader passages) {
        Report.Run run = run();
        if (run.statements() == 0) {
            throw new InputException("the tables hold no statements to report on");
        }
        Timeline timeline = timeline();
        List<Report.Actor> actors = actors(timeline);
        List<Report.Claim> claims = new ClaimGrids(tables.read(Tables.STANCES), timeline).claims();
        return passages.complete(new Report(
                run,
                timeline,
                series(statements(), timeline),
                actors,
                claims,
                List.of(),
                new Report.Sampling(0, 0, 0, 0)));
    }

    private Dataset<Row> statements() {
        return tables.read(Tables.STATEMENTS);
    }

    private Report.Run run() {
        Row run = tables.read(Tables.RUNS).orderBy(col("finished_at").desc()).head();
        Row articles = tables.read(Tables.ARTICLES)
                .agg(countDistinct("outlet"), min("published_date"), max("published_date"))
                .head();
        Row counted = statements()
                .agg(
                        count(lit(1)),
                        sum(when(col("actor_id").isNull(), 1L).otherwise(0L)),
                        sum(when(col("said_date").isNull(), 1L).otherwise(0L)))
                .head();
        return new Report.Run(
                run.getAs("run_id"),
                run.getAs("version"),
                run.getAs("lexicon_version"),
                run.<Instant>getAs("finished_at").atZone(ZoneOffset.UTC).toLocalDate(),
                run.getAs("articles"),
                run.getAs("stories"),
                articles.getLong(0),
                articles.getAs(1),
                articles.getAs(2),
                counted.getLong(0),
                counted.isNullAt(1) ? 0 : counted.getLong(1),
                counted.isNullAt(2) ? 0 : counted.getLong(2),
                run.getAs("stances"));
    }

    private Timeline timeline() {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        statements()
                .where(col("said_date").isNotNull())
                .groupBy("said_date")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> days.put(row.getAs(0), row.getLong(1)));
        return Timeline.covering(days, unit);
    }

    private List<Report.Actor> actors(Timeline timeline) {
        List<Row> most = statements()
                .where(col("actor_id").isNotNull())
                .groupBy("actor_id")
                .agg(
                        count(lit(1)).as("statements"),
                        countDistinct("story_id").as("stories"),
                        max("actor_name").as("name"),
                        max("actor_type").as("type"),
                        max("actor_country").as("country"),
                        max("actor_description").as("description"))
                .orderBy(col("statements").desc(), col("name"), col("actor_id"))
                .limit(mostActors)
                .collectAsList();
        Map<String, List<Row>> days = days(statements().where(col("actor_id").isin(ids(most))), "actor_id");
        List<Report.Actor> actors = new ArrayList<>();
        for (Row row : most) {
            String id = row.getAs("actor_id");
            actors.add(new Report.Actor(
                    id,
                    row.getAs("name"),
                    row.getAs("type"),
                    row.getAs("country"),
                    row.getAs("description"),
                    row.getAs("stories"),
                    series(days.get(id), timeline)));
        }
        return actors;
    }

    private static Object[] ids(List<Row> rows) {
        return rows.stream().map(row -> row.getAs("actor_id")).toArray();
    }

    private static Report.Series series(Dataset<Row> statements, Timeline timeline) {
        return series(days(statements.withColumn("one", lit("all")), "one").get("all"), timeline);
    }

    /** Statements and hedged statements a day (or undated), by group. */
    private static Map<String, List<Row>> days(Dataset<Row> statements, String group) {
        Map<String, List<Row>> days = new LinkedHashMap<>();
        statements
                .groupBy(col(group), col("said_date"))
                .agg(
                        count(lit(1)).as("statements"),
                        sum(when(col("hedged"), 1L).otherwise(0L)).as("hedged"))
                .collectAsList()
                .forEach(row -> days.computeIfAbsent(row.getString(0), key -> new ArrayList<>())
                        .add(row));
        return days;
    }

    private static Report.Series series(List<Row> days, Timeline timeline) {
        Map<Integer, long[]> periods = new TreeMap<>();
        long[] all = new long[2];
        for (Row day : days) {
            int period = timeline.indexOf(day.getAs("said_date"));
            long[] sums = periods.computeIfAbsent(period, key -> new long[2]);
            for (long[] counts : List.of(all, sums)) {
                counts[0] += day.<Long>getAs("statements");
                counts[1] += day.<Long>getAs("hedged");
            }
        }
        periods.remove(-1);
        List<Report.PeriodRate> rates = new ArrayList<>();
        periods.forEach((period, counts) -> rates.add(new Report.PeriodRate(period, rate(counts))));
        return new Report.Series(rate(all), rates);
    }

    private static Report.Rate rate(long[] counts) {
        Interval interval = Intervals.wilson(counts[1], counts[0])
                .orElseThrow(() -> new IllegalStateException("a group without statements"));
        return new Report.Rate(counts[0], counts[1], interval.low(), interval.high());
    }
}
