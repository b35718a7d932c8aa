package org.hedgerow.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;

/** One JSON object a line; the record number is the line's. Blank lines are no records. */
final class JsonLinesReader implements RecordReader {

    private final LineSource lines;
    private final JsonRecordParser parser;
    private final long endPosition;
    private long lineNo;

    /**
     * @param linesBefore lines of the file before the first one of the stream
     * @param endPosition lines that begin at this byte of the stream or later are left to somebody else
     */
    JsonLinesReader(String sourceUri, InputStream in, long linesBefore, long endPosition, ReadOptions options) {
        this.lines = new LineSource(in, options.maxRecordBytes());
        this.parser = new JsonRecordParser(sourceUri, InputFormat.JSON_LINES, options);
        this.lineNo = linesBefore;
        this.endPosition = endPosition;
    }

    @Override
    public InputRecord next() throws IOException {
        while (lines.next()) {
            if (lines.position() >= endPosition) {
                return null;
            }
            lineNo++;
            if (lines.isTooLong()) {
                return parser.tooLong(lineNo, lines.bytes(), lines.begin(), lines.length());
            }
            if (!lines.isBlank()) {
                return parser.parse(lineNo, lines.bytes(), lines.begin(), lines.length());
            }
        }
        return null;
    }

    @Override
    public List<String> names() {
        return parser.names();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
