package org.hedgerow.corpus;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;
import org.hedgerow.text.ArticleFlag;

/** The layout of rows in which input records are handed from task to task: a raw record where {@code reason} is null, else a reject. */
final class RawRecordRows {

    /** All columns; the ones of the other kind are null. */
    static final StructType SCHEMA = new StructType()
            .add("source_uri", DataTypes.StringType, false)
            .add("record_no", DataTypes.LongType, false)
            .add("format", DataTypes.StringType, true)
            .add("text", DataTypes.StringType, true)
            .add("id", DataTypes.StringType, true)
            .add("title", DataTypes.StringType, true)
            .add("outlet", DataTypes.StringType, true)
            .add("url", DataTypes.StringType, true)
            .add("byline", DataTypes.StringType, true)
            .add("date", DataTypes.StringType, true)
            .add("manifest_date", DataTypes.StringType, true)
            .add("flags", DataTypes.createArrayType(DataTypes.StringType, false), true)
            .add("reason", DataTypes.StringType, true)
            .add("detail", DataTypes.StringType, true)
            .add("excerpt", DataTypes.StringType, true);

    private static final int SOURCE_URI = 0;
    private static final int RECORD_NO = 1;
    private static final int FORMAT = 2;
    private static final int TEXT = 3;
    private static final int ID = 4;
    private static final int TITLE = 5;
    private static final int OUTLET = 6;
    private static final int URL = 7;
    private static final int BYLINE = 8;
    private static final int DATE = 9;
    private static final int MANIFEST_DATE = 10;
    private static final int FLAGS = 11;
    private static final int REASON = 12;
    private static final int DETAIL = 13;
    private static final int EXCERPT = 14;

    private RawRecordRows() {}

    static Row toRow(InputRecord record) {
        Object[] values = new Object[SCHEMA.length()];
        values[SOURCE_URI] = record.sourceUri();
        values[RECORD_NO] = record.recordNo();
        if (record instanceof RawRecord raw) {
            values[FORMAT] = raw.format().label();
            values[TEXT] = raw.text();
            values[ID] = raw.id();
            values[TITLE] = raw.title();
            values[OUTLET] = raw.outlet();
            values[URL] = raw.url();
            values[BYLINE] = raw.byline();
            values[DATE] = raw.date();
            values[MANIFEST_DATE] = raw.manifestDate();
            values[FLAGS] =
                    raw.flags().stream().map(ArticleFlag::label).sorted().toArray(String[]::new);
        } else if (record instanceof Reject reject) {
            values[REASON] = reject.reason().label();
            values[DETAIL] = reject.detail();
            values[EXCERPT] = reject.excerpt();
        }
        return RowFactory.create(values);
    }

    /** The record of a row whose columns stand as in {@link #SCHEMA}. */
    static InputRecord toRecord(Row row) {
        String sourceUri = row.getString(SOURCE_URI);
        long recordNo = row.getLong(RECORD_NO);
        if (!row.isNullAt(REASON)) {
            return new Reject(
                    sourceUri,
                    recordNo,
                    RejectReason.valueOf(upper(row.getString(REASON))),
                    row.getString(DETAIL),
                    row.getString(EXCERPT));
        }
        return new RawRecord(
                sourceUri,
                recordNo,
                InputFormat.valueOf(upper(row.getString(FORMAT))),
                row.getString(TEXT),
                row.getString(ID),
                row.getString(TITLE),
                row.getString(OUTLET),
                row.getString(URL),
                row.getString(BYLINE),
                row.getString(DATE),
                row.getString(MANIFEST_DATE),
                flags(row.getList(FLAGS)));
    }

    private static Set<ArticleFlag> flags(List<String> labels) {
        Set<ArticleFlag> flags = EnumSet.noneOf(ArticleFlag.class);
        Arrays.stream(ArticleFlag.values())
                .filter(flag -> labels.contains(flag.label()))
                .forEach(flags::add);
        return flags;
    }

    private static String upper(String label) {
        return label.toUpperCase(Locale.ROOT);
    }
}
