package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.hedgerow.actor.MentionKey;
import org.hedgerow.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who speaks most, and which sources no actor was found for. */
@Command(
        name = "actors",
        description = "Lists actors by their statements; or the sources without an actor, to extend the registry by.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ListActors implements Callable<Integer> {

    /** Reasons that lie in the text alone: no entry in a registry would resolve such a mention. */
    private static final Object[] NOT_BY_NAME = {
        "anaphor",
        "ambiguous_pronoun",
        "first_person",
        "pronoun_without_antecedent",
        "relative_pronoun",
        "second_person"
    };

    @Mixin
    private OutputFolder output;

    @Option(names = "--unresolved", description = "The most frequent sources for which no actor was found.")
    private boolean unresolved;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (JobSession job = JobSession.open("actors")) {
            RunTables tables = output.tables(job.session());
            if (unresolved) {
                printUnresolved(tables, out);
            } else {
                printActors(tables, out);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void printActors(RunTables tables, PrintWriter out) {
        Dataset<Row> actors = tables.read(Tables.ACTORS);
        out.println("statements  actor");
        actors.where(col("statements").gt(0))
                .orderBy(col("statements").desc(), col("actor_id"))
                .limit(most)
                .collectAsList()
                .forEach(row -> out.println(String.format(
                        Locale.ROOT,
                        "%,10d  %s [%s, %s%s%s]",
                        row.<Long>getAs("statements"),
                        row.getAs("name"),
                        row.getAs("actor_id"),
                        row.getAs("type"),
                        row.getAs("country") == null ? "" : ", " + row.getAs("country"),
                        row.getAs("description") == null ? "" : ", " + row.getAs("description"))));
    }

    private void printUnresolved(RunTables tables, PrintWriter out) {
        Dataset<Row> mentions = tables.read(Tables.STATEMENTS)
                .where(col("actor_id").isNull().and(col("source_text").isNotNull()))
                .select(
                        udf((UDF1<String, String>) MentionKey::of, DataTypes.StringType)
                                .apply(col("source_text"))
                                .as("mention"),
                        regexp_replace(col("actor_resolution"), "^unresolved:", "")
                                .as("reason"),
                        col("statement_id"),
                        col("sentence_ids").getItem(0).as("sentence_id"));
        Dataset<Row> named = mentions.where(col("reason").isin(NOT_BY_NAME).equalTo(false));
        List<Row> frequent = named.groupBy("mention")
                .agg(
                        count(lit(1)).as("statements"),
                        min(struct("statement_id", "sentence_id")).as("first"))
                .orderBy(col("statements").desc(), col("mention"))
                .limit(most)
                .select(col("mention"), col("statements"), col("first.sentence_id"))
                .collectAsList();
        Object[] keys = frequent.stream().map(row -> row.getString(0)).toArray();
        List<Row> reasons = named.where(col("mention").isin(keys))
                .groupBy("mention", "reason")
                .agg(count(lit(1)).as("statements"))
                .orderBy(col("statements").desc(), col("reason"))
                .collectAsList();
        List<Row> examples = tables.read(Tables.SENTENCES)
                .where(col("sentence_id")
                        .isin(frequent.stream().map(row -> row.getString(2)).toArray()))
                .select("sentence_id", "text")
                .collectAsList();
        out.println("statements  source (reasons), with an example");
        for (Row row : frequent) {
            String why = reasons.stream()
                    .filter(reason -> reason.getString(0).equals(row.getString(0)))
                    .map(reason -> reason.getString(1) + " " + reason.getLong(2))
                    .collect(Collectors.joining(", "));
            out.println(String.format(Locale.ROOT, "%,10d  %s (%s)", row.getLong(1), row.getString(0), why));
            examples.stream()
                    .filter(example -> example.getString(0).equals(row.getString(2)))
                    .forEach(example -> out.println(" ".repeat(12) + OneLine.of(example.getString(1))));
        }
        out.println(String.format(
                Locale.ROOT,
                "%,d more statements are by pronouns and the like that the text does not resolve.",
                mentions.where(col("reason").isin(NOT_BY_NAME)).count()));
    }
}
