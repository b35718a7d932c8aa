package org.hedgerow.table;

import static org.hedgerow.table.Column.number;
import static org.hedgerow.table.Column.string;
import static org.hedgerow.table.Column.strings;

import org.apache.spark.sql.types.DataTypes;

/** The run that made these tables. */
public final class RunsTable extends Table {

    private static final long serialVersionUID = 1;

    static final RunsTable INSTANCE = new RunsTable();

    private RunsTable() {
        super(
                "runs",
                "a run that wrote into this output, newest last",
                string("run_id", "Start time and a random part; also the name of the run's folder."),
                new Column("started_at", DataTypes.TimestampType, false, "When the run began, UTC."),
                new Column("finished_at", DataTypes.TimestampType, false, "When its tables were complete, UTC."),
                string("version", "Version of hedgerow."),
                string("lexicon_version", "Digest of all lexicons, weights, claims and the registry in use."),
                string("config_sha256", "Digest of the options that can change a label."),
                strings("inputs", "Inputs as given."),
                number("records_read", "Input records: articles + rejects, always."),
                number("articles", "Articles kept."),
                number("rejects", "Records not kept."),
                number("labelled", "Articles labelled by this run; the others were taken over from the run before."),
                number("stories", "Distinct stories."),
                number("sentences", "Rows of sentences."),
                number("statements", "Rows of statements."),
                number("unresolved", "Statements whose actor is unresolved."),
                number("actors", "Rows of actors."),
                number("hedges", "Rows of hedges with kind hedge."),
                number("boosters", "Rows of hedges with kind booster."),
                number("stances", "Rows of stances."),
                new Column(
                        "rejects_by_reason",
                        DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType, false),
                        false,
                        "Rejects a reason."));
    }
}
