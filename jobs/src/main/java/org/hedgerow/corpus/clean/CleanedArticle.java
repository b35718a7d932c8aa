package org.hedgerow.corpus.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hedgerow.text.Article;
import org.hedgerow.text.ArticleFlag;

/**
 * One article as the {@code articles} table holds it before the stages that need the whole corpus.
 *
 * @param articleId from title, outlet, URL, date and text: the same wherever the article lies; two records with the
 *     same id are copies of one article
 * @param outlet null if unknown, as are {@code url}, {@code title} and {@code byline}
 * @param publishedDate null if undated so far
 * @param dateOrigin where {@code publishedDate} comes from; {@link DateOrigin#NONE} if it is null
 * @param dateCandidates every date that was found, best first, with what spoke against it
 * @param weekdayDate a day without a year, to be given one by {@link YearInference} where {@code publishedDate} is null;
 *     or null
 * @param ambiguousDate a date such as 02/03/2022, to be read by {@link DateOrder} where {@code publishedDate} is null;
 *     or null
 * @param dateOrder the order of day and month that this article's numeric dates prove, or null
 * @param language ISO 639-1 code
 * @param text headline, blank line, paragraphs; lines of a shuffled article follow each other without blank lines
 * @param textSha256 of the text's UTF-8 bytes, in hexadecimal
 * @param sourceOffsets leads from {@code text} back to the record's text
 */
public record CleanedArticle(
        String articleId,
        String sourceUri,
        long recordNo,
        String outlet,
        String url,
        String title,
        String byline,
        LocalDate publishedDate,
        DateOrigin dateOrigin,
        List<DateCandidate> dateCandidates,
        WeekdayDate weekdayDate,
        AmbiguousDate ambiguousDate,
        DateOrder dateOrder,
        String language,
        String text,
        String textSha256,
        Set<ArticleFlag> flags,
        SourceOffsets sourceOffsets) {

    public CleanedArticle {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(text, "text");
        dateCandidates = List.copyOf(dateCandidates);
        flags = Set.copyOf(flags);
    }

    /** The length of {@code text} in UTF-16 units. */
    public int charCount() {
        return text.length();
    }

    /** Where the body begins in {@code text}: after the headline, or 0. */
    public int bodyBegin() {
        return title != null && text.startsWith(title) ? title.length() : 0;
    }

    /** What the labellers read. */
    public Article toArticle() {
        return new Article(articleId, outlet, title, publishedDate, text, flags);
    }
}
