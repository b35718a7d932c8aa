package org.hedgerow.job;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.hedgerow.text.Span;

/** One statement for people: the marked text, and line by line what each label rests on. */
final class StatementExplanation {

    private final Row article;
    private final Row statement;
    private final List<Row> stances;
    private final StatementPlaces places;
    private final StringBuilder text = new StringBuilder();

    StatementExplanation(Row article, Row statement, List<Row> stances) {
        this.article = article;
        this.statement = statement;
        this.stances = stances;
        this.places = StatementPlaces.of(statement);
    }

    String text() {
        line("statement", statement.getAs("statement_id"));
        line(
                "article",
                article.getAs("title") + " (" + article.getAs("outlet") + ", " + article.getAs("published_date") + ") "
                        + (article.getAs("url") == null ? article.<String>getAs("source_uri") : article.getAs("url")));
        line("actor", actor());
        line("said on", statement.getAs("said_date") + " (" + statement.getAs("said_date_origin") + ")");
        line("text", marked());
        line("", "‹source› /cue/ «content» {hedge n} [booster n]");
        line("quote type", statement.<String>getAs("quote_type") + decimal(", extractor's confidence ", "confidence"));
        line("rules", String.join(", ", statement.<String>getList(statement.fieldIndex("rule_ids"))));
        List<Row> cues = places.cues();
        for (int i = 0; i < cues.size(); i++) {
            String kind = StatementPlaces.isBooster(cues.get(i)) ? "booster " : "hedge ";
            line(kind + (i + 1), cue(cues.get(i)));
        }
        line("certainty", decimal("", "certainty"));
        for (Row stance : stances) {
            line(
                    "stance",
                    stance.getAs("claim_id") + ": " + stance.getAs("stance") + ", commitment "
                            + String.format(Locale.ROOT, "%+.1f", stance.<Double>getAs("commitment")) + ", by \""
                            + stance.getAs("evidence_text") + "\" ("
                            + String.join(", ", stance.<String>getList(stance.fieldIndex("rule_ids"))) + ")");
        }
        return text.toString();
    }

    private String actor() {
        String how = statement.getAs("actor_resolution");
        if (statement.getAs("actor_id") == null) {
            return "not named (" + how + ")";
        }
        String description = statement.getAs("actor_description");
        return statement.getAs("actor_name") + " [" + statement.getAs("actor_id") + ", " + statement.getAs("actor_type")
                + (description == null ? "" : ", " + description) + "] by " + how;
    }

    private String marked() {
        String articleText = article.getAs("text");
        MarkedText marked = new MarkedText(articleText, places.withContext(articleText));
        places.contents().forEach(span -> marked.mark(span, "«", "»"));
        marked.mark(places.cue(), "/", "/");
        if (places.source() != null) {
            marked.mark(places.source(), "‹", "›");
        }
        List<Row> cues = places.cues();
        for (int i = 0; i < cues.size(); i++) {
            boolean booster = StatementPlaces.isBooster(cues.get(i));
            marked.mark(StatementPlaces.span(cues.get(i)), booster ? "[" : "{", " " + (i + 1) + (booster ? "]" : "}"));
        }
        return marked.toString();
    }

    private String cue(Row cue) {
        String articleText = article.getAs("text");
        Span scope = new Span(cue.<Integer>getAs("scope_begin"), cue.<Integer>getAs("scope_end"));
        String category = cue.getAs("category");
        return "\"" + cue.getAs("cue") + "\" " + (category == null ? "" : category + ", ") + "strength "
                + cue.getAs("strength") + ", rule " + cue.getAs("rule_id") + ", scope \"" + scope.in(articleText)
                + "\"";
    }

    private String decimal(String before, String column) {
        return before + String.format(Locale.ROOT, "%.2f", statement.<Double>getAs(column));
    }

    private void line(String name, String value) {
        text.append(String.format(Locale.ROOT, "%-12s%s%n", name, value));
    }
}
