package org.hedgerow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/**
 * Sentences and tokens against {@code sentences/}: how many golden rules pass, and the exact-span F1 of sentences and
 * tokens on the treebanks.
 *
 * <p>The treebanks cut hyphenated words and currency signs ({@code 15|-|year}, {@code $|5}); for the token F1 gold
 * tokens that touch are joined at hyphens and signs first, since hedgerow keeps such words whole as Spark NLP does.
 */
public final class SentenceEvaluation implements GoldEvaluation {

    private static final String FOLDER = "sentences";
    private static final List<String> TREEBANKS = List.of("ud_gum", "ud_ewt");

    private final ObjectMapper json = new ObjectMapper();
    private final Segmenter segmenter = new Segmenter();

    @Override
    public String name() {
        return FOLDER;
    }

    @Override
    public boolean isIn(Path gold) {
        return Files.isRegularFile(gold.resolve(FOLDER).resolve("golden_rules.jsonl"));
    }

    @Override
    public List<Measurement> evaluate(Path gold) throws IOException {
        Path folder = gold.resolve(FOLDER);
        List<Measurement> measurements = new ArrayList<>();
        measureRules(folder, "golden_rules", measurements);
        measureRules(folder, "pragseg_extra", measurements);
        for (String treebank : TREEBANKS) {
            if (Files.isRegularFile(folder.resolve(treebank + ".jsonl"))) {
                measureTreebank(folder, treebank, measurements);
            }
        }
        return measurements;
    }

    private void measureRules(Path folder, String file, List<Measurement> measurements) throws IOException {
        if (!Files.isRegularFile(folder.resolve(file + ".jsonl"))) {
            return;
        }
        int rules = 0;
        int passed = 0;
        for (JsonNode rule : read(folder.resolve(file + ".jsonl"))) {
            String text = rule.get("text").asText();
            rules++;
            if (spans(text, rule.get("sentences")).equals(segmenter.sentences(text))) {
                passed++;
            }
        }
        measurements.add(new Measurement(FOLDER + "/" + file, "all", "rules passed", passed, rules));
    }

    private void measureTreebank(Path folder, String treebank, List<Measurement> measurements) throws IOException {
        Map<String, Counts> sentences = new TreeMap<>();
        Map<String, Counts> tokens = new TreeMap<>();
        for (JsonNode record : read(folder.resolve(treebank + ".jsonl"))) {
            String text = record.get("text").asText();
            Document document =
                    segmenter.segment(Article.ofText(record.get("id").asText(), text));
            Set<Span> goldSentences = Set.copyOf(spans(text, record.get("sentences")));
            Set<Span> goldTokens = Set.copyOf(joined(text, spans(text, record.get("tokens"))));
            for (String part : List.of("all", record.get("genre").asText())) {
                count(goldSentences, sentenceSpans(document), sentences.computeIfAbsent(part, key -> new Counts()));
                count(goldTokens, tokenSpans(document), tokens.computeIfAbsent(part, key -> new Counts()));
            }
        }
        String gold = FOLDER + "/" + treebank;
        sentences.forEach((part, counts) ->
                measurements.add(new Measurement(gold, part, "exact sentence F1", counts.f1(), counts.gold())));
        tokens.forEach((part, counts) ->
                measurements.add(new Measurement(gold, part, "exact token F1", counts.f1(), counts.gold())));
    }

    private static Set<Span> sentenceSpans(Document document) {
        Set<Span> spans = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            spans.add(sentence.span());
        }
        return spans;
    }

    private static Set<Span> tokenSpans(Document document) {
        Tokens tokens = document.tokens();
        Set<Span> spans = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            spans.add(tokens.span(i, i + 1));
        }
        return spans;
    }

    private static void count(Set<Span> gold, Set<Span> found, Counts counts) {
        long hits = found.stream().filter(gold::contains).count();
        counts.truePositive(hits);
        counts.falsePositive(found.size() - hits);
        counts.falseNegative(gold.size() - hits);
    }

    /** Gold tokens, joined where they touch at a hyphen, a slash or a sign that hedgerow keeps inside its word. */
    private static List<Span> joined(String text, List<Span> tokens) {
        List<Span> joined = new ArrayList<>();
        for (Span token : tokens) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.end() == token.begin()
                    && isWordLike(text.charAt(last.begin()))
                    && isWordLike(text.charAt(token.end() - 1))
                    && (isSign(text.charAt(last.end() - 1)) || isSign(text.charAt(token.begin())))) {
                joined.set(joined.size() - 1, last.union(token));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private static boolean isWordLike(char c) {
        return Character.isLetterOrDigit(c) || isSign(c);
    }

    private static boolean isSign(char c) {
        return "-/$\u20ac\u00a3%#&+~".indexOf(c) >= 0;
    }

    private List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    records.add(json.readTree(line));
                }
            }
        }
        return records;
    }

    /** Gold offsets count code points; ours UTF-16 units. */
    private static List<Span> spans(String text, JsonNode offsets) {
        List<Span> spans = new ArrayList<>();
        int unit = 0;
        int codePoint = 0;
        for (JsonNode pair : offsets) {
            int begin = pair.get(0).asInt();
            unit = text.offsetByCodePoints(unit, begin - codePoint);
            int end = text.offsetByCodePoints(unit, pair.get(1).asInt() - begin);
            codePoint = begin;
            spans.add(new Span(unit, end));
        }
        return spans;
    }
}
