package org.hedgerow.corpus.record;

import java.util.Locale;

/** How an input file is laid out. */
public enum InputFormat {
    /** Plain text, one article a file. */
    TEXT,
    /** A web page, one article a file. */
    HTML,
    /** One JSON object a line. */
    JSON_LINES,
    /** A JSON array of objects, or objects one after the other over several lines. */
    JSON,
    /** Comma, semicolon or tab separated values with a header row. */
    CSV,
    /** Apache Parquet. */
    PARQUET,
    /** A web archive (ISO 28500): its HTML responses. */
    WARC,
    /** None of the above. */
    UNKNOWN;

    /** Lower-case name for tables and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
