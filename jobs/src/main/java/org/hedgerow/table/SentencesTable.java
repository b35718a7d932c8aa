package org.hedgerow.table;

import static org.hedgerow.table.Column.date;
import static org.hedgerow.table.Column.flag;
import static org.hedgerow.table.Column.integer;
import static org.hedgerow.table.Column.string;
import static org.hedgerow.table.Column.strings;
import static org.hedgerow.table.Column.structs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.label.LabelledHedge;
import org.hedgerow.label.LabelledStatement;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Sentence;

/** All sentences, with the statement they carry and their hedges. */
public final class SentencesTable extends Table {

    private static final long serialVersionUID = 1;

    static final SentencesTable INSTANCE = new SentencesTable();

    private SentencesTable() {
        super(
                "sentences",
                "a sentence",
                string("sentence_id", "Article id and ordinal."),
                string("article_id", "The article."),
                string("story_id", "The article's story."),
                string("outlet", "The publisher's name; null if unknown.").orNull(),
                date("published_date", "Day of publication; null if unknown."),
                integer("ordinal", "Number in the article, from 0."),
                integer("begin", "Offset of the sentence in articles.text."),
                integer("end", "Offset after the sentence."),
                string("text", "The sentence as it stands in articles.text."),
                strings("tokens", "Its tokens as Spark NLP's Tokenizer gives them."),
                string("kind", "headline or body."),
                string("statement_id", "The first statement whose content, cue or source lies in it; null if none.")
                        .orNull(),
                string("actor_id", "That statement's actor, or the outlet where there is no statement.")
                        .orNull(),
                structs("hedges", HedgeStruct.COLUMNS, "Hedges in it, whoever's they are."),
                structs("boosters", HedgeStruct.COLUMNS, "Boosters in it."),
                flag("hedged", "Whether it holds a hedge."),
                string("published_month", "Month of published_date as 2022-02, or undated."));
    }

    /** The id of a sentence. */
    static String id(String articleId, int ordinal) {
        return articleId + "-s" + ordinal;
    }

    static void rows(LabelledArticle labelled, ArticleKey key, LabelledRows.RowConsumer sink) throws IOException {
        Document document = labelled.document();
        int count = document.sentences().size();
        LabelledStatement[] statementOf = new LabelledStatement[count];
        for (LabelledStatement statement : labelled.statements()) {
            for (int ordinal : statement.sentences()) {
                if (statementOf[ordinal] == null) {
                    statementOf[ordinal] = statement;
                }
            }
        }
        String month = ArticleKey.month(key.publishedDate());
        int next = 0;
        List<LabelledHedge> all = labelled.hedges();
        List<HedgeCue> cues = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            cues.clear();
            while (next < all.size() && all.get(next).sentence() == sentence.ordinal()) {
                cues.add(all.get(next++).cue());
            }
            LabelledStatement statement = statementOf[sentence.ordinal()];
            Object[] hedges = HedgeStruct.rows(cues, HedgeCue.Kind.HEDGE, document.text());
            sink.accept(RowFactory.create(
                    id(key.articleId(), sentence.ordinal()),
                    key.articleId(),
                    key.storyId(),
                    key.outlet(),
                    key.publishedDate(),
                    sentence.ordinal(),
                    sentence.begin(),
                    sentence.end(),
                    sentence.span().in(document.text()),
                    new TokenForms(document, sentence),
                    sentence.kind().label(),
                    statement == null ? null : statement.statementId(),
                    statement == null ? labelled.outlet().actorId() : StatementsTable.actorId(statement),
                    hedges,
                    HedgeStruct.rows(cues, HedgeCue.Kind.BOOSTER, document.text()),
                    hedges.length > 0,
                    month));
        }
    }
}
