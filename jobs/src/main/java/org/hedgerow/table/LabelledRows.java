package org.hedgerow.table;

import java.io.IOException;
import org.apache.spark.sql.Row;
import org.hedgerow.label.LabelledArticle;

/** Projects one labelled article onto the tables that hold it. */
public final class LabelledRows {

    private LabelledRows() {}

    /** Takes rows of tables. */
    public interface Sink {
        void add(Table table, Row row) throws IOException;
    }

    /** Puts the article, its sentences, statements, hedges, stances and counts into their tables. */
    public static void project(ArticleRecord article, LabelledArticle labelled, Sink sink) throws IOException {
        ArticleKey key = article.key();
        sink.add(Tables.ARTICLES, article.row());
        SentencesTable.rows(labelled, key, row -> sink.add(Tables.SENTENCES, row));
        StatementsTable.rows(labelled, key, row -> sink.add(Tables.STATEMENTS, row));
        HedgesTable.rows(labelled, key, row -> sink.add(Tables.HEDGES, row));
        StancesTable.rows(labelled, key, row -> sink.add(Tables.STANCES, row));
        DayCountsTable.rows(labelled, key, row -> sink.add(DayCountsTable.INSTANCE, row));
    }

    /** Takes the rows of one table. */
    interface RowConsumer {
        void accept(Row row) throws IOException;
    }
}
