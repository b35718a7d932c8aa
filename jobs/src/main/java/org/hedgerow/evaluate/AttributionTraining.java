package org.hedgerow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.hedgerow.attribution.AttributionTrainer;
import org.hedgerow.attribution.QuotationFinder;
import org.hedgerow.attribution.TrainingArticle;
import org.hedgerow.attribution.WordClassTrainer;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Document;

/** Reads annotated articles and has the attribution weights fitted to them: what {@code hedgerow train} calls. */
public final class AttributionTraining {

    private static final String ARTICLES = "polnear/train.jsonl";
    private static final String TAGGED = "polnear/silver_corenlp_train.jsonl.gz";

    private AttributionTraining() {}

    /** Whether the folder of gold sets holds annotated attributions. */
    public static boolean isIn(Path gold) {
        return Files.isRegularFile(gold.resolve(ARTICLES));
    }

    /**
     * Fits the weights to {@code polnear/train.jsonl} below {@code gold} and writes them to {@code output}.
     *
     * @throws IllegalArgumentException where the gold is missing or not of the format
     */
    public static void train(Path gold, Path output) throws IOException {
        Path file = gold.resolve(ARTICLES);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "no " + ARTICLES + " below " + gold + ": nothing to learn attribution from");
        }
        List<GoldAttributions> articles = GoldAttributions.read(file);
        try (Writer writer = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
            fit(articles, classes(gold, id -> true), writer);
        }
    }

    /** Fits the weights to some articles; for cross-validation as well. */
    public static void fit(List<GoldAttributions> articles, Map<String, String> classes, Writer writer)
            throws IOException {
        AttributionTrainer.of(LexiconSource.shipped(), classes)
                .train(
                        prepared(articles),
                        writer,
                        List.of(
                                "hedgerow attribution weights, format 1",
                                "made by: hedgerow train --gold DIR --output FILE",
                                "fitted to: " + articles.size()
                                        + " articles of PolNeAR (Newell, Margolin and Ruths 2018), "
                                        + articles.stream()
                                                .mapToInt(article ->
                                                        article.attributions().size())
                                                .sum()
                                        + " attributions"));
    }

    private static List<TrainingArticle> prepared(List<GoldAttributions> articles) {
        Segmenter segmenter = new Segmenter();
        QuotationFinder finder = new QuotationFinder();
        List<TrainingArticle> prepared = new ArrayList<>();
        for (GoldAttributions article : articles) {
            Document document = segmenter.segment(article.article());
            List<TrainingArticle.Annotated> annotated = article.attributions().stream()
                    .filter(each -> !each.cue().isEmpty() && !each.content().isEmpty())
                    .map(each -> new TrainingArticle.Annotated(each.source(), each.cue(), each.content()))
                    .toList();
            prepared.add(new TrainingArticle(document, finder.find(document), annotated));
        }
        return prepared;
    }

    /** Word classes from the tagged tokens of the articles whose id passes. */
    static Map<String, String> classes(Path gold, Predicate<String> use) throws IOException {
        Path file = gold.resolve(TAGGED);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no " + TAGGED + " below " + gold + ": it gives the word classes");
        }
        ObjectMapper mapper = new ObjectMapper();
        WordClassTrainer trainer = new WordClassTrainer();
        Map<String, String> texts = new java.util.HashMap<>();
        GoldAttributions.read(gold.resolve(ARTICLES))
                .forEach(article -> texts.put(
                        article.article().articleId(), article.article().text()));
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = mapper.readTree(line);
                String id = node.required("id").asText();
                if (use.test(id) && texts.containsKey(id)) {
                    addTokens(trainer, texts.get(id), node.required("tokens"));
                }
            }
        }
        return trainer.classes();
    }

    private static void addTokens(WordClassTrainer trainer, String text, JsonNode tokens) {
        int[] units = units(text);
        for (JsonNode token : tokens) {
            int begin = units[token.required(0).intValue()];
            int end = units[token.required(1).intValue()];
            trainer.add(text.substring(begin, end), token.required(2).textValue());
        }
    }

    /** The UTF-16 offset of each code point. */
    private static int[] units(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        int unit = 0;
        for (int point = 0; point < units.length; point++) {
            units[point] = unit;
            if (unit < text.length()) {
                unit += Character.charCount(text.codePointAt(unit));
            }
        }
        return units;
    }
}
