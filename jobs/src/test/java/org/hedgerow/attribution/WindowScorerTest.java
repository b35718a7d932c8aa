package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The window scorer")
class WindowScorerTest {

    private static final String TEXT =
            """
            The harbour master said on Monday that the ferry would sail. "We are ready," she added, "and the crew is too."

            Analysts, who had expected a longer strike, doubt it: according to the union, talks go on.
            """;

    private final WordKnowledge knowledge = new WordKnowledge(
            new TreeMap<>(), new TreeMap<>(java.util.Map.of("said", 0.9f, "added", 0.8f)), java.util.Map.of());
    private final TokenView view = new TokenView(knowledge);

    @Test
    @DisplayName("gives the sums of all weights of a position's features, however it groups and remembers them")
    void sameAsFeatureByFeature() throws Exception {
        Document document = new Segmenter().segment(Article.ofText("a", TEXT));
        view.read(document, new QuotationFinder().find(document));
        java.util.Arrays.fill(view.headProbability, 0, view.size, 0.2f);
        List<String> names = allNames();
        SparseModel tag = model(AttributionModel.TAG_OUTCOMES, names, 1);
        SparseModel edge = model(AttributionModel.EDGE_OUTCOMES, names, 2);
        WindowScorer scorer = new WindowScorer(tag, edge);
        WindowFeatures evidence = new WindowFeatures();
        Features features = Features.hashed();
        Window window = new Window();
        SpanLattice lattice = new SpanLattice();
        int[] expected = new int[SpanLattice.PAIRS];
        for (int head = 0; head < view.size; head++) {
            window.build(view, head);
            lattice.reset(window.length, window.headPosition);
            scorer.score(view, window, lattice);
            evidence.prepare(view, window);
            for (int position = 0; position <= window.length; position++) {
                if (position < window.length) {
                    evidence.tag(position, features);
                    tag.score(features, expected, 0);
                    assertScores(expected, lattice.tagScores, position, SpanLattice.TAGS);
                }
                evidence.edge(position, features);
                edge.score(features, expected, 0);
                assertScores(expected, lattice.pairScores, position, SpanLattice.PAIRS);
            }
        }
    }

    private static void assertScores(int[] expected, float[] scores, int position, int width) {
        for (int i = 0; i < width; i++) {
            assertThat(scores[position * width + i]).isEqualTo((float) (expected[i] / SparseModel.SCALE));
        }
    }

    /** Every feature of every window of the text. */
    private List<String> allNames() {
        List<String> names = new ArrayList<>();
        WindowFeatures evidence = new WindowFeatures();
        Features features = Features.named();
        Window window = new Window();
        for (int head = 0; head < view.size; head++) {
            window.build(view, head);
            evidence.prepare(view, window);
            for (int position = 0; position <= window.length; position++) {
                if (position < window.length) {
                    evidence.tag(position, features);
                    names.addAll(features.names());
                }
                evidence.edge(position, features);
                names.addAll(features.names());
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    /** A model that holds two thirds of the features. */
    private static SparseModel model(List<String> outcomes, List<String> names, long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of("outcomes\t" + String.join("\t", outcomes)));
        for (String name : names) {
            if (random.nextInt(3) > 0) {
                lines.add(name + "\t" + outcomes.get(random.nextInt(outcomes.size())) + ":"
                        + (random.nextInt(400) - 200));
            }
        }
        return SparseModel.read(lines);
    }
}
