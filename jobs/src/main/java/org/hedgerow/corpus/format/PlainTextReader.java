package org.hedgerow.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RejectReason;

/** One article a file, as plain text. Reads no further than the largest article can reach. */
final class PlainTextReader implements RecordReader {

    private final InputStream in;
    private final ReadOptions options;
    private final RecordFields fields;
    private final FileFacts facts;
    private boolean done;

    PlainTextReader(String sourceUri, InputStream in, FileFacts facts, ReadOptions options) {
        this.in = in;
        this.options = options;
        this.facts = facts;
        this.fields = new RecordFields(sourceUri, InputFormat.TEXT, options);
    }

    @Override
    public InputRecord next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        int limit = (int) Math.min(Integer.MAX_VALUE - 16, 4L * options.maxArticleChars());
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            return fields.reject(1, RejectReason.TOO_LARGE, options.tooLarge(limit), bytes, 0, bytes.length);
        }
        Repaired text = TextRepair.decode(bytes, 0, bytes.length);
        fields.put(Field.TEXT, text.text());
        return facts.addTo(fields.toRecord(1, text.changed()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
