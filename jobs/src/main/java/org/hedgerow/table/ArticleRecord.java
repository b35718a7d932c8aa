package org.hedgerow.table;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.hedgerow.text.Article;
import org.hedgerow.text.ArticleFlag;

/**
 * An article as the {@code articles} table holds it, its date and story decided.
 *
 * @param url null if unknown
 * @param byline null if unknown
 */
public record ArticleRecord(
        Article article,
        String storyId,
        String sourceUri,
        long recordNo,
        String url,
        String byline,
        String dateOrigin,
        String language,
        String textSha256) {

    /** What the other tables repeat of it. */
    public ArticleKey key() {
        return new ArticleKey(article.articleId(), storyId, article.outlet(), article.publishedDate());
    }

    /** The labels of the article's flags, always in the same order. */
    public String[] flags() {
        return Arrays.stream(ArticleFlag.values())
                .filter(article::has)
                .map(ArticleFlag::label)
                .toArray(String[]::new);
    }

    Row row() {
        return RowFactory.create(
                article.articleId(),
                storyId,
                sourceUri,
                recordNo,
                article.outlet(),
                url,
                article.title(),
                byline,
                article.publishedDate(),
                dateOrigin,
                language,
                article.text(),
                textSha256,
                article.text().length(),
                flags(),
                ArticleKey.month(article.publishedDate()));
    }
}
