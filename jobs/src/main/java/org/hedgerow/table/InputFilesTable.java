package org.hedgerow.table;

import static org.hedgerow.table.Column.number;
import static org.hedgerow.table.Column.string;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hedgerow.corpus.FileState;

/** The input files that a version's tables come from, as they were when read. Lies beside the tables, not among them. */
public final class InputFilesTable extends Table {

    private static final long serialVersionUID = 1;

    public static final InputFilesTable INSTANCE = new InputFilesTable();

    private InputFilesTable() {
        super(
                "files",
                "an input file",
                string("source_uri", "The file."),
                number("bytes", "Its length."),
                number("modified", "When it was last written, milliseconds since 1970."),
                string("facts", "What the manifest said about it."));
    }

    public static Row row(FileState file) {
        return RowFactory.create(file.sourceUri(), file.bytes(), file.modified(), file.facts());
    }

    public static FileState state(Row row) {
        return new FileState(row.getString(0), row.getLong(1), row.getLong(2), row.getString(3));
    }
}
