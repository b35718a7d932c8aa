package org.hedgerow.corpus.record;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.hedgerow.text.ArticleFlag;

/**
 * One input record as found, before cleaning. Characters that are no text have been repaired or removed (then flagged
 * {@link ArticleFlag#REPAIRED_ENCODING}); nothing else has been changed. Fields the input does not carry are null, and
 * no field is blank.
 *
 * @param sourceUri the file, as an encoded URI
 * @param recordNo its place in the file, from 1
 * @param text the body field, the whole plain text, or the main text of a page with a blank line between blocks
 * @param date the date as the record itself gives it (field, column or page metadata), not parsed
 * @param manifestDate the date as the manifest gives it, not parsed; it goes before {@code date}
 */
public record RawRecord(
        String sourceUri,
        long recordNo,
        InputFormat format,
        String text,
        String id,
        String title,
        String outlet,
        String url,
        String byline,
        String date,
        String manifestDate,
        Set<ArticleFlag> flags)
        implements InputRecord {

    public RawRecord {
        Objects.requireNonNull(sourceUri, "sourceUri");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(text, "text");
        flags = Set.copyOf(flags);
        id = blankToNull(id);
        title = blankToNull(title);
        outlet = blankToNull(outlet);
        url = blankToNull(url);
        byline = blankToNull(byline);
        date = blankToNull(date);
        manifestDate = blankToNull(manifestDate);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Starts a record that has nothing but its place. */
    public static Builder at(String sourceUri, long recordNo, InputFormat format) {
        return new Builder(sourceUri, recordNo, format);
    }

    /** Collects the fields of one record; values may be null. */
    public static final class Builder {

        private final String sourceUri;
        private final long recordNo;
        private final InputFormat format;
        private final Set<ArticleFlag> flags = EnumSet.noneOf(ArticleFlag.class);
        private String text = "";
        private String id;
        private String title;
        private String outlet;
        private String url;
        private String byline;
        private String date;
        private String manifestDate;

        private Builder(String sourceUri, long recordNo, InputFormat format) {
            this.sourceUri = sourceUri;
            this.recordNo = recordNo;
            this.format = format;
        }

        public Builder text(String value) {
            text = value;
            return this;
        }

        public Builder id(String value) {
            id = value;
            return this;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder outlet(String value) {
            outlet = value;
            return this;
        }

        public Builder url(String value) {
            url = value;
            return this;
        }

        public Builder byline(String value) {
            byline = value;
            return this;
        }

        public Builder date(String value) {
            date = value;
            return this;
        }

        public Builder manifestDate(String value) {
            manifestDate = value;
            return this;
        }

        public Builder flag(ArticleFlag flag) {
            flags.add(flag);
            return this;
        }

        public RawRecord build() {
            return new RawRecord(
                    sourceUri, recordNo, format, text, id, title, outlet, url, byline, date, manifestDate, flags);
        }
    }
}
