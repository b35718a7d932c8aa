package org.hedgerow.corpus.format;

import java.util.EnumMap;
import java.util.Map;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;
import org.hedgerow.text.ArticleFlag;

/** The fields of one record while it is read; turns into a raw record, or into the reject it deserves. */
final class RecordFields {

    private static final int MAX_FIELD_CHARS = 2_000;

    private final String sourceUri;
    private final InputFormat format;
    private final ReadOptions options;
    private final Map<Field, String> values = new EnumMap<>(Field.class);

    RecordFields(String sourceUri, InputFormat format, ReadOptions options) {
        this.sourceUri = sourceUri;
        this.format = format;
        this.options = options;
    }

    void clear() {
        values.clear();
    }

    void put(Field field, String value) {
        values.put(field, value);
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    /**
     * @param repaired whether decoding had to repair something already
     */
    InputRecord toRecord(long recordNo, boolean repaired) {
        String found = values.get(Field.TEXT);
        Repaired text = TextRepair.clean(found == null ? "" : found);
        if (text.text().isBlank()) {
            return reject(recordNo, RejectReason.EMPTY, "the text is empty", values.get(Field.TITLE));
        }
        if (text.text().length() > options.maxArticleChars()) {
            return reject(recordNo, RejectReason.TOO_LARGE, options.tooLarge(0), text.text());
        }
        RawRecord.Builder record = RawRecord.at(sourceUri, recordNo, format)
                .text(text.text())
                .id(field(Field.ID))
                .title(field(Field.TITLE))
                .outlet(field(Field.OUTLET))
                .url(field(Field.URL))
                .byline(field(Field.BYLINE))
                .date(field(Field.DATE));
        if (repaired || text.changed()) {
            record.flag(ArticleFlag.REPAIRED_ENCODING);
        }
        return record.build();
    }

    /** Fields other than the text are one line and of sensible length. */
    private String field(Field field) {
        String value = values.get(field);
        if (value == null) {
            return null;
        }
        String clean = TextRepair.clean(value).text().replace('\n', ' ').replace('\t', ' ');
        if (clean.length() <= MAX_FIELD_CHARS) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(MAX_FIELD_CHARS - 1)) ? MAX_FIELD_CHARS - 1 : MAX_FIELD_CHARS;
        return clean.substring(0, end);
    }

    Reject reject(long recordNo, RejectReason reason, String detail, String excerpt) {
        return new Reject(sourceUri, recordNo, reason, detail, excerpt);
    }

    Reject reject(long recordNo, RejectReason reason, String detail, byte[] bytes, int begin, int length) {
        int shown = Math.min(length, 4 * Reject.EXCERPT_CHARS);
        return reject(
                recordNo, reason, detail, TextRepair.decode(bytes, begin, shown).text());
    }
}
