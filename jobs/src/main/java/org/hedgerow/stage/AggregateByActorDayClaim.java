package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.hedgerow.estimate.Moments;
import org.hedgerow.table.Tables;
import org.hedgerow.text.Stance;

/** Stances to {@code actor_day_claim}: counts and moments summed by actor, day and claim, means and intervals last. */
public final class AggregateByActorDayClaim {

    private static final int SAMPLE_SIZE = 5;
    private static final int DECIMALS = 6;

    private static final List<String> COLUMNS = List.of(
            "claim_id",
            "actor_id",
            "said_date",
            "statement_id",
            "actor_name",
            "actor_type",
            "actor_country",
            "stance",
            "commitment",
            "article_id",
            "story_id");

    private AggregateByActorDayClaim() {}

    /**
     * @param stances rows of {@code stances}; those without an actor are left out
     * @param actors rows of {@code actors}
     * @param partitions how many partitions to fill
     * @return rows of {@code actor_day_claim}, sorted by claim, actor and day within a partition
     */
    public static JavaRDD<Row> apply(Dataset<Row> stances, Dataset<Row> actors, int partitions) {
        Tables.STANCES.check(stances.schema());
        Tables.ACTORS.check(actors.schema());
        Dataset<Row> named = stances.where(col("actor_id").isNotNull())
                .drop("actor_name")
                .join(ActorColumns.of(actors), "actor_id")
                .select(COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new));
        return SortedGroups.fold(named, 3, List.of("statement_id"), partitions, ClaimDay::new);
    }

    /** What an actor said on a day about a claim. */
    private static final class ClaimDay implements SortedGroups.Group {

        private final Map<Stance, Long> byStance = new EnumMap<>(Stance.class);
        private final Set<UTF8String> articles = new HashSet<>();
        private final Set<UTF8String> stories = new HashSet<>();
        private final List<String> sample = new ArrayList<>();
        private final Object[] key = new Object[COLUMNS.size()];
        private LocalDate day;
        private long statements;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal sumOfSquares = BigDecimal.ZERO;

        @Override
        public void add(InternalRow row) {
            if (statements == 0) {
                day = row.isNullAt(2) ? null : LocalDate.ofEpochDay(row.getInt(2));
                for (String column : List.of("claim_id", "actor_id", "actor_name", "actor_type", "actor_country")) {
                    key[at(column)] = SortedGroups.text(row, at(column));
                }
            }
            statements++;
            if (sample.size() < SAMPLE_SIZE) {
                sample.add(SortedGroups.text(row, at("statement_id")));
            }
            byStance.merge(
                    Stance.valueOf(SortedGroups.text(row, at("stance")).toUpperCase(Locale.ROOT)), 1L, Long::sum);
            // Decimals add up exactly, so that the order of rows cannot change the last bit of a mean.
            BigDecimal commitment =
                    BigDecimal.valueOf(row.getDouble(at("commitment"))).setScale(DECIMALS, RoundingMode.HALF_UP);
            sum = sum.add(commitment);
            sumOfSquares = sumOfSquares.add(commitment.multiply(commitment));
            articles.add(SortedGroups.distinct(row, at("article_id")));
            stories.add(SortedGroups.distinct(row, at("story_id")));
        }

        private static int at(String column) {
            return COLUMNS.indexOf(column);
        }

        @Override
        public Row fold() {
            Optional<Interval> interval = Intervals.mean(
                            new Moments(statements, sum.doubleValue(), sumOfSquares.doubleValue()))
                    .map(found -> found.within(-3, 3));
            return RowFactory.create(
                    key[at("actor_id")],
                    key[at("actor_name")],
                    key[at("actor_type")],
                    key[at("actor_country")],
                    day,
                    key[at("claim_id")],
                    statements,
                    number(Stance.AFFIRM),
                    number(Stance.DOUBT),
                    number(Stance.DENY),
                    number(Stance.NONCOMMITTAL),
                    sum.doubleValue() / statements,
                    interval.map(Interval::low).orElse(null),
                    interval.map(Interval::high).orElse(null),
                    (long) articles.size(),
                    (long) stories.size(),
                    sample.toArray(String[]::new));
        }

        private long number(Stance stance) {
            return byStance.getOrDefault(stance, 0L);
        }
    }
}
