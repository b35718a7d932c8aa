package org.hedgerow.corpus.format;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.record.RejectReason;

/**
 * Turns the failure of a reader into one last reject, so that what was read before it is kept and the file is named;
 * a file without any record becomes a reject as well.
 */
public final class GuardedReader implements RecordReader {

    private final String sourceUri;
    private final boolean mustHaveRecords;
    private final RecordReader reader;
    private long recordNo;
    private boolean any;
    private boolean ended;

    /**
     * @param recordsBefore the number that goes before the first record's
     * @param mustHaveRecords whether a file without records is worth a reject
     */
    public GuardedReader(String sourceUri, long recordsBefore, boolean mustHaveRecords, RecordReader reader) {
        this.sourceUri = sourceUri;
        this.recordNo = recordsBefore;
        this.mustHaveRecords = mustHaveRecords;
        this.reader = reader;
    }

    @Override
    public InputRecord next() {
        if (ended) {
            return null;
        }
        try {
            InputRecord record = reader.next();
            if (record != null) {
                any = true;
                recordNo = record.recordNo();
                return record;
            }
            ended = true;
            return any || !mustHaveRecords ? null : reject(0, RejectReason.EMPTY, "the file holds no record");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            ended = true;
            String where = any ? "; the records before " + (recordNo + 1) + " were kept" : "";
            return reject(recordNo + 1, RejectReason.UNREADABLE, detail(e) + where);
        }
    }

    @Override
    public List<String> names() {
        return reader.names();
    }

    private Reject reject(long number, RejectReason reason, String detail) {
        return new Reject(sourceUri, number, reason, detail, "");
    }

    /** One line that says why a file could not be read. */
    public static String detail(Throwable e) {
        if (e instanceof EOFException) {
            return "the file ends too early";
        }
        if (e instanceof ZipException) {
            return "the compressed data is broken: " + e.getMessage();
        }
        String message = e.getMessage();
        return "cannot be read: " + (message == null ? e.getClass().getSimpleName() : message);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // All that was to be had from the file has been handed out; a failure now takes nothing back.
            ended = true;
        }
    }
}
