package org.hedgerow.job;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of comma separated values as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front: news text must not run when a table is opened (CWE-1236).
 */
final class CsvLine {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String NEED_QUOTES = ",;\"\n\r\t'";

    private CsvLine() {}

    /** The line with its end; null is an empty cell. Numbers and flags are written as they are. */
    static String of(List<?> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return value instanceof CharSequence ? quoted(harmless(text)) : text;
    }

    private static String harmless(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        boolean formula = first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> NEED_QUOTES.indexOf(c) >= 0) && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
