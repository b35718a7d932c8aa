package org.hedgerow.job;

import java.io.PrintWriter;
import org.apache.spark.sql.types.DataType;
import org.hedgerow.table.Column;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the data dictionary: every table and column as the table classes define them. */
@Command(
        name = "dictionary",
        description = "Prints the data dictionary: every table and its columns, as Markdown.",
        mixinStandardHelpOptions = true)
public final class DictionaryJob implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(markdown());
        out.flush();
    }

    /** The dictionary. */
    static String markdown() {
        StringBuilder text = new StringBuilder("# Data dictionary\n\nMade by `hedgerow dictionary`; schema version "
                + Tables.SCHEMA_VERSION + ". Offsets are 0-based,\nend-exclusive, in UTF-16 units into `articles.text`."
                + "\n");
        for (Table table : Tables.all()) {
            text.append("\n## ").append(table.name()).append("\n\nA row is ").append(table.rowMeaning());
            text.append(".\n\n| column | type | null | meaning |\n|---|---|---|---|\n");
            for (Column column : table.columns()) {
                text.append("| ")
                        .append(column.name())
                        .append(" | `")
                        .append(type(column.type()))
                        .append("` | ");
                text.append(column.nullable() ? "yes" : "").append(" | ").append(column.documentation());
                text.append(" |\n");
            }
        }
        return text.toString();
    }

    private static String type(DataType type) {
        return type.catalogString().replace("|", "\\|");
    }
}
