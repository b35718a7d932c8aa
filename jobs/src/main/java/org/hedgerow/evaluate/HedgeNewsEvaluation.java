package org.hedgerow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hedgerow.hedge.HedgeLabeller;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Span;

/**
 * Measures hedge cues against two articles annotated by hand: a cue found counts if it overlaps an annotated one, an
 * annotated one counts as found if a cue overlaps it; optional cues and boilerplate are neither hit nor miss.
 */
public final class HedgeNewsEvaluation implements GoldEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "news2022/cues";
    }

    @Override
    public boolean isIn(Path gold) {
        return Files.exists(file(gold));
    }

    private static Path file(Path gold) {
        return gold.resolve("news2022/withdrawal.jsonl");
    }

    @Override
    public List<Measurement> evaluate(Path gold) throws IOException {
        HedgeLabeller labeller = new HedgeLabeller(LexiconSource.shipped());
        Segmenter segmenter = new Segmenter();
        Counts counts = new Counts();
        for (String line : Files.readAllLines(file(gold))) {
            JsonNode node = JSON.readTree(line);
            String text = node.get("text").asText();
            List<Span> cues = spans(text, node.get("cues"));
            List<Span> neither = spans(text, node.get("optional_cues"));
            node.get("boilerplate").forEach(string -> {
                int begin = text.indexOf(string.asText());
                if (begin >= 0) {
                    neither.add(new Span(begin, begin + string.asText().length()));
                }
            });
            List<Span> found =
                    labeller
                            .label(
                                    segmenter.segment(
                                            Article.ofText(node.get("id").asText(), text)),
                                    List.of())
                            .stream()
                            .filter(HedgeCue::isHedge)
                            .map(HedgeCue::cue)
                            .toList();
            for (Span cue : cues) {
                if (overlapsAny(cue, found)) {
                    counts.truePositive(1);
                } else {
                    counts.falseNegative(1);
                }
            }
            counts.falsePositive((int) found.stream()
                    .filter(cue -> !overlapsAny(cue, cues) && !overlapsAny(cue, neither))
                    .count());
        }
        return List.of(
                new Measurement(name(), "all", "hedge cue precision", counts.precision(), counts.gold()),
                new Measurement(name(), "all", "hedge cue recall", counts.recall(), counts.gold()),
                new Measurement(name(), "all", "hedge cue F1", counts.f1(), counts.gold()));
    }

    private static boolean overlapsAny(Span span, List<Span> others) {
        return others.stream().anyMatch(span::overlaps);
    }

    private static List<Span> spans(String text, JsonNode nodes) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode node : nodes) {
            spans.add(new Span(
                    text.offsetByCodePoints(0, node.get("begin").asInt()),
                    text.offsetByCodePoints(0, node.get("end").asInt())));
        }
        return spans;
    }
}
