package org.hedgerow.table;

import static org.hedgerow.table.Column.date;
import static org.hedgerow.table.Column.decimal;
import static org.hedgerow.table.Column.integer;
import static org.hedgerow.table.Column.string;
import static org.hedgerow.table.Column.strings;

import java.io.IOException;
import org.apache.spark.sql.RowFactory;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.label.LabelledStatement;
import org.hedgerow.text.StanceLabel;

/** What statements say about the claims followed. */
public final class StancesTable extends Table {

    private static final long serialVersionUID = 1;

    static final StancesTable INSTANCE = new StancesTable();

    private StancesTable() {
        super(
                "stances",
                "a statement and a claim it bears on",
                string("statement_id", "The statement."),
                string("claim_id", "The claim."),
                string("article_id", "The article."),
                string("story_id", "The article's story."),
                string("actor_id", "Who takes the stance; null if unresolved.").orNull(),
                string("actor_name", "The actor's name; null if unresolved.").orNull(),
                date("said_date", "Day on which it was said; null if unknown."),
                string("stance", "affirm, deny, doubt or noncommittal."),
                decimal("commitment", "-3 (certain it is not so) … +3 (certain it is so)."),
                string("evidence_text", "The event mention on which the label rests."),
                integer("evidence_begin", "Offset of the evidence in articles.text."),
                integer("evidence_end", "Offset after the evidence."),
                strings("rule_ids", "The rules that composed the commitment."),
                string("published_month", "Month of publication as 2022-02, or undated."));
    }

    static void rows(LabelledArticle labelled, ArticleKey key, LabelledRows.RowConsumer sink) throws IOException {
        String text = labelled.document().text();
        for (LabelledStatement statement : labelled.statements()) {
            for (StanceLabel stance : statement.stances()) {
                sink.accept(RowFactory.create(
                        statement.statementId(),
                        stance.claimId(),
                        key.articleId(),
                        key.storyId(),
                        StatementsTable.actorId(statement),
                        StatementsTable.actorName(statement),
                        statement.saidDate(),
                        stance.stance().label(),
                        stance.commitment(),
                        stance.evidence().in(text),
                        stance.evidence().begin(),
                        stance.evidence().end(),
                        stance.ruleIds().toArray(),
                        ArticleKey.month(key.publishedDate())));
            }
        }
    }
}
