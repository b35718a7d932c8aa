package org.hedgerow.text;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * One cleaned news text, ready to be labelled.
 *
 * @param articleId stable id, derived from content
 * @param outlet the publisher's name, or null if unknown
 * @param title the headline, or null; where known, {@code text} begins with it
 * @param publishedDate null if the article could not be dated
 * @param text headline, blank line, body; all offsets point into it
 * @param flags never null
 */
public record Article(
        String articleId, String outlet, String title, LocalDate publishedDate, String text, Set<ArticleFlag> flags) {

    public Article {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(text, "text");
        flags = Set.copyOf(flags);
    }

    /** A bare text, undated and without a title: what tests and gold sets label. */
    public static Article ofText(String articleId, String text) {
        return new Article(articleId, null, null, null, text, Set.of());
    }

    public boolean has(ArticleFlag flag) {
        return flags.contains(flag);
    }

    /** Whether order and neighbourhood of lines mean nothing, so that each line stands alone. */
    public boolean linesAreIndependent() {
        return has(ArticleFlag.SHUFFLED_SENTENCES);
    }

    /** The offset after the headline, or 0 where the text does not begin with one. */
    public int headlineEnd() {
        return title != null && !title.isEmpty() && text.startsWith(title) ? title.length() : 0;
    }
}
