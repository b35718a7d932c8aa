package org.hedgerow.table;

import static org.hedgerow.table.Column.date;
import static org.hedgerow.table.Column.integer;
import static org.hedgerow.table.Column.string;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.spark.sql.RowFactory;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.label.LabelledHedge;
import org.hedgerow.label.LabelledStatement;
import org.hedgerow.text.HedgeCue;

/** Every hedge and booster, in statements and in the outlet's own voice. */
public final class HedgesTable extends Table {

    private static final long serialVersionUID = 1;

    static final HedgesTable INSTANCE = new HedgesTable();

    private HedgesTable() {
        super(
                "hedges",
                "a hedge or booster cue",
                string("hedge_id", "Article id and place of the cue."),
                string("kind", "hedge or booster."),
                string("article_id", "The article."),
                string("sentence_id", "The sentence."),
                string("statement_id", "The statement it belongs to; null in the outlet's own voice.")
                        .orNull(),
                string("actor_id", "Who hedges: the statement's actor (null if unresolved) or the outlet.")
                        .orNull(),
                string("actor_name", "The actor's name; null if unresolved.").orNull(),
                date("said_date", "The statement's said_date, or the publication date in the outlet's own voice."),
                string("category", "Hedge category; null for a booster.").orNull(),
                string("cue", "The cue as it stands in the text."),
                integer("begin", "Offset of the cue in articles.text."),
                integer("end", "Offset after the cue."),
                integer("scope_begin", "Offset of the stretch whose commitment the cue changes."),
                integer("scope_end", "Offset after that stretch."),
                integer("strength", "1 (weak) to 3 (strong)."),
                string("rule_id", "The lexicon rule that matched."),
                string("published_month", "Month of publication as 2022-02, or undated."));
    }

    /** A hedge may lie on the same words as one of another layer: place and rule name it. */
    private static String id(String articleId, HedgeCue cue) {
        return articleId + "-h" + cue.cue().begin() + "-" + cue.cue().end() + "-" + cue.ruleId();
    }

    static void rows(LabelledArticle labelled, ArticleKey key, LabelledRows.RowConsumer sink) throws IOException {
        String text = labelled.document().text();
        String month = ArticleKey.month(key.publishedDate());
        for (LabelledHedge hedge : labelled.hedges()) {
            HedgeCue cue = hedge.cue();
            LabelledStatement statement =
                    hedge.isOutletsOwn() ? null : labelled.statements().get(hedge.statement());
            LocalDate saidDate = statement == null ? key.publishedDate() : statement.saidDate();
            sink.accept(RowFactory.create(
                    id(key.articleId(), cue),
                    cue.kind().label(),
                    key.articleId(),
                    SentencesTable.id(key.articleId(), hedge.sentence()),
                    statement == null ? null : statement.statementId(),
                    statement == null ? labelled.outlet().actorId() : StatementsTable.actorId(statement),
                    statement == null ? labelled.outlet().name() : StatementsTable.actorName(statement),
                    saidDate,
                    cue.isHedge() ? cue.category().label() : null,
                    cue.cue().in(text),
                    cue.cue().begin(),
                    cue.cue().end(),
                    cue.scope().begin(),
                    cue.scope().end(),
                    cue.strength(),
                    cue.ruleId(),
                    month));
        }
    }
}
