package org.hedgerow.corpus.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RejectReason;

/**
 * Separated values with a header row. The record number counts the rows after the header; blank lines are no rows.
 *
 * <p>The usual parsers either take an unbalanced quotation mark for a field that runs to the end of the file, or give
 * the file up. Here such a row is one reject, and reading goes on at the first of the lines it swallowed that is a
 * complete row by itself. Never more than {@link ReadOptions#maxRecordBytes()} of a row is held.
 */
final class DelimitedReader implements RecordReader {

    private final LineSource lines;
    private final ReadOptions options;
    private final RecordFields fields;
    /** Lines read already but not yet used: what an unbalanced quotation mark had swallowed. */
    private final Deque<Line> pending = new ArrayDeque<>();

    private DelimitedRow row;
    private List<String> header;
    private Map<Field, Integer> columns;
    private long recordNo;

    DelimitedReader(String sourceUri, InputStream in, ReadOptions options) {
        this.lines = new LineSource(in, options.maxRecordBytes());
        this.options = options;
        this.fields = new RecordFields(sourceUri, InputFormat.CSV, options);
    }

    private record Line(byte[] bytes, boolean tooLong) {}

    @Override
    public InputRecord next() throws IOException {
        if (header == null) {
            InputRecord problem = readHeader();
            if (problem != null) {
                return problem;
            }
        }
        Line line = columns == null ? null : nextLine();
        while (line != null && isBlank(line.bytes())) {
            line = nextLine();
        }
        if (line == null) {
            return null;
        }
        recordNo++;
        return line.tooLong() ? tooLarge(line) : readRow(line);
    }

    private InputRecord readHeader() throws IOException {
        Line line = nextLine();
        while (line != null && isBlank(line.bytes())) {
            line = nextLine();
        }
        if (line == null) {
            header = List.of();
            return null;
        }
        row = new DelimitedRow(DelimitedRow.delimiterOf(line.bytes()));
        row.cut(line.bytes());
        header = row.texts();
        Map<Field, Integer> found = options.fields().columns(header);
        if (!found.containsKey(Field.TEXT)) {
            return reject(0, RejectReason.MALFORMED, options.fields().noText("column", header), line);
        }
        columns = found;
        return null;
    }

    private InputRecord readRow(Line first) throws IOException {
        List<Line> parts = new ArrayList<>();
        parts.add(first);
        long size = first.bytes().length;
        DelimitedRow.State state = row.check(first.bytes());
        while (state == DelimitedRow.State.OPEN) {
            Line line = nextLine();
            if (line == null) {
                return unbalanced(parts, "a quotation mark is opened and never closed");
            }
            parts.add(line);
            size += line.bytes().length + 1L;
            if (line.tooLong() || size > options.maxRecordBytes()) {
                return resumption(parts) < parts.size()
                        ? unbalanced(parts, "a quotation mark is opened and not closed")
                        : skipHuge(first, line);
            }
            state = row.checkOpen(line.bytes());
        }
        return state == DelimitedRow.State.COMPLETE
                ? toRecord(parts)
                : unbalanced(parts, "a quotation mark inside a quoted field is not doubled");
    }

    /** Rejects the first line and gives back the others from the first that is a complete row by itself. */
    private InputRecord unbalanced(List<Line> parts, String detail) {
        int resume = resumption(parts);
        for (int i = parts.size() - 1; i >= resume; i--) {
            pending.addFirst(parts.get(i));
        }
        return reject(recordNo, RejectReason.MALFORMED, detail, parts.get(0));
    }

    private int resumption(List<Line> parts) {
        int resume = 1;
        while (resume < parts.size()) {
            Line line = parts.get(resume);
            if (line.tooLong() || row.cut(line.bytes()) == DelimitedRow.State.COMPLETE && row.size() == header.size()) {
                return resume;
            }
            resume++;
        }
        return resume;
    }

    /** Reads over the rest of a row that is too large to be held. */
    private InputRecord skipHuge(Line first, Line last) throws IOException {
        DelimitedRow.State state = last.tooLong() ? DelimitedRow.State.COMPLETE : row.checkOpen(last.bytes());
        while (state == DelimitedRow.State.OPEN) {
            Line line = nextLine();
            state = line == null || line.tooLong() ? DelimitedRow.State.COMPLETE : row.checkOpen(line.bytes());
        }
        return tooLarge(first);
    }

    private InputRecord toRecord(List<Line> parts) {
        Line whole = parts.size() == 1 ? parts.get(0) : new Line(joined(parts), false);
        row.cut(whole.bytes());
        if (row.size() < header.size()) {
            return reject(
                    recordNo,
                    RejectReason.MALFORMED,
                    "the row has " + row.size() + " of " + header.size() + " fields",
                    whole);
        }
        for (int extra = header.size(); extra < row.size(); extra++) {
            if (!row.isEmpty(extra)) {
                return reject(
                        recordNo,
                        RejectReason.MALFORMED,
                        "the row has " + row.size() + " fields, the header " + header.size()
                                + ": is a delimiter inside a field not quoted?",
                        whole);
            }
        }
        fields.clear();
        boolean repaired = false;
        for (Map.Entry<Field, Integer> column : columns.entrySet()) {
            Repaired value = row.field(column.getValue());
            fields.put(column.getKey(), value.text());
            repaired |= value.changed() && column.getKey() == Field.TEXT;
        }
        return fields.toRecord(recordNo, repaired);
    }

    private InputRecord tooLarge(Line line) {
        return reject(recordNo, RejectReason.TOO_LARGE, options.tooLarge(options.maxRecordBytes()), line);
    }

    private InputRecord reject(long number, RejectReason reason, String detail, Line line) {
        return fields.reject(number, reason, detail, line.bytes(), 0, line.bytes().length);
    }

    private Line nextLine() throws IOException {
        if (!pending.isEmpty()) {
            return pending.removeFirst();
        }
        if (!lines.next()) {
            return null;
        }
        byte[] line = Arrays.copyOfRange(lines.bytes(), lines.begin(), lines.begin() + lines.length());
        return new Line(line, lines.isTooLong());
    }

    private static byte[] joined(List<Line> parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (Line part : parts) {
            if (part != parts.get(0)) {
                whole.write('\n');
            }
            whole.writeBytes(part.bytes());
        }
        return whole.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> names() {
        return header == null ? List.of() : header;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
