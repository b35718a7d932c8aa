package org.hedgerow.corpus.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;

/**
 * A JSON array of objects, or objects one after the other. Cuts the stream into values by their brackets, so that one
 * broken or huge value costs only itself; the record number is the value's ordinal.
 */
final class JsonDocumentReader implements RecordReader {

    private final InputStream in;
    private final int limit;
    private final JsonRecordParser parser;
    private byte[] value = new byte[8 * 1024];
    private int length;
    private boolean tooLong;
    private long recordNo;
    private int pushedBack = -1;

    JsonDocumentReader(String sourceUri, InputStream in, ReadOptions options) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.limit = options.maxRecordBytes();
        this.parser = new JsonRecordParser(sourceUri, InputFormat.JSON, options);
    }

    @Override
    public InputRecord next() throws IOException {
        int c = read();
        while (c >= 0 && (c <= ' ' || c == ',' || c == '[' || c == ']')) {
            c = read();
        }
        if (c < 0) {
            return null;
        }
        length = 0;
        tooLong = false;
        recordNo++;
        if (c == '{') {
            readObject();
        } else {
            readOther(c);
        }
        return tooLong ? parser.tooLong(recordNo, value, 0, length) : parser.parse(recordNo, value, 0, length);
    }

    private void readObject() throws IOException {
        keep('{');
        int depth = 1;
        boolean inString = false;
        while (depth > 0) {
            int c = read();
            if (c < 0) {
                return;
            }
            keep(c);
            if (inString) {
                if (c == '\\') {
                    int escaped = read();
                    if (escaped >= 0) {
                        keep(escaped);
                    }
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
    }

    /** What is no object goes up to where the next value may begin; the parser will say what is wrong with it. */
    private void readOther(int first) throws IOException {
        int c = first;
        while (c >= 0 && c != '\n' && c != '{') {
            keep(c);
            c = read();
        }
        pushedBack = c;
    }

    private int read() throws IOException {
        if (pushedBack >= 0) {
            int c = pushedBack;
            pushedBack = -1;
            return c;
        }
        return in.read();
    }

    private void keep(int c) {
        if (length == limit) {
            tooLong = true;
            return;
        }
        if (length == value.length) {
            value = Arrays.copyOf(value, (int) Math.min(limit, 2L * value.length));
        }
        value[length++] = (byte) c;
    }

    @Override
    public List<String> names() {
        return parser.names();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
