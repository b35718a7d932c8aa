package org.hedgerow.nlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.annotators.TokenizerModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.hedgerow.text.Span;
import scala.collection.Seq;

/**
 * How far {@link FastTokenizer} and Spark NLP's own Tokenizer agree, token by token on the same sentences, and of which
 * kinds their differences are.
 */
public final class TokenizerAgreement {

    private static final int EXAMPLES = 4;

    private final QuoteAwareSentenceDetector sentences = new QuoteAwareSentenceDetector();
    private final FastTokenizer fast = new FastTokenizer();
    private final TokenizerModel stock;
    private final Map<String, Difference> differences = new TreeMap<>();
    private long fastTokens;
    private long stockTokens;
    private long common;

    private TokenizerAgreement(TokenizerModel stock) {
        this.stock = stock;
    }

    /** Against the stock Tokenizer with typographic context characters and patterns for marks, initials and dashes. */
    public static TokenizerAgreement withConfigured() {
        return new TokenizerAgreement(StockTokenizer.configured());
    }

    /** Against the stock Tokenizer with typographic context characters alone. */
    public static TokenizerAgreement withContextCharacters() {
        return new TokenizerAgreement(StockTokenizer.withContextCharacters());
    }

    /** Compares the tokens of one text. */
    public void add(String text) {
        Annotation document = Annotations.of("document", new Span(0, text.length()), text, "0");
        Seq<Annotation> found = sentences.annotate(Annotations.seq(List.of(document)));
        Set<Span> ours = spans(fast.annotate(found));
        Set<Span> theirs = spans(stock.annotate(found));
        fastTokens += ours.size();
        stockTokens += theirs.size();
        long both = ours.stream().filter(theirs::contains).count();
        common += both;
        if (both < theirs.size() || both < ours.size()) {
            Map<Integer, List<Span>> byChunk = new TreeMap<>();
            ours.stream().filter(span -> !theirs.contains(span)).forEach(span -> collect(text, span, byChunk));
            theirs.stream().filter(span -> !ours.contains(span)).forEach(span -> collect(text, span, byChunk));
            byChunk.forEach((begin, spans) -> classify(text, begin, spans.size()));
        }
    }

    /** The share of tokens that both have: twice the common ones over all. */
    public double agreement() {
        return fastTokens + stockTokens == 0 ? 1 : 2.0 * common / (fastTokens + stockTokens);
    }

    /** Agreement, then a line for each class of difference with its count and examples. */
    public String report() {
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                "%.4f %% agreement: %d tokens of FastTokenizer, %d of Spark NLP's Tokenizer, %d in common%n",
                100 * agreement(),
                fastTokens,
                stockTokens,
                common));
        differences.forEach((kind, difference) -> report.append(String.format(
                Locale.ROOT,
                "%8d tokens in %6d words  %s: %s%n",
                difference.tokens,
                difference.words,
                kind,
                String.join("   ", difference.examples))));
        return report.toString();
    }

    private static Set<Span> spans(Seq<Annotation> annotations) {
        Set<Span> spans = new HashSet<>();
        for (Annotation annotation : Annotations.each(annotations)) {
            spans.add(new Span(annotation.begin(), annotation.end() + 1));
        }
        return spans;
    }

    private static void collect(String text, Span span, Map<Integer, List<Span>> byChunk) {
        int begin = span.begin();
        while (begin > 0 && !isAsciiBlank(text.charAt(begin - 1))) {
            begin--;
        }
        byChunk.computeIfAbsent(begin, key -> new ArrayList<>()).add(span);
    }

    /** Spark NLP parts words at these alone. */
    private static boolean isAsciiBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private void classify(String text, int begin, int tokens) {
        int end = begin;
        while (end < text.length() && !isAsciiBlank(text.charAt(end))) {
            end++;
        }
        String chunk = text.substring(begin, end);
        Difference difference = differences.computeIfAbsent(kind(chunk), key -> new Difference());
        difference.tokens += tokens;
        difference.words++;
        if (difference.examples.size() < EXAMPLES && chunk.length() < 60) {
            difference.examples.add(chunk);
        }
    }

    private static String kind(String chunk) {
        if (chunk.chars().anyMatch(c -> Character.isSpaceChar(c) || c < ' ' || c >= '\u200b' && c <= '\u200f')) {
            return "a no-break or invisible blank, which parts words here only";
        }
        int first = 0;
        while (first < chunk.length() && !Character.isLetterOrDigit(chunk.charAt(first))) {
            first++;
        }
        int last = chunk.length();
        while (last > first && !Character.isLetterOrDigit(chunk.charAt(last - 1))) {
            last--;
        }
        if (first == last) {
            return "marks without a word, one token there";
        }
        String core = chunk.substring(first, last);
        if (core.contains("://") || core.startsWith("www.") || core.indexOf('@') > 0) {
            return "an address, whole here";
        }
        if (containsAny(core, "\"()[]{}\u201c\u201d\u201e\u00ab\u00bb\u2014\u2015\u2026")) {
            return "words glued by a quotation mark, bracket or long dash, parted here";
        }
        if (core.contains("\u2013") || core.contains("--") || core.contains("..")) {
            return "words glued by an en dash, two hyphens or two stops, parted here";
        }
        if (containsAny(core, ",;:!?")) {
            return "words glued by a comma, colon, question or exclamation mark, parted here";
        }
        boolean stopFollows = last < chunk.length() && chunk.charAt(last) == '.';
        if (stopFollows && (core.length() == 1 || core.indexOf('.') >= 0)) {
            return "the stop after an initial or after letters parted by stops";
        }
        return first > 1 || chunk.length() - last > 1 ? "marks in a row at a word's edge, one token there" : "other";
    }

    private static boolean containsAny(String core, String marks) {
        return core.chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }

    /** Compares on files of JSON Lines with a field {@code text}: {@code FILE [MOST-RECORDS-A-FILE]}. */
    public static void main(String[] arguments) throws IOException {
        long most = arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
        Map<String, TokenizerAgreement> agreements = new HashMap<>();
        agreements.put("context characters and patterns", withConfigured());
        agreements.put("context characters only", withContextCharacters());
        ObjectMapper json = new ObjectMapper();
        Path file = Path.of(arguments[0]);
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            long read = 0;
            for (String line = lines.readLine(); line != null && read < most; line = lines.readLine(), read++) {
                JsonNode text = json.readTree(line).path("text");
                agreements.values().forEach(agreement -> agreement.add(text.asText()));
            }
        }
        agreements.forEach((name, agreement) -> System.out.println(name + ": " + agreement.report()));
    }

    private static final class Difference {
        private long tokens;
        private long words;
        private final Set<String> examples = new java.util.LinkedHashSet<>();
    }
}
