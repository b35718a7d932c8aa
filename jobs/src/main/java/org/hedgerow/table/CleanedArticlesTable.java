package org.hedgerow.table;

import static org.hedgerow.table.Column.date;
import static org.hedgerow.table.Column.integer;
import static org.hedgerow.table.Column.number;
import static org.hedgerow.table.Column.string;
import static org.hedgerow.table.Column.strings;

import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.hedgerow.corpus.clean.AmbiguousDate;
import org.hedgerow.corpus.clean.CleanedArticle;
import org.hedgerow.corpus.clean.DateOrder;
import org.hedgerow.corpus.clean.DateOrigin;
import org.hedgerow.corpus.clean.WeekdayDate;
import org.hedgerow.text.Article;
import org.hedgerow.text.ArticleFlag;

/**
 * Cleaned articles between reading and labelling, with what the corpus-wide stages need: date candidates and the
 * signature by which copies are found. Lives only while a run does.
 */
public final class CleanedArticlesTable extends Table {

    private static final long serialVersionUID = 1;

    public static final CleanedArticlesTable INSTANCE = new CleanedArticlesTable();

    private CleanedArticlesTable() {
        super("cleaned_articles", "an article before corpus-wide stages", columns(string("text", "Cleaned text.")));
    }

    /** @param text what stands for the article's text */
    static Column[] columns(Column text) {
        return new Column[] {
            string("article_id", "Id derived from content."),
            string("source_uri", "The file it was read from."),
            number("record_no", "Number of the record in its file."),
            string("outlet", "Publisher; null if unknown.").orNull(),
            string("url", "Address; null if unknown.").orNull(),
            string("title", "Headline; null if none.").orNull(),
            string("byline", "Author line; null if unknown.").orNull(),
            date("published_date", "Null if the article alone does not tell."),
            string("date_origin", "See articles."),
            integer("weekday", "ISO weekday of a date without a year; null if none.")
                    .orNull(),
            string("month_day", "Month and day of a date without a year as --02-15; null if none.")
                    .orNull(),
            string("month_day_origin", "Where it comes from.").orNull(),
            date("day_first", "A numeric date read day first; null if none."),
            date("month_first", "The same read month first."),
            string("ambiguous_origin", "Where it comes from.").orNull(),
            string("date_order", "Order of day and month that the article proves; null if none.")
                    .orNull(),
            string("language", "ISO 639-1 code."),
            text,
            string("text_sha256", "Digest of text."),
            strings("flags", "Names of article flags."),
            new Column("signature", DataTypes.BinaryType, false, "MinHash signature, 32-bit values.")
        };
    }

    /** The row of a cleaned article. */
    public static Row row(CleanedArticle cleaned, int[] signature) {
        WeekdayDate weekday = cleaned.weekdayDate();
        AmbiguousDate ambiguous = cleaned.ambiguousDate();
        ByteBuffer bytes = ByteBuffer.allocate(signature.length * Integer.BYTES);
        bytes.asIntBuffer().put(signature);
        return RowFactory.create(
                cleaned.articleId(),
                cleaned.sourceUri(),
                cleaned.recordNo(),
                cleaned.outlet(),
                cleaned.url(),
                cleaned.title(),
                cleaned.byline(),
                cleaned.publishedDate(),
                cleaned.dateOrigin().name(),
                weekday == null || weekday.weekday() == null
                        ? null
                        : weekday.weekday().getValue(),
                weekday == null ? null : weekday.day().toString(),
                weekday == null ? null : weekday.origin().name(),
                ambiguous == null ? null : ambiguous.dayFirst(),
                ambiguous == null ? null : ambiguous.monthFirst(),
                ambiguous == null ? null : ambiguous.origin().name(),
                cleaned.dateOrder() == null ? null : cleaned.dateOrder().name(),
                cleaned.language(),
                cleaned.text(),
                cleaned.textSha256(),
                cleaned.flags().stream().map(ArticleFlag::name).sorted().toArray(),
                bytes.array());
    }

    /** The signature held by a row. */
    public static int[] signature(byte[] bytes) {
        int[] signature = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(signature);
        return signature;
    }

    /** The date without a year that a row holds, or null. */
    public static WeekdayDate weekdayDate(Row row) {
        String monthDay = row.getAs("month_day");
        if (monthDay == null) {
            return null;
        }
        Integer weekday = row.getAs("weekday");
        return new WeekdayDate(
                weekday == null ? null : DayOfWeek.of(weekday),
                MonthDay.parse(monthDay),
                DateOrigin.valueOf(row.getAs("month_day_origin")));
    }

    /** The ambiguous numeric date that a row holds, or null. */
    public static AmbiguousDate ambiguousDate(Row row) {
        LocalDate dayFirst = row.getAs("day_first");
        return dayFirst == null
                ? null
                : new AmbiguousDate(
                        dayFirst, row.getAs("month_first"), DateOrigin.valueOf(row.getAs("ambiguous_origin")));
    }

    /** The order of day and month that a row's article proves, or null. */
    public static DateOrder dateOrder(Row row) {
        String order = row.getAs("date_order");
        return order == null ? null : DateOrder.valueOf(order);
    }

    /** The article of a row, once its date and story are known. */
    public static ArticleRecord record(Row row, LocalDate date, DateOrigin origin, String storyId) {
        List<String> names = row.getList(row.fieldIndex("flags"));
        Set<ArticleFlag> flags = EnumSet.noneOf(ArticleFlag.class);
        names.forEach(name -> flags.add(ArticleFlag.valueOf(name)));
        if (date != null && row.getAs("published_date") == null) {
            flags.remove(ArticleFlag.UNDATED);
            flags.add(ArticleFlag.DATE_INFERRED);
        }
        Article article = new Article(
                row.getAs("article_id"), row.getAs("outlet"), row.getAs("title"), date, row.getAs("text"), flags);
        return new ArticleRecord(
                article,
                storyId,
                row.getAs("source_uri"),
                row.<Long>getAs("record_no"),
                row.getAs("url"),
                row.getAs("byline"),
                origin.label(),
                row.getAs("language"),
                row.getAs("text_sha256"));
    }
}
