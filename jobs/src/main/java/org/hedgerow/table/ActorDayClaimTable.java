package org.hedgerow.table;

import static org.hedgerow.table.Column.date;
import static org.hedgerow.table.Column.decimal;
import static org.hedgerow.table.Column.number;
import static org.hedgerow.table.Column.string;
import static org.hedgerow.table.Column.strings;

/** Where an actor stood on a claim on a day, counted. */
public final class ActorDayClaimTable extends Table {

    private static final long serialVersionUID = 1;

    static final ActorDayClaimTable INSTANCE = new ActorDayClaimTable();

    private ActorDayClaimTable() {
        super(
                "actor_day_claim",
                "an actor, a day and a claim the actor spoke about on it",
                string("actor_id", "The actor."),
                string("actor_name", "The actor's name."),
                string("actor_type", "person, office, institution, government, group, unnamed."),
                string("actor_country", "ISO 3166 alpha-2 code or organisation; null if unknown.")
                        .orNull(),
                date("said_date", "The day; null for statements that cannot be dated."),
                string("claim_id", "The claim."),
                number("statements", "Statements that bear on the claim."),
                number("affirm", "Of these, affirming."),
                number("doubt", "Of these, doubting."),
                number("deny", "Of these, denying."),
                number("noncommittal", "Of these, noncommittal."),
                decimal("commitment_mean", "Mean commitment, -3 … +3."),
                decimal("commitment_low", "Lower bound of its 95 % t interval; null for a single statement.")
                        .orNull(),
                decimal("commitment_high", "Upper bound of that interval; null for a single statement.")
                        .orNull(),
                number("articles", "Articles with such a statement."),
                number("stories", "Stories with such a statement."),
                strings("sample_statement_ids", "Up to five of the statements, smallest ids first."));
    }
}
