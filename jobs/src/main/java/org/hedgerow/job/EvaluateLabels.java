package org.hedgerow.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hedgerow.corpus.InputException;
import org.hedgerow.evaluate.AttributionEvaluation;
import org.hedgerow.evaluate.CertaintyEvaluation;
import org.hedgerow.evaluate.EmergentEvaluation;
import org.hedgerow.evaluate.ErrorTable;
import org.hedgerow.evaluate.FactualityEvaluation;
import org.hedgerow.evaluate.Findings;
import org.hedgerow.evaluate.GoldEvaluation;
import org.hedgerow.evaluate.HandLabelledEvaluation;
import org.hedgerow.evaluate.HedgeEvaluation;
import org.hedgerow.evaluate.Measurement;
import org.hedgerow.evaluate.SentenceEvaluation;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.sink.MeasurementFile;
import org.hedgerow.stance.Claims;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the engine against every gold set found in a folder. */
@Command(
        name = "evaluate",
        description = "Measures the labels against gold data: prints one table, writes it as Parquet and JSON.",
        mixinStandardHelpOptions = true)
public final class EvaluateLabels implements Callable<Integer> {

    private static final String WITHDRAWAL = "russia-withdraws";

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "Folder with gold data.")
    private Path gold;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Gold sets to measure, all by default. May be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where evaluation.parquet and evaluation.json go; nowhere by default.")
    private Path output;

    @Option(
            names = "--cross-validate",
            description = "Also learn anew without a part of the gold and label that part, in turn. Takes minutes.")
    private boolean crossValidate;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write all of it, with the kinds of error, as Markdown. Implies --cross-validate.")
    private Path report;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(gold)) {
            throw new InputException("no folder of gold data at " + gold + ": give one with --gold");
        }
        List<Measurement> measurements = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(
                Locale.ROOT, "%-24s %-28s %-60s %9s %-14s %8s", "gold", "part", "metric", "value", "95 %", "items"));
        List<ErrorTable> errors = new ArrayList<>();
        for (GoldEvaluation evaluation : evaluations()) {
            if (evaluation.isIn(gold) && (only.isEmpty() || only.contains(evaluation.name()))) {
                print(evaluation.evaluate(gold), measurements);
                if (crossValidate || report != null) {
                    Findings findings = evaluation.examine(gold);
                    print(findings.measurements(), measurements);
                    errors.addAll(findings.errors());
                }
            }
        }
        if (measurements.isEmpty()) {
            throw new InputException(gold + " holds none of the gold sets "
                    + evaluations().stream().map(GoldEvaluation::name).toList());
        }
        if (report != null) {
            Files.writeString(report, AccuracyReport.markdown(measurements, errors));
            out.println("report written to " + report);
        }
        if (output != null) {
            write(measurements);
            out.println("written to " + output);
            out.flush();
        }
        return ExitCode.DONE;
    }

    private void print(List<Measurement> found, List<Measurement> measurements) {
        PrintWriter out = spec.commandLine().getOut();
        for (Measurement measurement : found) {
            measurements.add(measurement);
            out.println(String.format(
                    Locale.ROOT,
                    "%-24s %-28s %-60s %9.4f %-14s %8d",
                    measurement.gold(),
                    measurement.part(),
                    measurement.metric(),
                    measurement.value(),
                    measurement.hasInterval()
                            ? String.format(Locale.ROOT, "%.4f-%.4f", measurement.low(), measurement.high())
                            : "",
                    measurement.count()));
        }
        out.flush();
    }

    private static List<GoldEvaluation> evaluations() {
        LexiconSource lexicon = LexiconSource.shipped();
        LabellingSettings settings = new LabellingSettings(
                lexicon, Claims.load(lexicon, null, List.of()), LabellingSettings.DEFAULT_MINIMUM_CONFIDENCE);
        return List.of(
                new SentenceEvaluation(),
                new AttributionEvaluation(),
                new HedgeEvaluation(),
                new CertaintyEvaluation(),
                new FactualityEvaluation(),
                new EmergentEvaluation(),
                new HandLabelledEvaluation(settings, WITHDRAWAL));
    }

    private void write(List<Measurement> measurements) throws IOException {
        Files.createDirectories(output);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(output.resolve("evaluation.json").toFile(), measurements);
        MeasurementFile.write(output.resolve("evaluation.parquet"), measurements);
    }
}
