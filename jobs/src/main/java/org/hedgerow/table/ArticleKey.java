package org.hedgerow.table;

import java.time.LocalDate;

/**
 * What every table repeats of the article a row comes from.
 *
 * @param outlet null if unknown
 * @param publishedDate null if unknown
 */
public record ArticleKey(String articleId, String storyId, String outlet, LocalDate publishedDate) {

    /** As in {@code -24}. */
    private static final int DAY_OF_MONTH = 3;

    /** The month for partitioning, {@code 2022-02}, or {@code undated}. */
    public static String month(LocalDate date) {
        if (date == null) {
            return "undated";
        }
        String day = date.toString();
        return day.substring(0, day.length() - DAY_OF_MONTH);
    }
}
