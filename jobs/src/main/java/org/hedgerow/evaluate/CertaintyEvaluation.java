package org.hedgerow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hedgerow.hedge.CertaintyScale;
import org.hedgerow.hedge.CertaintyTrainer;
import org.hedgerow.hedge.HedgeLabeller;
import org.hedgerow.hedge.StatementCertainty;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;

/**
 * Certainty against findings of science whose certainty people graded from 1 to 6 (Pei and Jurgens 2021). Learns {@code
 * model/en/certainty.tsv} from them too, so that the numbers of {@link #evaluate} are a fit on the visible half; {@link
 * #examine} gives the cross-validated ones. The same gold, lexicon and hedge weights give the same file to the byte.
 */
public final class CertaintyEvaluation implements GoldEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FOLDS = 10;

    private record Finding(List<HedgeCue> cues, double grade) {}

    @Override
    public String name() {
        return "certainty";
    }

    @Override
    public boolean isIn(Path gold) {
        return isThere(gold);
    }

    /** Whether the folder of gold sets holds graded findings. */
    public static boolean isThere(Path gold) {
        return Files.exists(file(gold));
    }

    private static Path file(Path gold) {
        return gold.resolve("certainty/sentence_certainty.jsonl");
    }

    @Override
    public List<Measurement> evaluate(Path gold) throws IOException {
        Correlation correlation = new Correlation();
        CertaintyScale scale = CertaintyScale.shipped();
        for (Finding finding : read(gold)) {
            add(correlation, finding, scale);
        }
        return measurements(correlation, Measurement.FIT);
    }

    /** Each tenth of the findings graded by a scale that never saw it. */
    @Override
    public Findings examine(Path gold) throws IOException {
        List<Finding> findings = read(gold);
        CertaintyTrainer trainer = trainer(findings);
        Correlation correlation = new Correlation();
        for (int fold = 0; fold < FOLDS; fold++) {
            int leftOut = fold;
            CertaintyScale scale = CertaintyScale.of(trainer.train(number -> number % FOLDS != leftOut));
            for (int i = fold; i < findings.size(); i += FOLDS) {
                add(correlation, findings.get(i), scale);
            }
        }
        return new Findings(measurements(correlation, FOLDS + "-fold cross-validated"), List.of());
    }

    /**
     * @param gold the folder of gold sets
     * @param weights the file to write
     */
    public static void train(Path gold, Path weights) throws IOException {
        List<Finding> findings = read(gold);
        try (Writer writer = Files.newBufferedWriter(weights)) {
            trainer(findings)
                    .train(number -> true)
                    .write(
                            writer,
                            List.of(
                                    "How far a cue moves the certainty of a statement; rows are rules of"
                                            + " lexicon/en/hedges, see org.hedgerow.hedge.CertaintyScale.",
                                    "Learned by org.hedgerow.evaluate.CertaintyEvaluation from the visible half of the"
                                            + " graded findings of Pei and Jurgens 2021: " + findings.size()
                                            + " sentences"));
        }
    }

    private static CertaintyTrainer trainer(List<Finding> findings) {
        CertaintyTrainer trainer = new CertaintyTrainer();
        findings.forEach(finding -> trainer.add(finding.cues(), finding.grade()));
        return trainer;
    }

    private static void add(Correlation correlation, Finding finding, CertaintyScale scale) {
        correlation.add(
                correlation.count(),
                StatementCertainty.of(finding.cues(), scale).certainty(),
                finding.grade());
    }

    private static List<Measurement> measurements(Correlation correlation, String how) {
        return List.of(new Measurement(
                "certainty/sentence_certainty",
                "all",
                "Pearson r (" + how + ")",
                correlation.pearson(),
                correlation.pearsonInterval(),
                correlation.count()));
    }

    private static List<Finding> read(Path gold) throws IOException {
        HedgeLabeller labeller = new HedgeLabeller(LexiconSource.shipped());
        Segmenter segmenter = new Segmenter();
        List<Finding> findings = new ArrayList<>();
        for (String line : Files.readAllLines(file(gold))) {
            JsonNode node = JSON.readTree(line);
            Document document = segmenter.segment(
                    Article.ofText(node.get("id").asText(), node.get("text").asText()));
            findings.add(new Finding(
                    labeller.label(document, List.of()),
                    node.get("certainty_1to6").asDouble()));
        }
        return findings;
    }
}
