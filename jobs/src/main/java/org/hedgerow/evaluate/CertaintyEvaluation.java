package org.hedgerow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hedgerow.hedge.HedgeLabeller;
import org.hedgerow.hedge.StatementCertainty;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;

/**
 * Measures certainty against findings of science whose certainty people graded from 1 to 6: the formula of {@link
 * StatementCertainty} as it stands, and, cross-validated, small weights on the very same cues.
 */
public final class CertaintyEvaluation implements GoldEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FOLDS = 10;

    @Override
    public String name() {
        return "certainty";
    }

    @Override
    public boolean isIn(Path gold) {
        return Files.exists(file(gold));
    }

    private static Path file(Path gold) {
        return gold.resolve("certainty/sentence_certainty.jsonl");
    }

    @Override
    public List<Measurement> evaluate(Path gold) throws IOException {
        HedgeLabeller labeller = new HedgeLabeller(LexiconSource.shipped());
        Segmenter segmenter = new Segmenter();
        List<CertaintyRegression.Example> examples = new ArrayList<>();
        Correlation formula = new Correlation();
        for (String line : Files.readAllLines(file(gold))) {
            JsonNode node = JSON.readTree(line);
            double grade = node.get("certainty_1to6").asDouble();
            Document document = segmenter.segment(
                    Article.ofText(node.get("id").asText(), node.get("text").asText()));
            List<HedgeCue> cues = labeller.label(document, List.of());
            double certainty = StatementCertainty.of(cues).certainty();
            formula.add(1 + 5 * certainty, grade);
            examples.add(CertaintyRegression.example(document, cues, certainty, grade));
        }
        Correlation learned = CertaintyRegression.crossValidate(examples, FOLDS);
        String set = "certainty/sentence_certainty";
        return List.of(
                new Measurement(set, "all", "Pearson r (formula as shipped)", formula.pearson(), formula.count()),
                new Measurement(
                        set,
                        "all",
                        "Pearson r (weights, not shipped, 10-fold cross-validated)",
                        learned.pearson(),
                        learned.count()),
                new Measurement(
                        set,
                        "all",
                        "mean absolute error (weights, not shipped, 10-fold cross-validated)",
                        learned.meanAbsoluteError(),
                        learned.count()));
    }
}
