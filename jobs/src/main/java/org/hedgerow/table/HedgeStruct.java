package org.hedgerow.table;

import static org.hedgerow.table.Column.integer;
import static org.hedgerow.table.Column.string;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hedgerow.text.HedgeCue;

/** A hedge or booster as nested in the rows of sentences and statements. */
final class HedgeStruct {

    static final List<Column> COLUMNS = List.of(
            string("category", "Hedge category; null for a booster.").orNull(),
            string("cue", "The cue as it stands in the text."),
            integer("begin", "Offset of the cue in articles.text."),
            integer("end", "Offset after the cue."),
            integer("scope_begin", "Offset of the stretch whose commitment the cue changes."),
            integer("scope_end", "Offset after that stretch."),
            integer("strength", "1 (weak) to 3 (strong)."),
            string("rule_id", "The lexicon rule that matched."));

    private static final Object[] NONE = {};

    private HedgeStruct() {}

    static Row row(HedgeCue cue, String text) {
        return RowFactory.create(
                cue.isHedge() ? cue.category().label() : null,
                cue.cue().in(text),
                cue.cue().begin(),
                cue.cue().end(),
                cue.scope().begin(),
                cue.scope().end(),
                cue.strength(),
                cue.ruleId());
    }

    static Object[] rows(List<HedgeCue> cues, HedgeCue.Kind kind, String text) {
        int count = 0;
        for (HedgeCue cue : cues) {
            count += cue.kind() == kind ? 1 : 0;
        }
        if (count == 0) {
            return NONE;
        }
        Object[] rows = new Object[count];
        int next = 0;
        for (HedgeCue cue : cues) {
            if (cue.kind() == kind) {
                rows[next++] = row(cue, text);
            }
        }
        return rows;
    }
}
