package org.hedgerow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hedgerow.text.Article;
import org.hedgerow.text.Span;

/**
 * One article with its attributions annotated by hand, in the format of {@code polnear/*.jsonl}: a JSON object a line
 * with {@code id, publisher, title, text, attributions [{source, cue, content: [[begin, end]…]}], discard}. Offsets there
 * are Unicode code points; here they are UTF-16 units.
 *
 * @param discard boilerplate: nothing inside is scored
 */
public record GoldAttributions(
        String publisher, Article article, List<AttributionSpans> attributions, List<Span> discard) {

    /**
     * Reads a file of articles.
     *
     * @throws IllegalArgumentException naming file and line of what is not of the format
     */
    public static List<GoldAttributions> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<GoldAttributions> articles = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    articles.add(of(mapper.readTree(line)));
                } catch (IOException | RuntimeException e) {
                    throw new IllegalArgumentException(
                            file + " line " + number + ": not an article with attributions: " + e.getMessage(), e);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return articles;
    }

    private static GoldAttributions of(JsonNode node) {
        String text = node.required("text").textValue();
        String title = node.path("title").textValue();
        List<AttributionSpans> attributions = new ArrayList<>();
        for (JsonNode attribution : node.required("attributions")) {
            attributions.add(new AttributionSpans(
                    spans(text, attribution.path("source")),
                    spans(text, attribution.required("cue")),
                    spans(text, attribution.required("content"))));
        }
        Article article = new Article(node.required("id").asText(), null, title, null, text, Set.of());
        return new GoldAttributions(
                node.path("publisher").asText("unknown"), article, attributions, spans(text, node.path("discard")));
    }

    private static List<Span> spans(String text, JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            int begin = text.offsetByCodePoints(0, pair.required(0).intValue());
            int length = pair.required(1).intValue() - pair.required(0).intValue();
            spans.add(new Span(begin, text.offsetByCodePoints(begin, length)));
        }
        spans.sort(Comparator.naturalOrder());
        return spans;
    }
}
