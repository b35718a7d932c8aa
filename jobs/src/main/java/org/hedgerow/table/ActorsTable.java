package org.hedgerow.table;

import static org.hedgerow.table.Column.number;
import static org.hedgerow.table.Column.string;
import static org.hedgerow.table.Column.strings;

/** The actors that made a statement. */
public final class ActorsTable extends Table {

    private static final long serialVersionUID = 1;

    static final ActorsTable INSTANCE = new ActorsTable();

    private ActorsTable() {
        super(
                "actors",
                "an actor who made at least one statement, or an outlet",
                string("actor_id", "Stable id, the same across articles and runs."),
                string("name", "The name to show."),
                string("type", "person, office, institution, government, group, unnamed, outlet."),
                string("country", "ISO 3166 alpha-2 code or organisation; null if unknown.")
                        .orNull(),
                string("description", "Office or apposition; null if none is known.")
                        .orNull(),
                strings("aliases", "Source texts by which articles named the actor, most frequent first."),
                string("wikidata_id", "Wikidata item; null if not known.").orNull(),
                string("origin", "registry, or corpus where the text alone tells of the actor."),
                number("statements", "Statements by the actor."));
    }
}
