package org.hedgerow.table;

import static org.hedgerow.table.Column.date;
import static org.hedgerow.table.Column.decimal;
import static org.hedgerow.table.Column.number;
import static org.hedgerow.table.Column.string;

import org.apache.spark.sql.types.DataTypes;

/** What an actor said on a day, counted. */
public final class ActorDayTable extends Table {

    private static final long serialVersionUID = 1;

    static final ActorDayTable INSTANCE = new ActorDayTable();

    private ActorDayTable() {
        super(
                "actor_day",
                "an actor and a day on which the actor said something",
                string("actor_id", "The actor."),
                string("actor_name", "The actor's name."),
                string("actor_type", "person, office, institution, government, group, unnamed."),
                string("actor_country", "ISO 3166 alpha-2 code or organisation; null if unknown.")
                        .orNull(),
                date("said_date", "The day; null for statements that cannot be dated."),
                number("statements", "Statements, syndicated copies counted each."),
                number("hedged_statements", "Statements that hold a hedge of the speaker's."),
                number("sentences", "Sentences that carry the statements."),
                number("tokens", "Words in the statements' contents."),
                number("hedges", "Hedges of the speaker's."),
                number("boosters", "Boosters of the speaker's."),
                new Column(
                        "hedges_by_category",
                        DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType, false),
                        false,
                        "Hedges a category; categories without hedges are left out."),
                number("articles", "Articles with such a statement."),
                number("stories", "Stories with such a statement: a syndicated story counts once."),
                number("outlets", "Outlets with such a statement."),
                decimal("hedge_rate", "hedged_statements / statements."),
                decimal("hedge_rate_low", "Lower bound of the 95 % Wilson interval of hedge_rate."),
                decimal("hedge_rate_high", "Upper bound of that interval."),
                decimal("hedges_per_1000_tokens", "1000 × hedges / tokens; null without tokens.")
                        .orNull());
    }
}
