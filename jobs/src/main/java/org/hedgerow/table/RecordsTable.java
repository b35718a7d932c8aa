package org.hedgerow.table;

import static org.hedgerow.table.Column.string;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What a run remembers of every record that became an article or a copy of one, so that the next can do the new work
 * only: all of {@link CleanedArticlesTable} but the text. Lies beside the tables of a version, not among them.
 */
public final class RecordsTable extends Table {

    private static final long serialVersionUID = 1;

    public static final RecordsTable INSTANCE = new RecordsTable();

    /** More than a reject shows, so that a copy can be rejected in the same words without its text. */
    private static final int EXCERPT_CHARS = 256;

    private RecordsTable() {
        super(
                "records",
                "an input record that is an article or a copy of one",
                CleanedArticlesTable.columns(string("excerpt", "How the text begins.")));
    }

    /** @param cleaned a row of {@link CleanedArticlesTable} */
    public static Row row(Row cleaned) {
        int text = CleanedArticlesTable.INSTANCE.schema().fieldIndex("text");
        Object[] values = new Object[cleaned.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == text ? excerpt(cleaned.getString(i)) : cleaned.get(i);
        }
        return RowFactory.create(values);
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT_CHARS) {
            return text;
        }
        boolean tears = Character.isHighSurrogate(text.charAt(EXCERPT_CHARS - 1));
        return text.substring(0, tears ? EXCERPT_CHARS - 1 : EXCERPT_CHARS);
    }
}
