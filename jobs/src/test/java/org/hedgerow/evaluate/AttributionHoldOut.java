package org.hedgerow.evaluate;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hedgerow.attribution.AttributionExtractor;
import org.hedgerow.attribution.QuotationFinder;
import org.hedgerow.evaluate.AttributionMatching.Pair;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Span;

/**
 * Not a test but the developer's bench: fits the attribution weights to six sevenths of the training articles, measures
 * on the rest and lists the errors. Arguments: the folder of gold sets; the stem of the files to write
 * ({@code .weights}, {@code .errors}); which seventh to hold out (0 … 6).
 */
final class AttributionHoldOut {

    private AttributionHoldOut() {}

    public static void main(String[] arguments) throws IOException {
        Path gold = Path.of(arguments[0]);
        int heldOut = Integer.parseInt(arguments[2]);
        List<GoldAttributions> train = new ArrayList<>();
        List<GoldAttributions> test = new ArrayList<>();
        int number = 0;
        for (GoldAttributions article : GoldAttributions.read(gold.resolve("polnear/train.jsonl"))) {
            (number++ % 7 == heldOut ? test : train).add(article);
        }
        Set<String> ids =
                train.stream().map(article -> article.article().articleId()).collect(Collectors.toSet());
        StringWriter weights = new StringWriter();
        AttributionTraining.fit(train, AttributionTraining.classes(gold, ids::contains), weights);
        Files.writeString(Path.of(arguments[1] + ".weights"), weights.toString());
        print(AttributionEvaluation.evaluate("held out", test, extractor(weights)));
        Files.writeString(Path.of(arguments[1] + ".errors"), errors(test, extractor(weights)));
    }

    private static AttributionExtractor extractor(StringWriter weights) throws IOException {
        return AttributionExtractor.withWeights(LexiconSource.shipped(), new StringReader(weights.toString()));
    }

    private static void print(List<Measurement> measurements) {
        for (String part : List.of("all", "direct+mixed", "direct", "mixed", "indirect")) {
            System.out.println(part);
            measurements.stream()
                    .filter(measurement -> measurement.part().equals(part))
                    .forEach(measurement -> System.out.println(
                            String.format(Locale.ROOT, "  %-28s %.3f", measurement.metric(), measurement.value())));
        }
    }

    private static String errors(List<GoldAttributions> articles, AttributionExtractor extractor) {
        Segmenter segmenter = new Segmenter();
        StringBuilder out = new StringBuilder();
        for (GoldAttributions article : articles) {
            Document document = segmenter.segment(article.article());
            List<Quotation> quotations = new QuotationFinder().find(document);
            List<AttributionSpans> found = extractor.extract(document, quotations).stream()
                    .filter(attribution -> attribution.isOutermost())
                    .map(AttributionSpans::of)
                    .toList();
            for (Pair pair : AttributionMatching.match(article, found, quotations)) {
                String kind = kind(document.text(), pair);
                if (!kind.isEmpty()) {
                    out.append(kind).append(pair.type()).append('\n');
                    out.append("  gold  ").append(marked(document.text(), pair.gold(), pair.found()));
                    out.append("  found ").append(marked(document.text(), pair.found(), pair.gold()));
                }
            }
        }
        return out.toString();
    }

    private static String kind(String text, Pair pair) {
        if (!pair.isMatched()) {
            return pair.gold() == null ? "spurious " : "missed ";
        }
        return (AttributionScores.sourcesAgree(pair) ? "" : "apart ")
                + (same(text, pair.gold().source(), pair.found().source()) ? "" : "source ")
                + (same(text, pair.gold().cue(), pair.found().cue()) ? "" : "cue ")
                + (same(text, pair.gold().content(), pair.found().content()) ? "" : "content ");
    }

    private static boolean same(String text, List<Span> one, List<Span> other) {
        return one.stream()
                .map(span -> AttributionScores.trim(text, span))
                .toList()
                .equals(other.stream()
                        .map(span -> AttributionScores.trim(text, span))
                        .toList());
    }

    /** The stretch of text that both sides touch, with one side's spans marked. */
    private static String marked(String text, AttributionSpans spans, AttributionSpans other) {
        if (spans == null) {
            return "-\n";
        }
        Map<Integer, String> marks = new TreeMap<>((a, b) -> b - a);
        int low = text.length();
        int high = 0;
        for (AttributionSpans side : other == null ? List.of(spans) : List.of(spans, other)) {
            for (List<Span> role : List.of(side.source(), side.cue(), side.content())) {
                for (Span span : role) {
                    low = Math.min(low, span.begin());
                    high = Math.max(high, span.end());
                    if (side == spans) {
                        String name = role == side.source() ? "[S " : role == side.cue() ? "[C " : "[T ";
                        marks.merge(span.begin(), name, (a, b) -> a + b);
                        marks.merge(span.end(), "]", (a, b) -> b + a);
                    }
                }
            }
        }
        int from = Math.max(0, low - 50);
        StringBuilder line = new StringBuilder(text.substring(from, Math.min(text.length(), high + 40)));
        marks.forEach((offset, mark) -> line.insert(offset - from, mark));
        return line.toString().replace('\n', '/') + '\n';
    }
}
