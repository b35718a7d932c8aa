package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;
import org.hedgerow.lexicon.LexiconSource;
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
            new TreeMap<>(),
            new TreeMap<>(java.util.Map.of("said", 0.9f, "added", 0.8f)),
            java.util.Map.of("said", "speech", "added", "speech", "doubt", "thought", "according", "according"));
    private final TokenView view = new TokenView(knowledge, CueLexicon.read(LexiconSource.shipped()));

    @Test
    @DisplayName("gives the sums of all weights of a position's features, however it groups and remembers them")
    void sameAsFeatureByFeature() throws Exception {
        Document document = new Segmenter().segment(Article.ofText("a", TEXT));
        view.read(document, new QuotationFinder().find(document));
        Arrays.fill(view.headProbability, 0, view.size, 0.2f);
        List<String> names = allNames();
        SparseModel tag = model(AttributionModel.TAG_OUTCOMES, names, 1);
        SparseModel edge = model(AttributionModel.EDGE_OUTCOMES, names, 2);
        WindowScorer scorer = new WindowScorer(tag, edge);
        WindowFeatures evidence = new WindowFeatures();
        Features features = Features.hashed();
        Window window = new Window();
        scorer.read(view);
        for (int head = 0; head < view.size; head++) {
            window.build(view, head);
            scorer.score(window);
            evidence.prepare(view, window);
            for (int position = 0; position <= window.length; position++) {
                if (position < window.length) {
                    evidence.tag(position, features);
                    assertThat(scorer.tagSums[position]).isEqualTo(sums(tag, features)[0]);
                }
                evidence.edge(position, features);
                int at = position * WindowScorer.EDGE_NUMBERS;
                assertThat(Arrays.copyOfRange(scorer.edgeSums, at, at + WindowScorer.EDGE_NUMBERS))
                        .containsExactly(sums(edge, features));
            }
        }
    }

    @Test
    @DisplayName("makes room for a longer window after a shorter one, whatever their lengths")
    void growingWindows() throws Exception {
        SparseModel tag = model(AttributionModel.TAG_OUTCOMES, List.of(), 1);
        SparseModel edge = model(AttributionModel.EDGE_OUTCOMES, List.of(), 2);
        Segmenter segmenter = new Segmenter();
        Window window = new Window();
        for (int first = 1; first <= 40; first++) {
            WindowScorer scorer = new WindowScorer(tag, edge);
            for (int words : List.of(first, 2 * first, 2 * first + 1, 2 * first + 2)) {
                Document document = segmenter.segment(
                        Article.ofText("a", "said ".repeat(words).strip()));
                view.read(document, List.of());
                scorer.read(view);
                window.build(view, 0);
                scorer.score(window);
                assertThat(scorer.tagSums.length).isGreaterThanOrEqualTo(window.length);
            }
        }
    }

    private static long[] sums(SparseModel model, Features features) {
        long[] sums = new long[model.numbers()];
        model.addPacked(features, sums, 0);
        return sums;
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
