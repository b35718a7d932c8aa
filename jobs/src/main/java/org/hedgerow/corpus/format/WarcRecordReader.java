package org.hedgerow.corpus.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The HTML responses of a web archive; requests, metadata, pictures and the like are no records. The record number
 * counts all records of the archive, so that it can be found again with other tools.
 */
final class WarcRecordReader implements RecordReader {

    private final String sourceUri;
    private final WarcReader warc;
    private final ReadOptions options;
    private long recordNo;

    WarcRecordReader(String sourceUri, InputStream in, ReadOptions options) throws IOException {
        this.sourceUri = sourceUri;
        this.warc = new WarcReader(in);
        this.options = options;
    }

    @Override
    public InputRecord next() throws IOException {
        while (true) {
            Optional<WarcRecord> record = warc.next();
            if (record.isEmpty()) {
                return null;
            }
            recordNo++;
            if (record.get() instanceof WarcResponse response
                    && response.contentType().base().equals(MediaType.HTTP)) {
                InputRecord found = read(response);
                if (found != null) {
                    return found;
                }
            }
        }
    }

    private InputRecord read(WarcResponse response) throws IOException {
        HttpResponse http;
        try {
            http = response.http();
        } catch (EOFException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return reject(RejectReason.MALFORMED, "no valid HTTP response: " + e.getMessage(), response);
        }
        MediaType type = http.contentType();
        String subtype = (type.type() + '/' + type.subtype()).toLowerCase(Locale.ROOT);
        if (!subtype.equals("text/html") && !subtype.equals("application/xhtml+xml")) {
            return null;
        }
        if (http.status() != 200) {
            return reject(RejectReason.NOT_AN_ARTICLE, "HTTP status " + http.status(), response);
        }
        try {
            return HtmlReader.read(
                    sourceUri,
                    recordNo,
                    InputFormat.WARC,
                    http.bodyDecoded().stream(),
                    type.parameters().get("charset"),
                    response.target(),
                    options);
        } catch (EOFException e) {
            throw e;
        } catch (IOException e) {
            return reject(RejectReason.UNREADABLE, "the page's bytes are broken: " + e.getMessage(), response);
        }
    }

    private Reject reject(RejectReason reason, String detail, WarcResponse response) {
        return new Reject(sourceUri, recordNo, reason, detail, response.target());
    }

    @Override
    public void close() throws IOException {
        warc.close();
    }
}
