package org.hedgerow.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RejectReason;

/** One article a file, as a web page. */
final class HtmlReader implements RecordReader {

    private final String sourceUri;
    private final InputStream in;
    private final ReadOptions options;
    private final FileFacts facts;
    private boolean done;

    HtmlReader(String sourceUri, InputStream in, FileFacts facts, ReadOptions options) {
        this.sourceUri = sourceUri;
        this.in = in;
        this.facts = facts;
        this.options = options;
    }

    @Override
    public InputRecord next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        return facts.addTo(read(sourceUri, 1, InputFormat.HTML, in, null, null, options));
    }

    /**
     * Reads one page.
     *
     * @param charset as the transport named it, or null
     * @param url where the page was fetched, or null
     */
    static InputRecord read(
            String sourceUri,
            long recordNo,
            InputFormat format,
            InputStream in,
            String charset,
            String url,
            ReadOptions options)
            throws IOException {
        RecordFields fields = new RecordFields(sourceUri, format, options);
        int limit = options.maxRecordBytes();
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            return fields.reject(recordNo, RejectReason.TOO_LARGE, options.tooLarge(limit), bytes, 0, bytes.length);
        }
        Repaired html = HtmlCharset.decode(bytes, charset);
        HtmlPage.read(html.text(), url, fields);
        return fields.toRecord(recordNo, html.changed());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
