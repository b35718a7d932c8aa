package org.hedgerow.stage;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.table.ArticleRecord;
import org.hedgerow.table.CleanedArticlesTable;

/**
 * What only the whole corpus tells of an article.
 *
 * @param stories story ids of articles that share a story with another
 * @param keptFrom for articles that came more than once, the place of the copy that is kept
 */
public record CorpusFacts(CorpusDates dates, Map<String, String> stories, Map<String, String> keptFrom)
        implements Serializable {

    /** The place of the copy that is kept instead of this row's record; null where this one is kept. */
    String keptElsewhere(Row cleaned) {
        String kept = keptFrom.get(cleaned.<String>getAs("article_id"));
        return kept == null || kept.equals(Place.of(cleaned).toString()) ? null : kept;
    }

    /** Whether a row's record is a copy of an article that is kept from elsewhere. */
    public boolean isCopy(Row cleaned) {
        return keptElsewhere(cleaned) != null;
    }

    /** The article of a row, with what the corpus decides about it. */
    ArticleRecord decide(Row cleaned) {
        String articleId = cleaned.getAs("article_id");
        CorpusDates.Dated dated = dates.date(cleaned);
        return CleanedArticlesTable.record(
                cleaned, dated.date(), dated.origin(), stories.getOrDefault(articleId, articleId));
    }

    /**
     * Finds them.
     *
     * @param cleaned rows of {@link CleanedArticlesTable}, or of {@link org.hedgerow.table.RecordsTable}
     * @param records how many there are, more or less
     */
    public static CorpusFacts of(Dataset<Row> cleaned, long records) {
        try (ConcurrentWork work = new ConcurrentWork()) {
            ConcurrentWork.Result<CorpusDates> dates = work.begin("find dates", () -> CorpusDates.of(cleaned));
            ConcurrentWork.Result<Map<String, String>> kept =
                    work.begin("find copies", () -> DuplicateArticles.keptFrom(cleaned));
            Map<String, String> stories = FindStories.apply(cleaned, records);
            return new CorpusFacts(dates.await(), stories, kept.await());
        }
    }
}
