package org.hedgerow.job;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.hedgerow.corpus.InputException;
import org.hedgerow.corpus.InputSurvey;
import org.hedgerow.corpus.clean.ArticleCleaner;
import org.hedgerow.corpus.record.InputFormat;

/** Reads the beginning of every input and says what was understood of it; starts no Spark and writes nothing. */
final class DryRun {

    private static final int RECORDS_A_FILE = 200;

    private final RunOptions options;
    private final PrintWriter out;

    DryRun(RunOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    /** @throws InputException where an input is missing, or the sample has more rejects than {@code --strict} allows */
    void run() {
        Configuration configuration = SparkHadoopUtil.get().newConfiguration(new SparkConf());
        InputSurvey survey = InputSurvey.of(configuration, options.inputs, options.readOptions(), RECORDS_A_FILE);
        ArticleCleaner cleaner = new ArticleCleaner(options.lexicon());
        long records = 0;
        long rejects = 0;
        for (InputSurvey.Group group : survey.groups()) {
            SampleFindings findings = SampleFindings.of(group.sample(), cleaner);
            records += findings.records();
            rejects += findings.rejects();
            describe(group, findings);
        }
        survey.warnings().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "Looked at %,d records, articles %,d, rejects %,d. Nothing was labelled or written.%n",
                records,
                records - rejects,
                rejects);
        out.flush();
        if (options.strict != null && rejects > options.strict * records) {
            throw new InputException(
                    rejects + " of the " + records + " records looked at would be rejected, more than --strict allows");
        }
    }

    private void describe(InputSurvey.Group group, SampleFindings findings) {
        out.printf(
                Locale.ROOT,
                "%s: %,d %s %s, %s%n",
                group.input(),
                group.files(),
                group.promised() == InputFormat.UNKNOWN
                        ? "other"
                        : group.promised().label(),
                group.files() == 1 ? "file" : "files",
                size(group.bytes()));
        line("read as", readAs(group));
        if (!group.mapped().isEmpty() || !group.unused().isEmpty()) {
            line("fields", fields(group));
        }
        line(
                "records",
                String.format(
                        Locale.ROOT,
                        "%,d looked at, articles %,d, rejects %,d",
                        findings.records(),
                        findings.articles(),
                        findings.rejects()));
        if (findings.articles() > 0) {
            line("dates", findings.dates());
            line("outlets", findings.outlets());
        }
        if (!findings.flags().isEmpty()) {
            line("flags", findings.flags());
        }
        findings.examples()
                .forEach((reason, example) -> line(
                        "rejects",
                        String.format(
                                Locale.ROOT,
                                "%s %,d, for example %s",
                                reason.label(),
                                findings.count(reason),
                                example)));
        DryRunAdvice.of(group, findings).forEach(advice -> line("advice", advice));
        out.println();
    }

    private static String readAs(InputSurvey.Group group) {
        List<String> kinds = new ArrayList<>();
        group.found().forEach((format, number) -> kinds.add(format.label() + " " + number));
        return String.join(", ", kinds) + " of " + group.filesLookedInto() + " looked into";
    }

    private static String fields(InputSurvey.Group group) {
        List<String> parts = new ArrayList<>();
        group.mapped()
                .forEach(
                        (field, names) -> parts.add(field.label() + " from " + OneLine.of(String.join(" or ", names))));
        String used = parts.isEmpty() ? "none recognised" : String.join(", ", parts);
        return group.unused().isEmpty() ? used : used + "; not used: " + names(group.unused());
    }

    static String names(List<String> names) {
        List<String> shown = names.stream().limit(12).map(OneLine::of).toList();
        return String.join(", ", shown) + (names.size() > shown.size() ? ", …" : "");
    }

    private static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private void line(String name, String text) {
        out.printf(Locale.ROOT, "  %-9s %s%n", name, text);
    }
}
