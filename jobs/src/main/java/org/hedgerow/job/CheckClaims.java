package org.hedgerow.job;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.Claims;
import org.hedgerow.stance.ClaimsCheck;
import org.hedgerow.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the examples of a claims file, and shows what it would match. */
@Command(
        name = "check",
        description = "Runs a claims file's examples; with --output shows statements of a corpus that would match.",
        mixinStandardHelpOptions = true)
public final class CheckClaims implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The claims file.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder with the tables of a run: its articles are labelled anew by these claims.")
    private String output;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many matches to show. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LexiconSource lexicon = LexiconSource.shipped();
        Claims claims = Claims.load(lexicon, file, List.of());
        List<ClaimsCheck.Outcome> outcomes = ClaimsCheck.run(lexicon, claims);
        List<ClaimsCheck.Outcome> failures =
                outcomes.stream().filter(outcome -> !outcome.isRight()).toList();
        failures.forEach(failure -> out.println(failure.describe()));
        out.println(String.format(
                Locale.ROOT,
                "%d claims, %d examples, %d right",
                claims.claims().size(),
                outcomes.size(),
                outcomes.size() - failures.size()));
        if (output != null) {
            showMatches(new LabellingSettings(lexicon, claims, LabellingSettings.DEFAULT_MINIMUM_CONFIDENCE), out);
        }
        out.flush();
        return failures.isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
    }

    private void showMatches(LabellingSettings settings, PrintWriter out) {
        try (JobSession job = JobSession.open("claims check")) {
            SparkSession session = job.session();
            ClaimMatches matches =
                    new ClaimMatches(JavaSparkContext.fromSparkContext(session.sparkContext()), settings);
            List<String> shown = matches.first(
                    most, RunTables.at(output, session).read(Tables.ARTICLES).javaRDD());
            shown.forEach(out::println);
            out.println(shown.isEmpty() ? "no statement matches" : "the first " + shown.size() + " matches are shown");
        }
    }
}
