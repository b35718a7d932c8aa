package org.hedgerow.corpus.format;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.hedgerow.corpus.record.InputFormat;

/** Tells a file's format by its name, and by how it begins where the name says nothing or the wrong thing. */
public final class FormatSniffer {

    /** How many bytes from the beginning are looked at. */
    public static final int HEAD_BYTES = 8 * 1024;

    private static final Map<String, InputFormat> BY_EXTENSION = Map.ofEntries(
            Map.entry("txt", InputFormat.TEXT),
            Map.entry("text", InputFormat.TEXT),
            Map.entry("html", InputFormat.HTML),
            Map.entry("htm", InputFormat.HTML),
            Map.entry("xhtml", InputFormat.HTML),
            Map.entry("jsonl", InputFormat.JSON_LINES),
            Map.entry("ndjson", InputFormat.JSON_LINES),
            Map.entry("json", InputFormat.JSON),
            Map.entry("csv", InputFormat.CSV),
            Map.entry("tsv", InputFormat.CSV),
            Map.entry("tab", InputFormat.CSV),
            Map.entry("parquet", InputFormat.PARQUET),
            Map.entry("warc", InputFormat.WARC));

    private static final Map<String, String> FOREIGN = Map.of(
            "%PDF", "a PDF document",
            "PK\u0003\u0004", "a zip archive or an office document",
            "\u00D0\u00CF\u0011\u00E0", "an old office document",
            "\u0089PNG", "a picture",
            "\u00FF\u00D8\u00FF", "a picture",
            "GIF8", "a picture",
            "BZh", "compressed with bzip2",
            "\u0028\u00B5\u002F\u00FD", "compressed with zstd",
            "\u00FD7zXZ", "compressed with xz",
            "\u007FELF", "a program");

    private FormatSniffer() {}

    /** The format that a name promises, without regard to {@code .gz}; UNKNOWN if it promises none. */
    public static InputFormat byName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        int dot = name.lastIndexOf('.');
        return BY_EXTENSION.getOrDefault(name.substring(dot + 1), InputFormat.UNKNOWN);
    }

    static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    static boolean isParquet(byte[] head) {
        return latin1(head, 4).equals("PAR1");
    }

    /** What a file of a foreign format is, for the message; null if it may be one of ours. */
    static String foreign(byte[] head) {
        String begin = latin1(head, 8);
        for (Map.Entry<String, String> magic : FOREIGN.entrySet()) {
            if (begin.startsWith(magic.getKey())) {
                return magic.getValue();
            }
        }
        return null;
    }

    /** The byte order of UTF-16, by its mark or by where the zeros of plain letters lie; null if it is not UTF-16. */
    static ByteOrder utf16(byte[] head) {
        String begin = latin1(head, 2);
        if (begin.equals("\u00FF\u00FE")) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        if (begin.equals("\u00FE\u00FF")) {
            return ByteOrder.BIG_ENDIAN;
        }
        int[] zeros = new int[2];
        int pairs = Math.min(head.length, 1_024) / 2;
        for (int i = 0; i < 2 * pairs; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        if (pairs >= 8 && zeros[1] > pairs * 0.7 && zeros[0] < pairs * 0.1) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        return pairs >= 8 && zeros[0] > pairs * 0.7 && zeros[1] < pairs * 0.1 ? ByteOrder.BIG_ENDIAN : null;
    }

    /** The format of content in UTF-8; UNKNOWN if it is no text at all. */
    static InputFormat sniff(String fileName, byte[] head, FieldNames fields) {
        InputFormat promised = byName(fileName);
        String begin = latin1(head, head.length).stripLeading();
        String lower = begin.substring(0, Math.min(begin.length(), 1_024)).toLowerCase(Locale.ROOT);
        if (begin.startsWith("WARC/")) {
            return InputFormat.WARC;
        }
        if (isBinary(head) || promised == InputFormat.WARC || promised == InputFormat.PARQUET) {
            return InputFormat.UNKNOWN;
        }
        boolean page = lower.startsWith("<!doctype html")
                || lower.startsWith("<html")
                || lower.startsWith("<?xml")
                || lower.startsWith("<!--") && lower.contains("<html");
        if (page || promised == InputFormat.HTML && begin.indexOf('<') >= 0) {
            return InputFormat.HTML;
        }
        boolean object = begin.startsWith("{");
        boolean array =
                begin.startsWith("[") && begin.substring(1).stripLeading().startsWith("{");
        return switch (promised) {
            case JSON_LINES -> array ? InputFormat.JSON : InputFormat.JSON_LINES;
            case JSON -> object && firstLineIsObject(begin) ? InputFormat.JSON_LINES : InputFormat.JSON;
            case CSV -> object && lower.startsWith("{\"") ? InputFormat.JSON_LINES : InputFormat.CSV;
            default -> {
                if (array || object && looksLikeJson(begin)) {
                    yield object && firstLineIsObject(begin) ? InputFormat.JSON_LINES : InputFormat.JSON;
                }
                yield promised == InputFormat.UNKNOWN && hasCsvHeader(head, fields)
                        ? InputFormat.CSV
                        : InputFormat.TEXT;
            }
        };
    }

    private static boolean looksLikeJson(String begin) {
        String inside = begin.substring(1).stripLeading();
        return inside.startsWith("\"") && inside.indexOf("\":") > 0;
    }

    /** Whether the first line can be an object by itself: it ends with a bracket, or is too long to see its end. */
    private static boolean firstLineIsObject(String begin) {
        int end = begin.indexOf('\n');
        return end < 0
                ? begin.length() > 1_024 || begin.endsWith("}")
                : begin.substring(0, end).strip().endsWith("}");
    }

    private static boolean hasCsvHeader(byte[] head, FieldNames fields) {
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        byte[] line = java.util.Arrays.copyOf(head, end > 0 && head[end - 1] == '\r' ? end - 1 : end);
        DelimitedRow row = new DelimitedRow(DelimitedRow.delimiterOf(line));
        return row.cut(line) == DelimitedRow.State.COMPLETE
                && row.size() > 1
                && fields.columns(row.texts()).containsKey(Field.TEXT);
    }

    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
        }
        return controls * 10 > head.length * 3;
    }

    private static String latin1(byte[] head, int length) {
        return new String(head, 0, Math.min(head.length, length), StandardCharsets.ISO_8859_1);
    }
}
