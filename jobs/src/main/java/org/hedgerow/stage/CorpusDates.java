package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

    private final TreeMap<LocalDate, Long> articlesByDay;
    private final DateOrder order;

    private CorpusDates(TreeMap<LocalDate, Long> articlesByDay, DateOrder order) {
        this.articlesByDay = articlesByDay;
        this.order = order;
    }

    /** @param cleaned rows of {@link CleanedArticlesTable} */
    public static CorpusDates of(Dataset<Row> cleaned) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        long dayFirst = 0;
        long monthFirst = 0;
        for (Row row : cleaned.groupBy("published_date", "date_order")
                .agg(count(lit(1)).as("articles"))
                .select(col("published_date"), col("date_order"), col("articles"))
                .collectAsList()) {
            long articles = row.getLong(2);
            if (!row.isNullAt(0)) {
                days.merge(row.getAs(0), articles, Long::sum);
            }
            DateOrder proven = CleanedArticlesTable.dateOrder(row);
            dayFirst += proven == DateOrder.DAY_FIRST ? articles : 0;
            monthFirst += proven == DateOrder.MONTH_FIRST ? articles : 0;
        }
        return new CorpusDates(days, DateOrder.decide(dayFirst, monthFirst).orElse(null));
    }

    /** A day and where it comes from; the day is null where nothing decides. */
    record Dated(LocalDate date, DateOrigin origin) {}

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
