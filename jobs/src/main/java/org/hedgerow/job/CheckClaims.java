package org.hedgerow.job;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.ClaimWordsCheck;
import org.hedgerow.stance.Claims;
import org.hedgerow.stance.ClaimsCheck;
import org.hedgerow.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the examples of a claims file or of the words for claims in plain words, and shows what a file would match. */
@Command(
        name = "check",
        description = {
            "Runs a claims file's examples; with --output shows statements of a corpus that would match.",
            "With --lexicon runs the examples of the synonyms and opposites that --claim is matched by, too."
        },
        mixinStandardHelpOptions = true)
public final class CheckClaims implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The claims file; the shipped claims where none is named.")
    private Path file;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Lexicon files that extend or override the shipped ones by rule id. May be repeated.")
    private List<Path> lexicons = new ArrayList<>();

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
        for (Path folder : lexicons) {
            lexicon = lexicon.extendedBy(folder);
        }
        int wrong = lexicons.isEmpty() ? 0 : checkWords(lexicon, out);
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
        return failures.isEmpty() && wrong == 0 ? ExitCode.DONE : ExitCode.USAGE;
    }

    private static int checkWords(LexiconSource lexicon, PrintWriter out) {
        List<ClaimWordsCheck.Outcome> outcomes = ClaimWordsCheck.run(lexicon);
        List<ClaimWordsCheck.Outcome> failures =
                outcomes.stream().filter(outcome -> !outcome.isRight()).toList();
        failures.forEach(failure -> out.println(failure.describe()));
        out.println(String.format(
                Locale.ROOT,
                "%d rules for claims in plain words, %d examples, %d right",
                outcomes.stream()
                        .map(ClaimWordsCheck.Outcome::ruleId)
                        .distinct()
                        .count(),
                outcomes.size(),
                outcomes.size() - failures.size()));
        return failures.size();
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
