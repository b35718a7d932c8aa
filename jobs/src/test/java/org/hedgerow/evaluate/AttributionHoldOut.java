package org.hedgerow.evaluate;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hedgerow.attribution.AttributionExtractor;

/**
 * Not a test: fits the attribution weights to six sevenths of the training articles and measures on the rest, for
 * development. Arguments: the folder of gold sets, a file for the errors, the remainder (of article number by seven)
 * to hold out.
 */
final class AttributionHoldOut {

    private AttributionHoldOut() {}

    public static void main(String[] arguments) throws Exception {
        Path gold = Path.of(arguments[0]);
        int out = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        long begun = System.nanoTime();
        List<GoldAttributions> train = new ArrayList<>();
        List<GoldAttributions> test = new ArrayList<>();
        int number = 0;
        for (GoldAttributions article : GoldAttributions.read(gold.resolve("polnear/train.jsonl"))) {
            (number++ % 7 == out ? test : train).add(article);
        }
        Map<String, String> classes = System.getProperty("weights") != null
                ? Map.of()
                : AttributionTraining.classes(gold, id -> train.stream()
                        .anyMatch(article -> article.article().articleId().equals(id)));
        StringWriter writer = new StringWriter();
        if (System.getProperty("weights") == null) {
            AttributionTraining.fit(train, classes, writer);
        } else {
            writer.write(Files.readString(Path.of(System.getProperty("weights"))));
        }
        System.out.printf(
                Locale.ROOT,
                "trained in %.0f s, weights of %.1f MB%n",
                (System.nanoTime() - begun) / 1e9,
                writer.getBuffer().length() / 1e6);
        Files.writeString(Path.of(arguments[1] + ".weights"), writer.toString(), StandardCharsets.UTF_8);
        for (String threshold : System.getProperty("th", "-0.7").split(",")) {
            System.out.println("threshold " + threshold);
            AttributionExtractor extractor = AttributionExtractor.withWeights(
                    new StringReader(writer.toString().replaceFirst("threshold\t[-.0-9]+", "threshold\t" + threshold)));
            begun = System.nanoTime();
            List<Measurement> measurements = AttributionEvaluation.evaluate("hold-out", test, extractor);
            System.out.printf(Locale.ROOT, "measured in %.1f s%n", (System.nanoTime() - begun) / 1e9);
            for (String part : List.of("all", "direct+mixed", "direct", "mixed", "indirect")) {
                StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-13s", part));
                measurements.stream()
                        .filter(measurement -> measurement.part().equals(part))
                        .forEach(measurement -> line.append(String.format(
                                Locale.ROOT,
                                " %s %.3f",
                                measurement
                                        .metric()
                                        .replace("attribution found", "found")
                                        .replace("exact ", "")
                                        .replace(" given match", ""),
                                measurement.value())));
                System.out.println(line);
            }
        }
        errors(test, Path.of(arguments[1] + ".errors"), writer.toString());
    }

    private static void errors(List<GoldAttributions> test, Path file, String weights) throws Exception {
        AttributionExtractor extractor = AttributionExtractor.withWeights(new StringReader(weights));
        org.hedgerow.segment.Segmenter segmenter = new org.hedgerow.segment.Segmenter();
        StringBuilder out = new StringBuilder();
        for (GoldAttributions article : test) {
            var document = segmenter.segment(article.article());
            var quotations = new org.hedgerow.attribution.QuotationFinder().find(document);
            var found = extractor.extract(document, quotations).stream()
                    .filter(a -> a.isOutermost())
                    .map(AttributionSpans::of)
                    .toList();
            String text = document.text();
            for (var pair : AttributionMatching.match(article, found, quotations)) {
                String kind = pair.gold() == null ? "SPURIOUS" : pair.found() == null ? "MISSED" : "";
                if (kind.isEmpty()) {
                    kind = (AttributionScores.sourcesAgree(pair) ? "" : "nosource ")
                            + (same(text, pair.gold().source(), pair.found().source()) ? "" : "source ")
                            + (same(text, pair.gold().cue(), pair.found().cue()) ? "" : "cue ")
                            + (same(text, pair.gold().content(), pair.found().content()) ? "" : "content ");
                }
                if (!kind.isEmpty()) {
                    out.append(kind).append('\t').append(pair.type()).append('\n');
                    out.append("  G ")
                            .append(marked(text, pair.gold(), pair.found()))
                            .append('\n');
                    out.append("  F ")
                            .append(marked(text, pair.found(), pair.gold()))
                            .append('\n');
                }
            }
        }
        Files.writeString(file, out.toString());
    }

    private static boolean same(String text, List<org.hedgerow.text.Span> one, List<org.hedgerow.text.Span> other) {
        return one.stream()
                .map(s -> AttributionScores.trim(text, s))
                .toList()
                .equals(other.stream().map(s -> AttributionScores.trim(text, s)).toList());
    }

    private static String marked(String text, AttributionSpans spans, AttributionSpans other) {
        if (spans == null) {
            return "-";
        }
        java.util.TreeMap<Integer, String> marks = new java.util.TreeMap<>(java.util.Comparator.reverseOrder());
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (AttributionSpans s : other == null ? List.of(spans) : List.of(spans, other)) {
            for (var list : List.of(s.source(), s.cue(), s.content())) {
                for (var span : list) {
                    low = Math.min(low, span.begin());
                    high = Math.max(high, span.end());
                }
            }
        }
        var roles = List.of(spans.source(), spans.cue(), spans.content());
        for (int i = 0; i < 3; i++) {
            for (var span : roles.get(i)) {
                marks.merge(span.begin(), "[" + "SCT".charAt(i) + " ", (a, b) -> a + b);
                marks.merge(span.end(), "]", (a, b) -> b + a);
            }
        }
        low = Math.max(0, low - 50);
        high = Math.min(text.length(), high + 40);
        StringBuilder marked = new StringBuilder(text.substring(low, high));
        for (var mark : marks.entrySet()) {
            marked.insert(mark.getKey() - low, mark.getValue());
        }
        return marked.toString().replace('\n', '/');
    }
}
