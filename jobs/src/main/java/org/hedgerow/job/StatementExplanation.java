package org.hedgerow.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.hedgerow.text.Span;

/** One statement for people: the marked text, and line by line what each label rests on. */
final class StatementExplanation {

    private static final int CONTEXT = 120;

    private final Row article;
    private final Row statement;
    private final List<Row> stances;
    private final StringBuilder text = new StringBuilder();

    StatementExplanation(Row article, Row statement, List<Row> stances) {
        this.article = article;
        this.statement = statement;
        this.stances = stances;
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
        List<Row> cues = cues();
        for (int i = 0; i < cues.size(); i++) {
            line(cues.get(i).getAs("category") == null ? "booster " + (i + 1) : "hedge " + (i + 1), cue(cues.get(i)));
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
        List<Span> contents = new ArrayList<>();
        for (Row span : statement.<Row>getList(statement.fieldIndex("content"))) {
            contents.add(new Span(span.<Integer>getAs("begin"), span.<Integer>getAs("end")));
        }
        Span cue = new Span(statement.<Integer>getAs("cue_begin"), statement.<Integer>getAs("cue_end"));
        Span source = statement.getAs("source_begin") == null
                ? null
                : new Span(statement.<Integer>getAs("source_begin"), statement.<Integer>getAs("source_end"));
        Span all = contents.stream().reduce(cue, Span::union);
        all = source == null ? all : all.union(source);
        MarkedText marked = new MarkedText(articleText, withContext(all, articleText));
        contents.forEach(span -> marked.mark(span, "«", "»"));
        marked.mark(cue, "/", "/");
        if (source != null) {
            marked.mark(source, "‹", "›");
        }
        List<Row> cues = cues();
        for (int i = 0; i < cues.size(); i++) {
            boolean booster = cues.get(i).getAs("category") == null;
            Span span =
                    new Span(cues.get(i).<Integer>getAs("begin"), cues.get(i).<Integer>getAs("end"));
            marked.mark(span, booster ? "[" : "{", " " + (i + 1) + (booster ? "]" : "}"));
        }
        return marked.toString();
    }

    /** Out to the line's ends where they are near. */
    private static Span withContext(Span span, String text) {
        int begin = Math.max(text.lastIndexOf('\n', span.begin()) + 1, span.begin() - CONTEXT);
        int lineEnd = text.indexOf('\n', span.end());
        int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, span.end() + CONTEXT);
        return new Span(Math.min(begin, span.begin()), Math.max(end, span.end()));
    }

    private List<Row> cues() {
        List<Row> cues = new ArrayList<>(statement.<Row>getList(statement.fieldIndex("hedges")));
        cues.addAll(statement.getList(statement.fieldIndex("boosters")));
        return cues;
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
