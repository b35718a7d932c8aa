package org.hedgerow.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hedgerow.evaluate.ErrorTable;
import org.hedgerow.evaluate.Measurement;

/** The accuracy report in Markdown: measurements a gold set, what to make of them, and the kinds of error. */
final class AccuracyReport {

    private static final int MOST_KINDS = 20;

    private static final String HEAD =
            """
            # Accuracy

            Made by `hedgerow evaluate --gold GOLD --cross-validate --report jobs/ACCURACY.md`. How the metrics are defined
            stands in the Javadoc of the classes in `org.hedgerow.evaluate`.

            Read with care:

            - Weights for hedges, commitment and claims in plain words were learned on the visible halves that are measured
              here. Lines that say *fit* flatter; quote the cross-validated ones. Thresholds and settings were chosen on
              the same folds, so expect a little less elsewhere.
            - Attribution is learned on `polnear/train` only and measured on `polnear/dev`, with every attribution that the
              extractor finds. A run keeps those of at least 0.5 confidence (`--min-confidence`).
            - The column *95 %* gives bootstrap intervals: 1,000 draws of whole articles (`emergent`: of claims; findings
              and sentences where no article is known). They say what other texts of the kind would do to a number, not
              what other annotators would. Hedge cues on news rest on 350 gold tokens.
            - `news2022` is two articles, and both were looked at while tuning.

            For comparison, as published: people agree on attributions at 0.856, on sources at 0.927, content characters
            0.911; on PolNeAR a CRF reaches exact source 0.506, cue 0.534, content 0.286, begin 0.509, BERT 0.832, 0.753,
            0.729, 0.796. Hedge cues: CRF 0.82 and BERT 0.87 on the pooled corpus. Commitment on `uw`: rules and SVM
            r 0.71, neural 0.83 to 0.87. `emergent`: logistic regression 0.733.
            """;

    private AccuracyReport() {}

    static String markdown(List<Measurement> measurements, List<ErrorTable> errors) {
        Map<String, List<Measurement>> byGold = new LinkedHashMap<>();
        measurements.forEach(measurement -> byGold.computeIfAbsent(measurement.gold(), gold -> new ArrayList<>())
                .add(measurement));
        StringBuilder text = new StringBuilder(HEAD);
        byGold.forEach((gold, own) -> {
            text.append("\n## ")
                    .append(gold)
                    .append("\n\n| part | metric | value | 95 % | items |\n|---|---|---:|---|---:|\n");
            own.stream().filter(Measurement::isCrossValidated).forEach(measurement -> row(text, measurement));
            own.stream()
                    .filter(measurement -> !measurement.isCrossValidated())
                    .forEach(measurement -> row(text, measurement));
        });
        for (ErrorTable table : errors) {
            text.append("\n## Errors on ").append(table.gold()).append(": ").append(table.title());
            text.append("\n\n| kind | errors | among |\n|---|---:|---:|\n");
            table.kinds().stream().limit(MOST_KINDS).forEach(kind -> text.append("| ")
                    .append(kind.name().replace("|", "\\|"))
                    .append(" | ")
                    .append(kind.count())
                    .append(" | ")
                    .append(kind.among())
                    .append(" |\n"));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Measurement measurement) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %s | %d |%n",
                measurement.part(),
                measurement.metric(),
                measurement.value(),
                measurement.hasInterval()
                        ? String.format(Locale.ROOT, "%.3f–%.3f", measurement.low(), measurement.high())
                        : "",
                measurement.count()));
    }
}
