package org.hedgerow.corpus.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A small table of separated values, held whole: rows by column name (lower case), and one line for every row that
 * could not be used.
 */
public record DelimitedTable(List<String> header, List<Map<String, String>> rows, List<String> problems) {

    private static final int MAX_ROW_BYTES = 1 << 20;

    public static DelimitedTable read(InputStream in) throws IOException {
        try (LineSource lines = new LineSource(in, MAX_ROW_BYTES)) {
            List<String> header = new ArrayList<>();
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> problems = new ArrayList<>();
            DelimitedRow row = null;
            int lineNo = 0;
            while (lines.next()) {
                lineNo++;
                int firstLine = lineNo;
                if (lines.isBlank()) {
                    continue;
                }
                byte[] line = line(lines);
                if (row == null) {
                    byte[] names = withoutByteOrderMark(line);
                    row = new DelimitedRow(DelimitedRow.delimiterOf(names));
                    row.cut(names);
                    row.texts().forEach(name -> header.add(name.toLowerCase(Locale.ROOT)));
                    continue;
                }
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                whole.writeBytes(line);
                DelimitedRow.State state = row.check(line);
                while (state == DelimitedRow.State.OPEN && whole.size() <= MAX_ROW_BYTES && lines.next()) {
                    lineNo++;
                    whole.write('\n');
                    whole.writeBytes(line(lines));
                    state = row.checkOpen(line(lines));
                }
                if (state != DelimitedRow.State.COMPLETE) {
                    problems.add("line " + firstLine + ": a quotation mark is not closed");
                } else {
                    row.cut(whole.toByteArray());
                    if (row.size() != header.size()) {
                        problems.add(
                                "line " + firstLine + ": " + row.size() + " fields, the header has " + header.size());
                    } else {
                        rows.add(byName(header, row.texts()));
                    }
                }
            }
            return new DelimitedTable(header, rows, problems);
        }
    }

    private static Map<String, String> byName(List<String> header, List<String> values) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.putIfAbsent(header.get(i), values.get(i));
        }
        return named;
    }

    private static byte[] line(LineSource lines) {
        return Arrays.copyOfRange(lines.bytes(), lines.begin(), lines.begin() + lines.length());
    }

    private static byte[] withoutByteOrderMark(byte[] line) {
        boolean marked = line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }
}
