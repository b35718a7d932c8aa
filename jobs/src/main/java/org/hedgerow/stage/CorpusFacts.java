package org.hedgerow.stage;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.table.CleanedArticlesTable;

/**
 * What only the whole corpus tells of an article.
 *
 * @param stories story ids of articles that share a story with another
 * @param keptFrom for articles that came more than once, the place of the copy that is kept
 */
public record CorpusFacts(CorpusDates dates, Map<String, String> stories, Map<String, String> keptFrom)
        implements Serializable {

    /** @param cleaned rows of {@link CleanedArticlesTable} */
    public static CorpusFacts of(Dataset<Row> cleaned) {
        CleanedArticlesTable.INSTANCE.check(cleaned.schema());
        return new CorpusFacts(
                CorpusDates.of(cleaned), FindStories.apply(cleaned), DuplicateArticles.keptFrom(cleaned));
    }
}
