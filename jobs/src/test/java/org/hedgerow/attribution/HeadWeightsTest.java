package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The weights of candidates")
class HeadWeightsTest {

    private static final String TEXT =
            """
            Ferries to sail again, says harbour master

            The harbour master said on Monday that the ferry would sail. "We are ready," she added, "and the crew is too."

            Analysts, who had not expected a longer strike, doubt it: according to the union, talks go on, he said.
            """;

    private final TokenView view = new TokenView(
            new WordKnowledge(
                    Map.of("expected", "VBN", "go", "VB"),
                    new TreeMap<>(Map.of("said", 0.9f, "added", 0.8f, "says", 0.5f, "doubt", 0.1f)),
                    Map.of("said", "speech", "added", "speech", "doubt", "thought")),
            CueLexicon.read(LexiconSource.shipped()));

    @Test
    @DisplayName("add up to the sum of the weights of all features, asked the first time and again")
    void sameAsFeatureByFeature() {
        Segmenter segmenter = new Segmenter();
        view.read(segmenter.segment(Article.ofText("a", TEXT)), List.of());
        SparseModel model = model(allNames());
        HeadWeights weights = new HeadWeights(model);
        HeadFeatures evidence = new HeadFeatures();
        Features features = Features.hashed();
        for (int pass = 0; pass < 2; pass++) {
            for (int token = 0; token < view.size; token++) {
                evidence.fill(view, token, features);
                assertThat(weights.score(view, token)).isEqualTo(model.sum(features));
            }
            view.read(
                    segmenter.segment(Article.ofText("b", TEXT)),
                    new QuotationFinder().find(segmenter.segment(Article.ofText("b", TEXT))));
        }
    }

    private List<String> allNames() {
        List<String> names = new ArrayList<>();
        HeadFeatures evidence = new HeadFeatures();
        Features features = Features.named();
        for (int token = 0; token < view.size; token++) {
            evidence.fill(view, token, features);
            names.addAll(features.names());
        }
        return names.stream().distinct().sorted().toList();
    }

    /** A model that holds two thirds of the features. */
    private static SparseModel model(List<String> names) {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>(List.of("outcomes\tC"));
        for (String name : names) {
            if (random.nextInt(3) > 0) {
                lines.add(name + "\tC:" + (random.nextInt(400) - 200));
            }
        }
        return SparseModel.read(lines);
    }
}
