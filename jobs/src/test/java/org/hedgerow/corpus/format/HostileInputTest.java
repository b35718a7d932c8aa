package org.hedgerow.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.corpus.format.RecordReading.gzip;
import static org.hedgerow.corpus.format.RecordReading.join;
import static org.hedgerow.corpus.format.RecordReading.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.Reject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {

    private static final String FLAGGED = " [REPAIRED_ENCODING]";
    private static final ReadOptions SMALL = ReadOptions.defaults().withMaxArticleChars(1_000);

    /** A file, and what must come of each of its records. */
    private static final class Case {

        private final String what;
        private final String fileName;
        private final byte[] content;
        private final String[] outcomes;

        Case(String what, String fileName, byte[] content, String... outcomes) {
            this.what = what;
            this.fileName = fileName;
            this.content = content;
            this.outcomes = outcomes;
        }

        Case(String what, String fileName, String content, String... outcomes) {
            this(what, fileName, utf8(content), outcomes);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> encodings() {
        byte[] utf16 = "{\"text\": \"Über alles\"}\n{\"text\": \"zwei\"}\n".getBytes(StandardCharsets.UTF_16);
        return Stream.of(
                new Case("a UTF-8 byte order mark is not part of the text", "a.txt", "\uFEFFNews.", "1 \"News.\""),
                new Case("a byte order mark before JSON", "a.jsonl", "\uFEFF{\"text\":\"x\"}", "1 \"x\""),
                new Case("a byte order mark before a CSV header", "a.csv", "\uFEFFtext,date\nx,y\n", "1 \"x\""),
                new Case(
                        "UTF-16 with a byte order mark",
                        "a.txt",
                        "\uFEFFČas plyne.".getBytes(StandardCharsets.UTF_16LE),
                        "1 \"Čas plyne.\""),
                new Case(
                        "UTF-16 without a byte order mark",
                        "a.txt",
                        "Plain words in wide letters.".getBytes(StandardCharsets.UTF_16LE),
                        "1 \"Plain words in wide letters.\""),
                new Case(
                        "big-endian UTF-16 without a byte order mark",
                        "a.txt",
                        "Plain words in wide letters.".getBytes(StandardCharsets.UTF_16BE),
                        "1 \"Plain words in wide letters.\""),
                new Case("JSON lines in UTF-16", "a.jsonl", utf16, "1 \"Über alles\"", "2 \"zwei\""),
                new Case(
                        "a lone surrogate in UTF-16",
                        "a.txt",
                        new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0, 0, 'b'},
                        "1 \"a\uFFFDb\"" + FLAGGED),
                new Case(
                        "Latin-1 is read as Windows-1252",
                        "a.txt",
                        "Señor \u0093no\u0094".getBytes(StandardCharsets.ISO_8859_1),
                        "1 \"Señor “no”\"" + FLAGGED),
                new Case(
                        "UTF-8 and Windows-1252 mixed in one file",
                        "a.txt",
                        join(utf8("café, "), "café’s".getBytes(Charset.forName("windows-1252"))),
                        "1 \"café, café’s\"" + FLAGGED),
                new Case(
                        "broken UTF-8 in a JSON line",
                        "a.jsonl",
                        join(utf8("{\"text\": \"caf"), new byte[] {(byte) 0xE9}, utf8("\"}\n")),
                        "1 \"café\"" + FLAGGED),
                new Case(
                        "broken UTF-8 in a CSV field",
                        "a.csv",
                        join(utf8("text,date\ncaf"), new byte[] {(byte) 0xE9}, utf8(",2022\n")),
                        "1 \"café\"" + FLAGGED),
                new Case(
                        "a character cut off at the end of the file",
                        "a.txt",
                        join(utf8("end"), new byte[] {(byte) 0xE2, (byte) 0x80}),
                        "1 \"end\uFFFD\"" + FLAGGED),
                new Case("NUL bytes are removed", "a.txt", "No\0thing h\0ere.", "1 \"Nothing here.\"" + FLAGGED),
                new Case("NUL bytes in JSON", "a.jsonl", "{\"text\":\"a\0b\\u0000c\"}", "1 \"abc\"" + FLAGGED),
                new Case("escape and bell characters", "a.txt", "a\u001B[31mb\u0007", "1 \"a[31mb\"" + FLAGGED),
                new Case("C1 controls are Windows-1252 gone astray", "a.txt", "it\u0092s", "1 \"it’s\"" + FLAGGED),
                new Case("bidirectional overrides", "a.txt", "a\u202Eb\u202C\u2066c\u2069", "1 \"abc\"" + FLAGGED),
                new Case("zero-width characters", "a.txt", "sa\u200Bi\u2060d\uFEFF", "1 \"said\"" + FLAGGED),
                new Case("soft hyphens", "a.txt", "govern\u00ADment", "1 \"government\"" + FLAGGED),
                new Case("invisible tag characters", "a.txt", "a\uDB40\uDC41b", "1 \"ab\"" + FLAGGED),
                new Case("a lone surrogate in JSON", "a.jsonl", "{\"text\":\"a\\ud800b\"}", "1 \"a\uFFFDb\"" + FLAGGED),
                new Case("an emoji is text", "a.jsonl", "{\"text\":\"a\\ud83d\\ude00\"}", "1 \"a\uD83D\uDE00\""),
                new Case("all kinds of line ends", "a.txt", "a\r\nb\rc\u2028d\u0085e\ff", "1 \"a\nb\nc\nd\ne\nf\""),
                new Case("invisible characters alone", "a.txt", "\u200B\u200B\0 \n", "1 empty"));
    }

    static Stream<Case> sizesAndPacking() {
        byte[] twoLines = utf8("{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        byte[] packed = gzip(utf8("{\"text\":\"one\"}\n{\"text\":\"" + noise(60_000) + "\"}\n"));
        return Stream.of(
                new Case("an empty text file", "a.txt", "", "0 empty"),
                new Case("an empty JSON Lines file", "a.jsonl", "", "0 empty"),
                new Case("an empty gzip file", "a.jsonl.gz", gzip(new byte[0]), "0 empty"),
                new Case("a file of blanks", "a.txt", " \n\t\n", "1 empty"),
                new Case("a JSON Lines file of blank lines", "a.jsonl", "\n\n \n", "0 empty"),
                new Case("a CSV file with nothing but a header", "a.csv", "text,date\n", "0 empty"),
                new Case("an article over the limit", "a.txt", "word ".repeat(300), "1 too_large"),
                new Case("an article far over the limit", "a.txt", "word ".repeat(100_000), "1 too_large"),
                new Case(
                        "a JSON line over the limit among others",
                        "a.jsonl",
                        "{\"text\":\"a\"}\n{\"text\":\"" + "x".repeat(2_000_000) + "\"}\n{\"text\":\"b\"}\n",
                        "1 \"a\"",
                        "2 too_large",
                        "3 \"b\""),
                new Case(
                        "a JSON text just over the limit",
                        "a.jsonl",
                        "{\"text\":\"" + "x".repeat(1_001) + "\"}",
                        "1 too_large"),
                new Case(
                        "a huge object in a JSON array",
                        "a.json",
                        "[{\"text\":\"a\"},{\"text\":\"" + "x".repeat(2_000_000) + "\"},{\"text\":\"b\"}]",
                        "1 \"a\"",
                        "2 too_large",
                        "3 \"b\""),
                new Case(
                        "a huge quoted CSV field over many lines",
                        "a.csv",
                        "text,date\na,1\n\"" + "long line\n".repeat(200_000) + "\",2\nb,3\n",
                        "1 \"a\"",
                        "2 too_large",
                        "3 \"b\""),
                new Case(
                        "a huge CSV line",
                        "a.csv",
                        "text,date\na,1\n" + "x".repeat(2_000_000) + ",2\nb,3\n",
                        "1 \"a\"",
                        "2 too_large",
                        "3 \"b\""),
                new Case("a web page over the limit", "a.html", "<p>" + "x ".repeat(2_000_000), "1 too_large"),
                new Case("a gzip bomb", "a.txt.gz", gzip(utf8("x".repeat(30_000_000))), "1 too_large"),
                new Case("a gzip bomb of zeros", "a.txt.gz", gzip(new byte[30_000_000]), "0 unreadable"),
                new Case("gzip without its extension", "a.jsonl", gzip(twoLines), "1 \"one\"", "2 \"two\""),
                new Case("a gzip extension without gzip", "a.jsonl.gz", twoLines, "1 \"one\"", "2 \"two\""),
                new Case(
                        "two gzip members in one file",
                        "a.jsonl.gz",
                        join(gzip(utf8("{\"text\":\"one\"}\n")), gzip(utf8("{\"text\":\"two\"}\n"))),
                        "1 \"one\"",
                        "2 \"two\""),
                new Case(
                        "a truncated gzip file",
                        "a.jsonl.gz",
                        Arrays.copyOf(packed, packed.length / 2),
                        "1 \"one\"",
                        "2 unreadable"),
                new Case(
                        "a truncated gzip text",
                        "a.txt.gz",
                        Arrays.copyOf(gzip(utf8(noise(3_000))), 1_000),
                        "1 unreadable"),
                new Case("a gzip header and nothing more", "a.txt.gz", Arrays.copyOf(packed, 10), "0 unreadable"),
                new Case("gzip data that is damaged", "a.jsonl.gz", damaged(packed), "0 unreadable"),
                new Case("gzip inside gzip", "a.jsonl.gz", gzip(packed), "0 unreadable"));
    }

    static Stream<Case> structures() {
        return Stream.of(
                new Case(
                        "a line that is no JSON among others",
                        "a.jsonl",
                        "{\"text\":\"a\"}\nnonsense\n\n{\"text\":\"b\"}\n",
                        "1 \"a\"",
                        "2 malformed",
                        "4 \"b\""),
                new Case("a JSON line cut off", "a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b", "1 \"a\"", "2 malformed"),
                new Case("two values in a line", "a.jsonl", "{\"text\":\"a\"} {\"text\":\"b\"}\n", "1 malformed"),
                new Case("a number for a record", "a.jsonl", "{\"text\":\"a\"}\n17\n", "1 \"a\"", "2 malformed"),
                new Case("a list for a record", "a.jsonl", "{\"text\":\"a\"}\n[1]\n", "1 \"a\"", "2 malformed"),
                new Case("no text field", "a.jsonl", "{\"headline\":\"a\"}\n", "1 malformed"),
                new Case("a text that is null", "a.jsonl", "{\"text\":null}\n", "1 empty"),
                new Case("a text that is empty", "a.jsonl", "{\"text\":\"\"}\n", "1 empty"),
                new Case("a text that is a number", "a.jsonl", "{\"text\":5}\n", "1 malformed"),
                new Case("a text that is an object", "a.jsonl", "{\"text\":{\"text\":\"a\"}}\n", "1 malformed"),
                new Case("a text given twice", "a.jsonl", "{\"text\":\"a\",\"text\":\"b\"}\n", "1 malformed"),
                new Case("JSON nested without end", "a.jsonl", "{\"a\":" + "[".repeat(100_000), "1 malformed"),
                new Case(
                        "objects nested without end",
                        "a.jsonl",
                        "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000),
                        "1 malformed"),
                new Case(
                        "a number of endless digits",
                        "a.jsonl",
                        "{\"id\":" + "9".repeat(5_000) + ",\"text\":\"a\"}",
                        "1 malformed"),
                new Case(
                        "a broken object in a JSON array",
                        "a.json",
                        "[{\"text\":\"a\"},{\"text\":},{\"text\":\"b\"}]",
                        "1 \"a\"",
                        "2 malformed",
                        "3 \"b\""),
                new Case(
                        "a JSON array that is cut off",
                        "a.json",
                        "[{\"text\":\"a\"},{\"text\":\"b",
                        "1 \"a\"",
                        "2 malformed"),
                new Case("a JSON array of numbers", "a.json", "[1, 2]", "1 malformed"),
                new Case("a CSV row with too few fields", "a.csv", "text,date\na\nb,2\n", "1 malformed", "2 \"b\""),
                new Case(
                        "a CSV row with too many fields", "a.csv", "text,date\na,1,2\nb,2\n", "1 malformed", "2 \"b\""),
                new Case("a CSV header without a text", "a.csv", "headline,date\na,1\nb,2\n", "0 malformed"),
                new Case(
                        "a quotation mark in CSV that is never closed",
                        "a.csv",
                        "text,date\na,1\n\"b,2\nc,3\nd,4\n",
                        "1 \"a\"",
                        "2 malformed",
                        "3 \"c\"",
                        "4 \"d\""),
                new Case(
                        "a quotation mark in CSV that is closed by the next row's",
                        "a.csv",
                        "text,date\n\"a,1\n\"b\",2\nc,3\n",
                        "1 malformed",
                        "2 \"b\"",
                        "3 \"c\""),
                new Case(
                        "quotation marks in CSV that are not doubled",
                        "a.csv",
                        "text,date\n\"he said \"no\" twice\",1\nb,2\n",
                        "1 malformed",
                        "2 \"b\""),
                new Case("a web page of scripts", "a.html", "<html><script>alert(1)</script></html>", "1 empty"),
                new Case("tags nested without end", "a.html", "<div>".repeat(100_000) + "deep down", "1 \"deep down\""),
                new Case(
                        "an XML external entity is not resolved",
                        "a.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>see &x;</a>",
                        "1 \"]>see &x;\""),
                new Case("a web page called text", "a.txt", "<!DOCTYPE html><p>Words.</p>", "1 \"Words.\""),
                new Case("a text called a web page", "a.html", "Only words.", "1 \"Only words.\""),
                new Case("JSON lines called text", "a.txt", "{\"text\":\"a\"}\n{\"text\":\"b\"}", "1 \"a\"", "2 \"b\""),
                new Case(
                        "JSON lines called JSON", "a.json", "{\"text\":\"a\"}\n{\"text\":\"b\"}", "1 \"a\"", "2 \"b\""),
                new Case("a JSON array called JSON lines", "a.jsonl", "[\n{\"text\":\"a\"}\n]", "1 \"a\""),
                new Case("a text that begins with a bracket", "a.txt", "[Update] News.", "1 \"[Update] News.\""),
                new Case("CSV without an extension", "articles", "title,text\nT,a\n", "1 \"a\""),
                new Case("a text without an extension", "articles", "It said, so it was.", "1 \"It said, so it was.\""),
                new Case("a PDF called text", "a.txt", "%PDF-1.7 …", "0 unreadable"),
                new Case("an office document", "a.docx", "PK\u0003\u0004…", "0 unreadable"),
                new Case("a program", "a.bin", new byte[5_000], "0 unreadable"),
                new Case("no Parquet in a Parquet file", "a.parquet", "text", "0 unreadable"),
                new Case("no WARC in a WARC file", "a.warc", "text", "0 unreadable"),
                new Case(
                        "a WARC record with a broken length",
                        "a.warc",
                        "WARC/1.0\r\nWARC-Type: response\r\n" + "Content-Length: many\r\n\r\nx",
                        "1 unreadable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"encodings", "sizesAndPacking", "structures"})
    @DisplayName("every record of a hostile file becomes a text or a reject with its reason")
    void hostileFile(Case hostile) {
        List<InputRecord> records = RecordReading.read(hostile.fileName, hostile.content, SMALL);

        assertThat(RecordReading.outcomes(records)).containsExactly(hostile.outcomes);
    }

    @Test
    @DisplayName("a record of hundreds of megabytes is rejected without being held")
    void endlessLine() {
        ReadOptions options = ReadOptions.defaults().withMaxArticleChars(100_000);
        List<InputRecord> records = RecordReading.read(
                "a.jsonl",
                new EndlessStream(utf8("{\"text\":\""), 200_000_000, utf8("\"}\n{\"text\":\"b\"}\n")),
                options);

        assertThat(RecordReading.outcomes(records)).containsExactly("1 too_large", "2 \"b\"");
        assertThat(((Reject) records.get(0)).excerpt()).startsWith("{\"text\":\"xxx");
    }

    private static byte[] damaged(byte[] packed) {
        byte[] damaged = packed.clone();
        Arrays.fill(damaged, 12, 60, (byte) 0xFF);
        return damaged;
    }

    /** Letters that gzip cannot make much smaller. */
    private static String noise(int length) {
        StringBuilder letters = new StringBuilder(length);
        long state = 42;
        for (int i = 0; i < length; i++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            letters.append((char) ('a' + (int) (state >>> 40) % 26));
        }
        return letters.toString();
    }
}
