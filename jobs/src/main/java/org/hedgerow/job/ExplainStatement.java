package org.hedgerow.job;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.InputException;
import org.hedgerow.table.Tables;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows why statements are labelled as they are. */
@Command(
        name = "explain",
        description = "Shows a statement with source, cue, hedges and scopes marked, and the rules behind its labels.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ExplainStatement implements Callable<Integer> {

    @Mixin
    private OutputFolder output;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Spec
    private CommandSpec spec;

    /** One statement, or an actor's. */
    private static final class Which {
        @Option(names = "--statement", paramLabel = "ID", required = true, description = "A statement_id.")
        private String statement;

        @ArgGroup(exclusive = false)
        private OfActor ofActor;
    }

    /** The statements of an actor. */
    private static final class OfActor {
        @Option(names = "--actor", paramLabel = "NAME", required = true, description = "An actor's name, id or alias.")
        private String actor;

        @Option(names = "--date", paramLabel = "DAY", description = "The day on which it was said, as 2022-02-16.")
        private LocalDate date;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (JobSession job = JobSession.open("explain")) {
            RunTables tables = output.tables(job.session());
            List<Row> statements = tables.read(Tables.STATEMENTS)
                    .where(condition(tables))
                    .orderBy("said_date", "statement_id")
                    .limit(most)
                    .collectAsList();
            if (statements.isEmpty()) {
                throw new InputException(
                        "no such statement in " + output.path() + "; the table statements lists them all");
            }
            for (Row statement : statements) {
                Row article = tables.read(Tables.ARTICLES)
                        .where(col("article_id").equalTo(statement.<String>getAs("article_id")))
                        .head();
                List<Row> stances = tables.read(Tables.STANCES)
                        .where(col("statement_id").equalTo(statement.<String>getAs("statement_id")))
                        .orderBy("claim_id")
                        .collectAsList();
                out.println(new StatementExplanation(article, statement, stances).text());
                out.flush();
            }
        }
        return ExitCode.DONE;
    }

    private Column condition(RunTables tables) {
        if (which.statement != null) {
            return col("statement_id").equalTo(which.statement);
        }
        String wanted = which.ofActor.actor;
        Object[] ids = tables
                .read(Tables.ACTORS)
                .where(lower(col("name"))
                        .equalTo(wanted.toLowerCase(Locale.ROOT))
                        .or(col("actor_id").equalTo(wanted))
                        .or(array_contains(col("aliases"), wanted)))
                .select("actor_id")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toArray();
        Column byActor = col("actor_id").isin(ids);
        return which.ofActor.date == null
                ? byActor
                : byActor.and(col("said_date").equalTo(lit(which.ofActor.date)));
    }
}
