package org.hedgerow.table;

import static org.hedgerow.table.Column.date;
import static org.hedgerow.table.Column.integer;
import static org.hedgerow.table.Column.number;
import static org.hedgerow.table.Column.string;
import static org.hedgerow.table.Column.strings;

/** The articles kept. */
public final class ArticlesTable extends Table {

    private static final long serialVersionUID = 1;

    static final ArticlesTable INSTANCE = new ArticlesTable();

    private ArticlesTable() {
        super(
                "articles",
                "an article kept",
                string("article_id", "Id derived from the article's content; the same wherever the corpus lies."),
                string("story_id", "Id of the cluster of near-identical articles (one wire text in many outlets)."),
                string("source_uri", "The file it was read from."),
                number("record_no", "Number of the record in its file, from 1."),
                string("outlet", "The publisher's name; null if unknown.").orNull(),
                string("url", "Address of the article; null if unknown.").orNull(),
                string("title", "Headline; null if none was found. Where known, text begins with it.")
                        .orNull(),
                string("byline", "Author line; null if unknown.").orNull(),
                date("published_date", "Day of publication; null if it cannot be known, never guessed."),
                string(
                        "date_origin",
                        "Where published_date comes from: manifest, field, header, url, dateline, weekday, none."),
                string("language", "ISO 639-1 code."),
                string("text", "Cleaned text, headline first; all offsets point into it, in UTF-16 units."),
                string("text_sha256", "SHA-256 of text in UTF-8, hexadecimal."),
                integer("char_count", "Length of text in UTF-16 units."),
                strings("flags", "What to know before trusting the labels: shuffled_sentences, undated, …"),
                string("published_month", "Month of published_date as 2022-02, or undated."));
    }
}
