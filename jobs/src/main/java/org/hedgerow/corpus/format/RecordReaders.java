package org.hedgerow.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;

/** Opens a stream of any supported format but Parquet: unpacks, finds encoding and format, and guards the reading. */
public final class RecordReaders {

    private static final int GZIP_BUFFER = 64 * 1024;

    private RecordReaders() {}

    /** What a stream turned out to be, and its records. */
    public record Opened(InputFormat format, RecordReader records) {}

    /**
     * Opens one file; never fails, but answers with a reader of one reject.
     *
     * @param sourceUri the file's encoded URI, for the records
     * @param fileName its last name, for the extension
     * @param facts what a manifest says about the file
     */
    public static Opened open(
            String sourceUri, String fileName, InputStreamSource source, FileFacts facts, ReadOptions options) {
        try {
            return opened(sourceUri, fileName, source.open(), facts, options);
        } catch (IOException | RuntimeException e) {
            return new Opened(
                    FormatSniffer.byName(fileName),
                    reject(sourceUri, RejectReason.UNREADABLE, GuardedReader.detail(e)));
        }
    }

    /**
     * Opens a part of a large JSON Lines file.
     *
     * @param part positioned at the beginning of a line
     * @param linesBefore lines of the file before that one
     * @param length lines that begin at this byte of the part or later are left to somebody else
     */
    public static RecordReader openLines(
            String sourceUri, InputStream part, long linesBefore, long length, ReadOptions options) {
        return new GuardedReader(
                sourceUri, linesBefore, false, new JsonLinesReader(sourceUri, part, linesBefore, length, options));
    }

    /** A reader of nothing but one reject, for a file that cannot be opened. */
    public static RecordReader unreadable(String sourceUri, Exception cause) {
        return reject(sourceUri, RejectReason.UNREADABLE, GuardedReader.detail(cause));
    }

    /**
     * Where the first line of an uncompressed JSON Lines file in UTF-8 begins: 0, or after its byte order mark; -1 if the
     * file is something else, and so cannot be cut at any line end.
     *
     * @param head how the file begins
     */
    public static long firstLineOfPlainJsonLines(String fileName, byte[] head, ReadOptions options) {
        if (FormatSniffer.isGzip(head) || FormatSniffer.foreign(head) != null || FormatSniffer.utf16(head) != null) {
            return -1;
        }
        int mark = byteOrderMark(head);
        byte[] content = Arrays.copyOfRange(head, mark, head.length);
        boolean lines = !FormatSniffer.isParquet(head)
                && FormatSniffer.sniff(fileName, content, options.fields()) == InputFormat.JSON_LINES;
        return lines ? mark : -1;
    }

    private static int byteOrderMark(byte[] head) {
        return head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
    }

    /** Opens a file, or says why that cannot be done. */
    @FunctionalInterface
    public interface InputStreamSource {
        InputStream open() throws IOException;
    }

    private static Opened opened(
            String sourceUri, String fileName, InputStream raw, FileFacts facts, ReadOptions options)
            throws IOException {
        HeadStream stream = new HeadStream(raw, FormatSniffer.HEAD_BYTES);
        try {
            byte[] head = stream.peek();
            if (FormatSniffer.isGzip(head)) {
                stream = new HeadStream(new GZIPInputStream(stream, GZIP_BUFFER), FormatSniffer.HEAD_BYTES);
                head = stream.peek();
            }
            if (FormatSniffer.isGzip(head)) {
                return unknown(sourceUri, stream, "gzip inside gzip is not read; unpack it once");
            }
            if (head.length == 0) {
                stream.close();
                return new Opened(
                        FormatSniffer.byName(fileName), reject(sourceUri, RejectReason.EMPTY, "the file is empty"));
            }
            String foreign = FormatSniffer.foreign(head);
            if (foreign != null) {
                return unknown(sourceUri, stream, "the file is " + foreign + ", which is not read");
            }
            ByteOrder wide = FormatSniffer.utf16(head);
            if (wide != null) {
                stream = new HeadStream(new Utf16ToUtf8(stream, wide), FormatSniffer.HEAD_BYTES);
                head = stream.peek();
            }
            int mark = byteOrderMark(head);
            stream.skipHead(mark);
            head = Arrays.copyOfRange(head, mark, head.length);
            InputFormat format = FormatSniffer.sniff(fileName, head, options.fields());
            if (format == InputFormat.UNKNOWN) {
                return unknown(sourceUri, stream, "the file's content is in no format that is read");
            }
            RecordReader records = reader(format, sourceUri, stream, facts, options);
            return new Opened(format, new GuardedReader(sourceUri, 0, format != InputFormat.WARC, records));
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private static RecordReader reader(
            InputFormat format, String sourceUri, InputStream in, FileFacts facts, ReadOptions options)
            throws IOException {
        return switch (format) {
            case TEXT -> new PlainTextReader(sourceUri, in, facts, options);
            case HTML -> new HtmlReader(sourceUri, in, facts, options);
            case JSON_LINES -> new JsonLinesReader(sourceUri, in, 0, Long.MAX_VALUE, options);
            case JSON -> new JsonDocumentReader(sourceUri, in, options);
            case CSV -> new DelimitedReader(sourceUri, in, options);
            case WARC -> new WarcRecordReader(sourceUri, in, options);
            case PARQUET, UNKNOWN -> throw new IOException("not a stream of records: " + format.label());
        };
    }

    private static Opened unknown(String sourceUri, InputStream stream, String detail) throws IOException {
        stream.close();
        return new Opened(InputFormat.UNKNOWN, reject(sourceUri, RejectReason.UNREADABLE, detail));
    }

    private static RecordReader reject(String sourceUri, RejectReason reason, String detail) {
        return new SingleReject(new Reject(sourceUri, 0, reason, detail, ""));
    }

    private static final class SingleReject implements RecordReader {

        private Reject reject;

        SingleReject(Reject reject) {
            this.reject = reject;
        }

        @Override
        public InputRecord next() {
            Reject once = reject;
            reject = null;
            return once;
        }

        @Override
        public void close() {
            reject = null;
        }
    }
}
