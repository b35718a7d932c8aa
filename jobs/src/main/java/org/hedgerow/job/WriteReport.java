package org.hedgerow.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hedgerow.report.Report;
import org.hedgerow.report.ReportPage;
import org.hedgerow.report.TimeUnit;
import org.hedgerow.sink.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a run found as one HTML page. */
@Command(
        name = "report",
        description = "Writes one HTML page that opens from disk: actors, hedging over time, stances, and the sentences"
                + " behind every point.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class WriteReport implements Callable<Integer> {

    @Mixin
    private OutputFolder output;

    @Option(
            names = "--to",
            paramLabel = "FILE.html",
            defaultValue = "report.html",
            description = "The page to write; one that is there is replaced. Default: ${DEFAULT-VALUE}.")
    private Path to;

    @Option(
            names = "--by",
            paramLabel = "UNIT",
            description = "day, week, month, quarter or year. Default: the shortest that takes at most 60 columns.")
    private TimeUnit by;

    @Option(
            names = "--actors",
            paramLabel = "N",
            defaultValue = "25",
            description = "How many actors, those with most statements first. Default: ${DEFAULT-VALUE}.")
    private int actors;

    @Option(
            names = "--sentences",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many statements to show at most, drawn at random from all points; about 1 kB each."
                    + " Default: ${DEFAULT-VALUE}.")
    private int sentences;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed draws other statements. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        requirePositive("--actors", actors);
        requirePositive("--sentences", sentences);
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(to)) {
            throw new OutputException("cannot write the report " + to + ": give a file in a folder that is there");
        }
        Report report;
        try (JobSession job = JobSession.open("report")) {
            RunTables tables = output.tables(job.session());
            report = new ReportReader(tables, by, actors).read(new PassageReader(tables, seed, sentences));
        }
        byte[] page = ReportPage.html(report).getBytes(StandardCharsets.UTF_8);
        write(page);
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT,
                "%s: %,d statements by %s, %,d of them to read, %.1f MB",
                to,
                report.run().statements(),
                report.timeline().unit(),
                report.passages().size(),
                page.length / 1e6));
        out.flush();
        return ExitCode.DONE;
    }

    private static void requirePositive(String option, int number) {
        if (number <= 0) {
            throw new IllegalArgumentException(option + " is " + number + ": give a number above 0");
        }
    }

    private void write(byte[] page) {
        try {
            Files.write(to, page);
        } catch (IOException e) {
            throw new OutputException("cannot write the report " + to + ": " + e, e);
        }
    }
}
