package org.hedgerow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.text.Span;

/**
 * A scraped article labelled by hand, in the format of {@code news2022/*.jsonl}: statements with a piece of their
 * content, acceptable actor names, quote types and stances; hedge cues. Offsets in the file are Unicode code points; here
 * they are UTF-16 units.
 *
 * @param publishedDate as the file gives it; null if unknown
 */
record HandLabelledArticle(
        String id,
        String text,
        String publishedDate,
        List<GoldStatement> statements,
        List<Span> cues,
        List<Span> optionalCues) {

    /** The stance of a statement that is off the claim. */
    static final String OFF_CLAIM = "-";

    /**
     * @param piece part of the statement's content
     * @param actors acceptable names
     * @param optional neither a miss nor an error
     */
    record GoldStatement(
            Span piece, List<String> actors, List<String> quoteTypes, List<String> stances, boolean optional) {}

    static List<HandLabelledArticle> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<HandLabelledArticle> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                articles.add(of(mapper.readTree(line)));
            }
        }
        return articles;
    }

    /** The record as the reader of plain text files would have delivered it. */
    RawRecord asPlainText() {
        return new RawRecord(
                "gold:" + id,
                1,
                InputFormat.TEXT,
                text,
                id,
                null,
                null,
                null,
                null,
                null,
                publishedDate,
                java.util.Set.of());
    }

    private static HandLabelledArticle of(JsonNode node) {
        String text = node.required("text").textValue();
        List<GoldStatement> statements = new ArrayList<>();
        for (JsonNode statement : node.required("statements")) {
            statements.add(new GoldStatement(
                    span(statement, text),
                    strings(statement.required("actor")),
                    strings(statement.required("quote_type")),
                    strings(statement.required("stance")),
                    statement.path("optional").asBoolean()));
        }
        return new HandLabelledArticle(
                node.required("id").textValue(),
                text,
                node.path("published_date").textValue(),
                statements,
                spans(node.required("cues"), text),
                spans(node.required("optional_cues"), text));
    }

    private static List<Span> spans(JsonNode array, String text) {
        List<Span> spans = new ArrayList<>();
        array.forEach(node -> spans.add(span(node, text)));
        return spans;
    }

    private static Span span(JsonNode node, String text) {
        return new Span(
                text.offsetByCodePoints(0, node.required("begin").intValue()),
                text.offsetByCodePoints(0, node.required("end").intValue()));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.textValue()));
        return strings;
    }
}
