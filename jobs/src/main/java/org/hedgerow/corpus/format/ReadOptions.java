package org.hedgerow.corpus.format;

import java.io.Serializable;
import java.util.Objects;

/**
 * What the user may say about reading.
 *
 * @param fields which columns and JSON names carry what
 * @param manifest path or URI of a CSV file with source, outlet, url, title, published_date; or null
 * @param maxArticleChars longest text kept, in UTF-16 units; longer records are rejected unread
 */
public record ReadOptions(FieldNames fields, String manifest, int maxArticleChars) implements Serializable {

    /** Default of {@code --max-article-chars}. */
    public static final int DEFAULT_MAX_ARTICLE_CHARS = 1_000_000;

    private static final int ENVELOPE_BYTES = 1 << 20;
    private static final int LARGEST_RECORD_BYTES = 1 << 29;

    public ReadOptions {
        Objects.requireNonNull(fields, "fields");
        if (maxArticleChars < 1) {
            throw new IllegalArgumentException("--max-article-chars must be at least 1, not " + maxArticleChars);
        }
    }

    public static ReadOptions defaults() {
        return new ReadOptions(FieldNames.defaults(), null, DEFAULT_MAX_ARTICLE_CHARS);
    }

    public ReadOptions withFields(FieldNames other) {
        return new ReadOptions(other, manifest, maxArticleChars);
    }

    public ReadOptions withManifest(String other) {
        return new ReadOptions(fields, other, maxArticleChars);
    }

    public ReadOptions withMaxArticleChars(int other) {
        return new ReadOptions(fields, manifest, other);
    }

    /**
     * The most bytes of one record that are ever held: an article of the longest kind with every character escaped as
     * JSON does it (six bytes), and what stands around it.
     */
    int maxRecordBytes() {
        return (int) Math.min(LARGEST_RECORD_BYTES, 6L * maxArticleChars + ENVELOPE_BYTES);
    }

    String tooLarge(long bytes) {
        return (bytes > 0
                        ? "more than " + bytes + " bytes"
                        : "the text is longer than " + maxArticleChars + " characters")
                + "; raise --max-article-chars to read it";
    }
}
