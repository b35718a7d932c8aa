package org.hedgerow.table;

import static org.hedgerow.table.Column.date;
import static org.hedgerow.table.Column.decimal;
import static org.hedgerow.table.Column.flag;
import static org.hedgerow.table.Column.integer;
import static org.hedgerow.table.Column.string;
import static org.hedgerow.table.Column.strings;
import static org.hedgerow.table.Column.structs;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.label.LabelledStatement;
import org.hedgerow.label.LabelledStatement.NestedAttribution;
import org.hedgerow.text.Actor;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Span;

/** The statements: outermost attributions with their resolved actor. */
public final class StatementsTable extends Table {

    private static final long serialVersionUID = 1;

    private static final List<Column> SPAN =
            List.of(integer("begin", "Offset in articles.text."), integer("end", "Offset after the span."));

    private static final List<Column> NESTED = List.of(
            string("nested_in", "The statement whose content holds this attribution."),
            string("source_text", "Its source; null if the text names none.").orNull(),
            string("cue_text", "Its cue."),
            integer("content_begin", "Offset of its content in articles.text."),
            integer("content_end", "Offset after its content."),
            string("actor_id", "Its actor; null if unresolved.").orNull(),
            string("actor_name", "The actor's name; null if unresolved.").orNull());

    static final StatementsTable INSTANCE = new StatementsTable();

    private StatementsTable() {
        super(
                "statements",
                "a statement: who said what",
                string("statement_id", "Article id and place."),
                string("article_id", "The article."),
                string("story_id", "The article's story."),
                string("outlet", "The publisher's name; null if unknown.").orNull(),
                date("published_date", "Day of publication; null if unknown."),
                date("said_date", "Day on which it was said; null if it cannot be known."),
                string("said_date_origin", "How said_date was found: published, weekday, calendar_date, …, none."),
                string("actor_id", "Who said it; null if unresolved.").orNull(),
                string("actor_name", "The actor's name; null if unresolved.").orNull(),
                string("actor_type", "person, office, institution, government, group, unnamed; null if unresolved.")
                        .orNull(),
                string("actor_country", "ISO 3166 alpha-2 code or organisation; null if unknown.")
                        .orNull(),
                string("actor_description", "Office or apposition; null if unresolved or none is known.")
                        .orNull(),
                string("actor_origin", "registry, or corpus where the text alone tells; null if unresolved.")
                        .orNull(),
                string("actor_resolution", "Why this actor: full_name, surname, …, or unresolved:REASON."),
                string("source_text", "The source as it stands in the text; null if none is named.")
                        .orNull(),
                integer("source_begin", "Offset of the source; null if none.").orNull(),
                integer("source_end", "Offset after the source; null if none.").orNull(),
                string("cue_text", "The attribution cue; empty where punctuation alone attributes."),
                integer("cue_begin", "Offset of the cue."),
                integer("cue_end", "Offset after the cue."),
                string("content_text", "What was said; parts joined by ' … '."),
                structs("content", SPAN, "Spans of the content, in order."),
                string("quote_type", "direct, indirect or mixed."),
                strings("sentence_ids", "Sentences that hold any of it."),
                integer("token_count", "Words in the content."),
                structs("hedges", HedgeStruct.COLUMNS, "The speaker's hedges."),
                structs("boosters", HedgeStruct.COLUMNS, "The speaker's boosters."),
                flag("hedged", "Whether the speaker hedges."),
                decimal("certainty", "How firmly it is said, 0 … 1, composed from hedges and boosters."),
                decimal("confidence", "How sure the extractor is, 0 … 1."),
                strings("rule_ids", "Rules and decisions behind attribution and actor."),
                structs("nested", NESTED, "Attributions inside the content."),
                strings("flags", "unclosed_quotation where the quotation never ends."),
                string("published_month", "Month of published_date as 2022-02, or undated."));
    }

    static String actorId(LabelledStatement statement) {
        Actor actor = statement.resolution().actor();
        return actor == null ? null : actor.actorId();
    }

    static String actorName(LabelledStatement statement) {
        Actor actor = statement.resolution().actor();
        return actor == null ? null : actor.name();
    }

    static void rows(LabelledArticle labelled, ArticleKey key, LabelledRows.RowConsumer sink) throws IOException {
        String month = ArticleKey.month(key.publishedDate());
        for (LabelledStatement statement : labelled.statements()) {
            sink.accept(row(statement, labelled.document().text(), key, month));
        }
    }

    private static Row row(LabelledStatement statement, String text, ArticleKey key, String month) {
        Object[] hedges = HedgeStruct.rows(statement.hedges(), HedgeCue.Kind.HEDGE, text);
        Attribution attribution = statement.attribution();
        Actor actor = statement.resolution().actor();
        Span source = attribution.source();
        return RowFactory.create(
                statement.statementId(),
                key.articleId(),
                key.storyId(),
                key.outlet(),
                key.publishedDate(),
                statement.saidDate(),
                statement.saidDateOrigin(),
                actorId(statement),
                actorName(statement),
                actor == null ? null : actor.type().label(),
                actor == null ? null : actor.country(),
                actor == null ? null : actor.description(),
                actor == null ? null : actor.fromRegistry() ? "registry" : "corpus",
                statement.resolution().how(),
                source == null ? null : source.in(text),
                source == null ? null : source.begin(),
                source == null ? null : source.end(),
                attribution.cue().in(text),
                attribution.cue().begin(),
                attribution.cue().end(),
                content(attribution, text),
                array(attribution.contents(), span -> RowFactory.create(span.begin(), span.end())),
                attribution.quoteType().label(),
                array(statement.sentences(), ordinal -> SentencesTable.id(key.articleId(), ordinal)),
                statement.tokenCount(),
                hedges,
                HedgeStruct.rows(statement.hedges(), HedgeCue.Kind.BOOSTER, text),
                hedges.length > 0,
                statement.certainty(),
                attribution.confidence(),
                ruleIds(statement),
                array(statement.nested(), nested -> nestedRow(nested, statement.statementId(), text)),
                attribution.unclosedQuotation() ? new Object[] {"unclosed_quotation"} : new Object[0],
                month);
    }

    private static String content(Attribution attribution, String text) {
        List<Span> contents = attribution.contents();
        return contents.size() == 1
                ? contents.get(0).in(text)
                : contents.stream().map(span -> span.in(text)).collect(Collectors.joining(" … "));
    }

    private static <T> Object[] array(List<T> list, Function<T, Object> element) {
        Object[] array = new Object[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = element.apply(list.get(i));
        }
        return array;
    }

    private static Object[] ruleIds(LabelledStatement statement) {
        List<String> ids = new java.util.ArrayList<>(statement.attribution().ruleIds());
        if (statement.resolution().ruleId() != null) {
            ids.add(statement.resolution().ruleId());
        }
        return ids.toArray();
    }

    private static Row nestedRow(NestedAttribution nested, String statementId, String text) {
        Attribution attribution = nested.attribution();
        Actor actor = nested.resolution().actor();
        return RowFactory.create(
                statementId,
                attribution.source() == null ? null : attribution.source().in(text),
                attribution.cue().in(text),
                attribution.contents().get(0).begin(),
                attribution.contents().get(attribution.contents().size() - 1).end(),
                actor == null ? null : actor.actorId(),
                actor == null ? null : actor.name());
    }
}
