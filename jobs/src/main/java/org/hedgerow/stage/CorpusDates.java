package org.hedgerow.stage;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.corpus.clean.AmbiguousDate;
import org.hedgerow.corpus.clean.DateOrder;
import org.hedgerow.corpus.clean.DateOrigin;
import org.hedgerow.corpus.clean.WeekdayDate;
import org.hedgerow.corpus.clean.YearInference;
import org.hedgerow.table.CleanedArticlesTable;

/**
 * What the whole corpus says about dates: how many articles each day has, and in which order numeric dates are written.
 * It gives articles a date that carry one without a year, or one that can be read in two ways.
 */
public final class CorpusDates implements Serializable {

    private static final long serialVersionUID = 1;

    /** All that decides the date of an article without one of its own. */
    private static final StructType UNDATED = new StructType()
            .add("published_date", DataTypes.DateType)
            .add("weekday", DataTypes.IntegerType)
            .add("month_day", DataTypes.StringType)
            .add("month_day_origin", DataTypes.StringType)
            .add("day_first", DataTypes.DateType)
            .add("month_first", DataTypes.DateType)
            .add("ambiguous_origin", DataTypes.StringType);

    private final TreeMap<LocalDate, Long> articlesByDay;
    private final DateOrder order;

    private CorpusDates(TreeMap<LocalDate, Long> articlesByDay, DateOrder order) {
        this.articlesByDay = articlesByDay;
        this.order = order;
    }

    /** @param cleaned rows of {@link CleanedArticlesTable} */
    public static CorpusDates of(Dataset<Row> cleaned) {
        Tally tally = new Tally();
        cleaned.groupBy("published_date", "date_order")
                .agg(count(lit(1)).as("articles"))
                .collectAsList()
                .forEach(row -> tally.add(row, row.<Long>getAs("articles")));
        return tally.dates();
    }

    /** Counts articles by what they say about dates. Counts of parts can be added. */
    static final class Tally implements Serializable {

        private static final long serialVersionUID = 1;

        private final HashMap<LocalDate, Long> articlesByDay = new HashMap<>();
        private final HashMap<DateOrder, Long> articlesByOrder = new HashMap<>();

        /** @param cleaned a row with {@code published_date} and {@code date_order} of so many articles */
        Tally add(Row cleaned, long articles) {
            LocalDate day = cleaned.getAs("published_date");
            if (day != null) {
                articlesByDay.merge(day, articles, Long::sum);
            }
            DateOrder proven = CleanedArticlesTable.dateOrder(cleaned);
            if (proven != null) {
                articlesByOrder.merge(proven, articles, Long::sum);
            }
            return this;
        }

        Tally add(Tally other) {
            other.articlesByDay.forEach((day, articles) -> articlesByDay.merge(day, articles, Long::sum));
            other.articlesByOrder.forEach((order, articles) -> articlesByOrder.merge(order, articles, Long::sum));
            return this;
        }

        Tally add(Iterable<Row> cleaned) {
            cleaned.forEach(row -> add(row, 1));
            return this;
        }

        CorpusDates dates() {
            return new CorpusDates(
                    new TreeMap<>(articlesByDay),
                    DateOrder.decide(
                                    articlesByOrder.getOrDefault(DateOrder.DAY_FIRST, 0L),
                                    articlesByOrder.getOrDefault(DateOrder.MONTH_FIRST, 0L))
                            .orElse(null));
        }
    }

    /** A day and where it comes from; the day is null where nothing decides. */
    record Dated(LocalDate date, DateOrigin origin) {}

    /** What {@link #date} looks at in a row without a date that the corpus may complete; null for any other row. */
    static Row undated(Row cleaned) {
        if (cleaned.getAs("published_date") != null
                || (cleaned.getAs("month_day") == null && cleaned.getAs("day_first") == null)) {
            return null;
        }
        Object[] values = new Object[UNDATED.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cleaned.getAs(UNDATED.fieldNames()[i]);
        }
        return new GenericRowWithSchema(values, UNDATED);
    }

    Dated date(Row cleaned) {
        LocalDate own = cleaned.getAs("published_date");
        if (own != null) {
            return new Dated(own, DateOrigin.valueOf(cleaned.getAs("date_origin")));
        }
        AmbiguousDate ambiguous = CleanedArticlesTable.ambiguousDate(cleaned);
        if (ambiguous != null && order != null) {
            return new Dated(ambiguous.in(order), ambiguous.origin());
        }
        WeekdayDate weekday = CleanedArticlesTable.weekdayDate(cleaned);
        LocalDate inferred = weekday == null
                ? null
                : YearInference.decide(weekday, articlesByDay).orElse(null);
        return inferred == null ? new Dated(null, DateOrigin.NONE) : new Dated(inferred, weekday.origin());
    }
}
