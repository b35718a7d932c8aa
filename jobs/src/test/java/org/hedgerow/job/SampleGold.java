package org.hedgerow.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The sample's gold, and where a run's tables differ from it: one line a difference, sorted. */
final class SampleGold {

    private final List<Row> articles;
    private final List<Row> statements;
    private final List<Row> stances;
    private final List<Row> hedges;
    private final List<String> differences = new ArrayList<>();

    SampleGold(Dataset<Row> articles, Dataset<Row> statements, Dataset<Row> stances, Dataset<Row> hedges) {
        this.articles = articles.collectAsList();
        this.statements = statements.collectAsList();
        this.stances = stances.collectAsList();
        this.hedges = hedges.where("kind = 'hedge'").collectAsList();
    }

    List<String> differences(Path gold) throws IOException {
        for (String line : Files.readAllLines(gold)) {
            compare(new ObjectMapper().readTree(line));
        }
        return differences.stream().sorted().toList();
    }

    private void compare(JsonNode gold) {
        String place =
                gold.get("source").textValue() + "#" + gold.get("record_no").intValue();
        Row article = articles.stream()
                .filter(row -> row.<String>getAs("source_uri")
                                .endsWith(gold.get("source").textValue())
                        && row.<Long>getAs("record_no") == gold.get("record_no").longValue())
                .findFirst()
                .orElseThrow();
        List<Row> unmatched = new ArrayList<>(of(statements, article));
        for (JsonNode statement : gold.get("statements")) {
            String piece = plain(statement.get("content").textValue());
            List<Row> found = of(statements, article).stream()
                    .filter(row -> overlaps(plain(row.getAs("content_text")), piece))
                    .toList();
            unmatched.removeAll(found);
            if (found.isEmpty()) {
                add(place, "missed", piece);
            } else {
                compare(place, piece, statement, found.get(0));
            }
        }
        unmatched.forEach(row -> add(place, "not in gold", row.getAs("content_text")));
        compareHedges(place, gold, article);
    }

    private void compare(String place, String piece, JsonNode gold, Row found) {
        differ(place, "actor", gold.get("actor").textValue(), found.getAs("actor_name"), piece);
        differ(place, "quote type", gold.get("quote_type").textValue(), found.getAs("quote_type"), piece);
        Object date = found.getAs("said_date");
        differ(place, "said date", gold.get("said_date").textValue(), date == null ? null : date.toString(), piece);
        Iterator<Map.Entry<String, JsonNode>> wanted = gold.get("stances").fields();
        while (wanted.hasNext()) {
            Map.Entry<String, JsonNode> stance = wanted.next();
            String label = stances.stream()
                    .filter(row -> row.getAs("statement_id").equals(found.getAs("statement_id"))
                            && row.getAs("claim_id").equals(stance.getKey()))
                    .map(row -> row.<String>getAs("stance"))
                    .findFirst()
                    .orElse("none");
            differ(place, "stance on " + stance.getKey(), stance.getValue().textValue(), label, piece);
        }
    }

    private void compareHedges(String place, JsonNode gold, Row article) {
        List<Row> unmatched = new ArrayList<>(of(hedges, article));
        for (JsonNode hedge : gold.get("hedges")) {
            String cue = plain(hedge.get("cue").textValue());
            Row match = unmatched.stream()
                    .filter(row ->
                            row.getAs("category").equals(hedge.get("category").textValue()))
                    .filter(row -> overlaps(plain(row.getAs("cue")), cue))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                add(place, "hedge missed", hedge.get("category").textValue() + ": " + cue);
            }
            unmatched.remove(match);
        }
        unmatched.forEach(row -> add(place, "hedge not in gold", row.getAs("category") + ": " + row.getAs("cue")));
    }

    private void differ(String place, String what, String gold, String found, String piece) {
        if (!String.valueOf(gold).equals(String.valueOf(found))) {
            add(place, what + " " + found + ", not " + gold, piece);
        }
    }

    private void add(String place, String what, String text) {
        String one = plain(text);
        differences.add(place + " | " + what + " | " + one.substring(0, Math.min(60, one.length())));
    }

    private static List<Row> of(List<Row> rows, Row article) {
        return rows.stream()
                .filter(row -> row.getAs("article_id").equals(article.getAs("article_id")))
                .toList();
    }

    private static boolean overlaps(String content, String piece) {
        return content.contains(piece) || piece.contains(content);
    }

    private static String plain(String text) {
        return text.replaceAll("[\u201c\u201d]", "\"")
                .replaceAll("[\u2018\u2019]", "'")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
    }
}
