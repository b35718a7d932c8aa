package org.hedgerow.table;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What every table repeats of the article a row comes from.
 *
 * @param outlet null if unknown
 * @param publishedDate null if unknown
 */
public record ArticleKey(String articleId, String storyId, String outlet, LocalDate publishedDate) {

    /** The month for partitioning, {@code 2022-02}, or {@code undated}. */
    public static String month(LocalDate date) {
        return date == null ? "undated" : String.format(Locale.ROOT, "%04d-%02d", date.getYear(), date.getMonthValue());
    }
}
