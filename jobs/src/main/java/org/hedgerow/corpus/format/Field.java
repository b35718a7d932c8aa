package org.hedgerow.corpus.format;

import java.util.List;
import java.util.Locale;

/** What a record can say about its article, and the names under which that is usually found, best first. */
public enum Field {
    TEXT("text", "body", "content", "article", "article_text", "articlebody", "article_body", "full_text", "fulltext"),
    TITLE("title", "headline"),
    DATE(
            "date",
            "published_date",
            "publish_date",
            "published",
            "publication_date",
            "pubdate",
            "pub_date",
            "datepublished",
            "date_published",
            "published_at",
            "publishedat",
            "datetime"),
    OUTLET("publisher", "outlet", "source", "publication", "site", "site_name", "newspaper"),
    URL("url", "link", "article_url"),
    ID("id", "uuid", "article_id", "_id"),
    BYLINE("byline", "author", "authors");

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** Column names looked for when the user names none, in lower case. */
    public List<String> defaultNames() {
        return names;
    }

    /** The name used in {@code --fields}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
