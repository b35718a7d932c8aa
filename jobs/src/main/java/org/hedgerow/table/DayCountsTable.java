package org.hedgerow.table;

import static org.hedgerow.table.Column.date;
import static org.hedgerow.table.Column.number;
import static org.hedgerow.table.Column.string;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.label.LabelledStatement;
import org.hedgerow.text.HedgeCategory;

/**
 * What {@code actor_day} is summed from: how much an actor said on a day in one article. Counted while the article is
 * labelled, so that neither this run nor the next has to read the statements again. No sentence of one article is in
 * another, so all counts of different articles may be added. Lies beside the tables of a version, not among them.
 */
public final class DayCountsTable extends Table {

    private static final long serialVersionUID = 1;

    /** The counts that stand in {@code actor_day} under the same names. */
    public static final List<String> SUMS =
            List.of("statements", "hedged_statements", "sentences", "tokens", "hedges", "boosters");

    public static final DayCountsTable INSTANCE = new DayCountsTable();

    private DayCountsTable() {
        super("day_counts", "what an actor said on a day in one article", allColumns());
    }

    private static Column[] allColumns() {
        List<Column> columns = new ArrayList<>(List.of(
                string("article_id", "The article."),
                string("story_id", "The article's story."),
                string("outlet", "The publisher's name; null if unknown.").orNull(),
                string("actor_id", "Who said it."),
                date("said_date", "Day on which it was said; null if it cannot be known."),
                number("statements", "Statements."),
                number("hedged_statements", "Statements with at least one hedge."),
                number("sentences", "Sentences that hold any of them."),
                number("tokens", "Words in their contents."),
                number("hedges", "Hedges of the speaker."),
                number("boosters", "Boosters of the speaker.")));
        for (HedgeCategory category : HedgeCategory.values()) {
            columns.add(number(category.label(), "Hedges of this category."));
        }
        return columns.toArray(Column[]::new);
    }

    static void rows(LabelledArticle labelled, ArticleKey key, LabelledRows.RowConsumer sink) throws IOException {
        Map<ActorDay, Counts> days = new LinkedHashMap<>();
        for (LabelledStatement statement : labelled.statements()) {
            String actorId = StatementsTable.actorId(statement);
            if (actorId != null) {
                days.computeIfAbsent(new ActorDay(actorId, statement.saidDate()), day -> new Counts())
                        .add(statement);
            }
        }
        for (Map.Entry<ActorDay, Counts> day : days.entrySet()) {
            sink.accept(day.getValue().row(key, day.getKey()));
        }
    }

    /** @param saidDate null if unknown */
    private record ActorDay(String actorId, LocalDate saidDate) {}

    /** Sums up the statements of one actor and day. */
    private static final class Counts {
        private final BitSet sentences = new BitSet();
        private final long[] byCategory = new long[HedgeCategory.values().length];
        private long statements;
        private long hedgedStatements;
        private long tokens;
        private long hedges;
        private long boosters;

        void add(LabelledStatement statement) {
            statements++;
            hedgedStatements += statement.isHedged() ? 1 : 0;
            tokens += statement.tokenCount();
            statement.sentences().forEach(sentences::set);
            statement.hedges().forEach(cue -> {
                if (cue.isHedge()) {
                    hedges++;
                    byCategory[cue.category().ordinal()]++;
                } else {
                    boosters++;
                }
            });
        }

        Row row(ArticleKey key, ActorDay day) {
            Object[] keys = {key.articleId(), key.storyId(), key.outlet(), day.actorId(), day.saidDate()};
            long[] sums = {statements, hedgedStatements, sentences.cardinality(), tokens, hedges, boosters};
            Object[] row = Arrays.copyOf(keys, keys.length + sums.length + byCategory.length);
            int next = keys.length;
            for (long sum : sums) {
                row[next++] = sum;
            }
            for (long count : byCategory) {
                row[next++] = count;
            }
            return RowFactory.create(row);
        }
    }
}
