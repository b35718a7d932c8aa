package org.hedgerow.table;

import static org.hedgerow.table.Column.number;
import static org.hedgerow.table.Column.string;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hedgerow.corpus.record.Reject;

/** The input records not kept, each with its reason. */
public final class RejectsTable extends Table {

    private static final long serialVersionUID = 1;

    static final RejectsTable INSTANCE = new RejectsTable();

    private RejectsTable() {
        super(
                "rejects",
                "an input record not kept",
                string("source_uri", "The file it was read from."),
                number("record_no", "Number of the record in its file, from 1; 0 for the file as a whole."),
                string("reason", "unreadable, malformed, empty, not_an_article, unsupported_language, too_large, …"),
                string("detail", "What was wrong, in one line.").orNull(),
                string("excerpt", "The record's first characters; null where nothing could be read.")
                        .orNull());
    }

    /** The row of a reject. */
    public static Row row(Reject reject) {
        return RowFactory.create(
                reject.sourceUri(), reject.recordNo(), reject.reason().label(), reject.detail(), reject.excerpt());
    }
}
