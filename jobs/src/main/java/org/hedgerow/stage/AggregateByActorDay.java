package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.hedgerow.estimate.Interval;
import org.hedgerow.estimate.Intervals;
import org.hedgerow.table.DayCountsTable;
import org.hedgerow.table.Tables;
import org.hedgerow.text.HedgeCategory;
import scala.Predef;
import scala.Tuple2;
import scala.collection.JavaConverters;

/**
 * Counts of single articles to {@code actor_day}: they are summed by actor and day; ratios and intervals come last, from
 * the sums, so that counts of parts can be merged.
 */
public final class AggregateByActorDay {

    private static final List<String> KEYS =
            List.of("actor_id", "said_date", "actor_name", "actor_type", "actor_country", "story_id", "outlet");
    private static final int SUMS = KEYS.size();
    private static final HedgeCategory[] CATEGORIES = HedgeCategory.values();

    private AggregateByActorDay() {}

    /**
     * @param counts rows of {@link DayCountsTable}
     * @param actors rows of {@code actors}
     * @param partitions how many partitions to fill
     * @return rows of {@code actor_day}, sorted by actor and day within a partition
     */
    public static JavaRDD<Row> apply(Dataset<Row> counts, Dataset<Row> actors, int partitions) {
        DayCountsTable.INSTANCE.check(counts.schema());
        Tables.ACTORS.check(actors.schema());
        List<String> names = new ArrayList<>(KEYS);
        names.addAll(DayCountsTable.SUMS);
        Arrays.stream(CATEGORIES).map(HedgeCategory::label).forEach(names::add);
        Dataset<Row> named = counts.join(ActorColumns.of(actors), "actor_id")
                .select(names.stream().map(name -> col(name)).toArray(Column[]::new));
        return SortedGroups.fold(named, 2, List.of(), partitions, Day::new);
    }

    /** What an actor said on a day. */
    private static final class Day implements SortedGroups.Group {

        private final long[] sums = new long[DayCountsTable.SUMS.size() + CATEGORIES.length];
        private final Set<UTF8String> stories = new HashSet<>(4);
        private final Set<UTF8String> outlets = new HashSet<>(4);
        private final Object[] actor = new Object[4];
        private LocalDate day;
        private long articles;

        @Override
        public void add(InternalRow row) {
            if (articles == 0) {
                day = row.isNullAt(1) ? null : LocalDate.ofEpochDay(row.getInt(1));
                actor[0] = SortedGroups.text(row, 0);
                for (int i = 1; i < actor.length; i++) {
                    actor[i] = SortedGroups.text(row, i + 1);
                }
            }
            // What an actor said on a day in one article is one row.
            articles++;
            stories.add(SortedGroups.distinct(row, SUMS - 2));
            // An article of unknown outlet came from somewhere: all unknown ones count as one outlet.
            outlets.add(SortedGroups.distinct(row, SUMS - 1));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row.getLong(SUMS + i);
            }
        }

        @Override
        public Row fold() {
            int others = DayCountsTable.SUMS.size();
            Map<String, Long> categories = new LinkedHashMap<>();
            for (HedgeCategory category : CATEGORIES) {
                if (sums[others + category.ordinal()] > 0) {
                    categories.put(category.label(), sums[others + category.ordinal()]);
                }
            }
            long statements = sum("statements");
            long hedged = sum("hedged_statements");
            long hedges = sum("hedges");
            long tokens = sum("tokens");
            Optional<Interval> interval = Intervals.wilson(hedged, statements);
            return RowFactory.create(
                    actor[0],
                    actor[1],
                    actor[2],
                    actor[3],
                    day,
                    statements,
                    hedged,
                    sum("sentences"),
                    tokens,
                    hedges,
                    sum("boosters"),
                    likeRead(categories),
                    articles,
                    (long) stories.size(),
                    (long) outlets.size(),
                    (double) hedged / statements,
                    interval.map(Interval::low).orElse(null),
                    interval.map(Interval::high).orElse(null),
                    tokens > 0 ? hedges * 1000.0 / tokens : null);
        }

        /** Its entries come in the order in which Spark gives them when an update reads and writes the row again. */
        private static Object likeRead(Map<String, Long> categories) {
            return JavaConverters.mapAsScalaMap(categories).toMap(Predef.<Tuple2<String, Long>>$conforms());
        }

        private long sum(String name) {
            return sums[DayCountsTable.SUMS.indexOf(name)];
        }
    }
}
