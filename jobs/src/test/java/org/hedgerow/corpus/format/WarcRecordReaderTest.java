package org.hedgerow.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.corpus.format.RecordReading.gzip;
import static org.hedgerow.corpus.format.RecordReading.join;
import static org.hedgerow.corpus.format.RecordReading.utf8;

import java.util.Arrays;
import java.util.List;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarcRecordReaderTest {

    private static byte[] record(String type, String contentType, byte[] block) {
        String header = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://gazette.example/a\r\n"
                + "WARC-Date: 2022-02-20T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return join(utf8(header), block, utf8("\r\n\r\n"));
    }

    private static byte[] response(String status, String headers, byte[] body) {
        byte[] http = join(utf8("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body);
        return record("response", "application/http; msgtype=response", http);
    }

    private static final byte[] ARCHIVE = join(
            record("warcinfo", "application/warc-fields", utf8("software: test\r\n")),
            response("200 OK", "Content-Type: text/html; charset=iso-8859-1\r\n", new byte[] {
                '<', 'p', '>', 'c', 'a', 'f', (byte) 0xE9
            }),
            response("200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2, 3}),
            response("404 Not Found", "Content-Type: text/html\r\n", utf8("<p>Gone")),
            response(
                    "200 OK",
                    "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                    chunked(gzip(utf8("<title>T</title><p>packed")))));

    private static byte[] chunked(byte[] body) {
        return join(utf8(Integer.toHexString(body.length) + "\r\n"), body, utf8("\r\n0\r\n\r\n"));
    }

    @Test
    @DisplayName("the HTML responses of an archive are records, with the address they were fetched from")
    void responses() {
        List<InputRecord> records = RecordReading.read("a.warc", ARCHIVE, ReadOptions.defaults());

        assertThat(RecordReading.outcomes(records)).containsExactly("2 \"café\"", "4 not_an_article", "5 \"packed\"");
        assertThat(((RawRecord) records.get(0)).url()).isEqualTo("https://gazette.example/a");
        assertThat(((RawRecord) records.get(0)).date()).isNull();
    }

    @Test
    @DisplayName("a packed archive is read like a plain one")
    void packed() {
        assertThat(RecordReading.outcomes(RecordReading.read("a.warc.gz", gzip(ARCHIVE), ReadOptions.defaults())))
                .containsExactly("2 \"café\"", "4 not_an_article", "5 \"packed\"");
    }

    @Test
    @DisplayName("of an archive that is cut off, what comes before is kept")
    void cutOff() {
        byte[] cut = Arrays.copyOf(ARCHIVE, ARCHIVE.length - 60);

        assertThat(RecordReading.outcomes(RecordReading.read("a.warc", cut, ReadOptions.defaults())))
                .containsExactly("2 \"café\"", "4 not_an_article", "5 unreadable");
    }
}
