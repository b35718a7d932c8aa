package org.hedgerow.corpus.format;

import java.util.List;
import java.util.Map;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RejectReason;

/** Makes records of columns that some other reader has decoded already. */
public final class ColumnRecords {

    private final ReadOptions options;
    private final RecordFields fields;

    public ColumnRecords(String sourceUri, InputFormat format, ReadOptions options) {
        this.options = options;
        this.fields = new RecordFields(sourceUri, format, options);
    }

    /** The index of the column for each field that has one. */
    public Map<Field, Integer> columns(List<String> names) {
        return options.fields().columns(names);
    }

    /** The reject of a file that has no column of text. */
    public InputRecord noText(List<String> names) {
        return malformedFile(options.fields().noText("column", names));
    }

    /** The reject of a file whose columns are not what they should be. */
    public InputRecord malformedFile(String detail) {
        return fields.reject(0, RejectReason.MALFORMED, detail, "");
    }

    public void clear() {
        fields.clear();
    }

    public void put(Field field, String value) {
        fields.put(field, value);
    }

    public InputRecord toRecord(long recordNo) {
        return fields.toRecord(recordNo, false);
    }
}
