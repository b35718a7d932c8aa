package org.hedgerow.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.InputException;
import org.hedgerow.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hedge rates with honest intervals: the machine's count, corrected by a sample labelled by hand. */
@Command(
        name = "aggregate",
        description = "Hedge rates as counted, and as corrected by statements labelled by hand, with 95 %% intervals.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AggregateRates implements Callable<Integer> {

    /** A sheet fits the tables if they hold this share of its statements: a few go when a rule changes. */
    private static final double FEWEST_FOUND = 0.9;

    @Mixin
    private OutputFolder output;

    @Option(
            names = "--labelled",
            paramLabel = "FILE",
            required = true,
            description = "The CSV of 'hedgerow sample', filled in.")
    private Path labelled;

    @Option(
            names = "--by",
            paramLabel = "GROUP",
            defaultValue = "ACTOR",
            description = "actor, month (of said_date) or actor-month. Default: actor.")
    private By by;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many groups to print. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(
            names = "--to",
            paramLabel = "FILE.csv",
            description = "Writes all groups to this CSV, and as Parquet beside it.")
    private Path to;

    @Spec
    private CommandSpec spec;

    /** Whose rate. */
    enum By {
        ACTOR,
        MONTH,
        ACTOR_MONTH;

        private Column group() {
            return column(coalesce(col("actor_id"), lit("(unresolved)")));
        }

        private Column shown() {
            return column(coalesce(col("actor_name"), lit("(unresolved)")));
        }

        private Column column(Column actor) {
            Column month = coalesce(date_format(col("said_date"), "yyyy-MM"), lit("undated"));
            return switch (this) {
                case ACTOR -> actor;
                case MONTH -> month;
                case ACTOR_MONTH -> concat_ws(" ", actor, month);
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Integer call() throws IOException {
        LabelSheet sheet = LabelSheet.read(labelled);
        if (sheet.labels().isEmpty()) {
            throw new InputException(
                    labelled + " has no label yet: write yes or no into the column " + LabelSheet.BY_HAND);
        }
        List<HedgeRates.Rate> rates;
        List<HedgeRates.Placed> placed;
        try (JobSession job = JobSession.open("aggregate")) {
            Dataset<Row> statements = output.tables(job.session())
                    .read(Tables.STATEMENTS)
                    .select(
                            col("statement_id"),
                            by.group().as("group"),
                            by.shown().as("name"),
                            col("hedged"));
            placed = placed(statements, sheet.labels());
            // Rows may have been taken out of a sheet; where nothing changed since, the tables know the sizes exactly.
            boolean asDrawn = HedgeRates.relabelled(placed) == 0
                    && placed.size() == sheet.labels().size();
            Map<String, Long> strata = asDrawn ? SampleStatements.strata(statements) : sheet.strata();
            rates = HedgeRates.of(groups(statements), strata, placed);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(RateTable.text(rates, most));
        if (sheet.unlabelled() > 0) {
            out.println(sheet.unlabelled() + " drawn statements are not labelled and were left out;"
                    + " the corrected rates hold if that was by chance.");
        }
        remark(
                out,
                HedgeRates.relabelled(placed),
                "carry another label than when they were drawn: errors are counted" + " against the labels of now.");
        remark(
                out,
                sheet.labels().size() - placed.size(),
                "are no longer in the tables and were left out: draw anew" + " when they become many.");
        if (to != null) {
            RateTable.write(to, rates);
            out.println("all " + rates.size() + " rows written to " + to + " and " + RateTable.parquetBeside(to));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void remark(PrintWriter out, long statements, String what) {
        if (statements > 0) {
            out.println(statements + " labelled statements " + what);
        }
    }

    private static Map<String, HedgeRates.Group> groups(Dataset<Row> statements) {
        Map<String, HedgeRates.Group> groups = new TreeMap<>();
        statements
                .groupBy("group")
                .agg(
                        max("name").as("name"),
                        count(lit(1)).as("statements"),
                        sum(when(col("hedged"), 1L).otherwise(0L)).as("hedged_statements"))
                .collectAsList()
                .forEach(row -> groups.put(
                        row.getString(0), new HedgeRates.Group(row.getString(1), row.getLong(2), row.getLong(3))));
        return groups;
    }

    private List<HedgeRates.Placed> placed(Dataset<Row> statements, List<LabelSheet.Label> labels) {
        Map<String, Row> found = new HashMap<>();
        Object[] ids = labels.stream().map(LabelSheet.Label::statementId).toArray();
        statements
                .where(col("statement_id").isin(ids))
                .collectAsList()
                .forEach(row -> found.put(row.getString(0), row));
        List<HedgeRates.Placed> placed = new ArrayList<>();
        for (LabelSheet.Label label : labels) {
            Row row = found.get(label.statementId());
            if (row != null) {
                placed.add(new HedgeRates.Placed(label, row.getAs("group"), row.getAs("hedged")));
            } else if (found.size() < FEWEST_FOUND * labels.size()) {
                throw new InputException(
                        labelled + ": no statement " + label.statementId() + " in " + output.path() + "; "
                                + (labels.size() - found.size()) + " of " + labels.size()
                                + " are unknown: label a sample of these tables");
            }
        }
        return placed;
    }
}
