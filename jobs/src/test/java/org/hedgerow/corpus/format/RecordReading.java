package org.hedgerow.corpus.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;

/** Reads files that exist only in memory, for tests. */
final class RecordReading {

    static final String URI = "file:///corpus/input";

    private RecordReading() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static List<InputRecord> read(String fileName, String content) {
        return read(fileName, utf8(content), ReadOptions.defaults());
    }

    static List<InputRecord> read(String fileName, byte[] content, ReadOptions options) {
        return read(fileName, new ByteArrayInputStream(content), options);
    }

    static List<InputRecord> read(String fileName, InputStream content, ReadOptions options) {
        List<InputRecord> records = new ArrayList<>();
        try (RecordReader reader = RecordReaders.open(URI, fileName, () -> content, FileFacts.NONE, options)
                .records()) {
            for (InputRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    /** What came of each record, short enough to compare: {@code 3 malformed} or {@code 1 "the text"}. */
    static List<String> outcomes(List<InputRecord> records) {
        return records.stream().map(RecordReading::outcome).toList();
    }

    private static String outcome(InputRecord record) {
        if (record instanceof Reject reject) {
            return reject.recordNo() + " " + reject.reason().label();
        }
        RawRecord raw = (RawRecord) record;
        return raw.recordNo() + " \"" + raw.text() + "\"" + (raw.flags().isEmpty() ? "" : " " + raw.flags());
    }
}
