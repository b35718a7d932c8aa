package org.hedgerow.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.hedgerow.corpus.format.FormatSniffer;
import org.hedgerow.corpus.format.GuardedReader;
import org.hedgerow.corpus.format.ReadOptions;
import org.hedgerow.corpus.format.RecordReader;
import org.hedgerow.corpus.format.RecordReaders;
import org.hedgerow.corpus.record.InputFormat;

/** Opens what a task has to read, through Hadoop's filesystems. */
final class FileTaskReader {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] PARQUET_MAGIC = {'P', 'A', 'R', '1'};

    private FileTaskReader() {}

    static RecordReaders.Opened open(FileTask task, ReadOptions options, Configuration configuration) {
        String uri = task.file().uri();
        if (!task.isWhole()) {
            return new RecordReaders.Opened(InputFormat.JSON_LINES, openRange(task, options, configuration));
        }
        if (isParquet(task.file(), configuration)) {
            return new RecordReaders.Opened(
                    InputFormat.PARQUET,
                    new GuardedReader(
                            uri,
                            0,
                            false,
                            new ParquetRecordReader(uri, task.file().path(), configuration, options)));
        }
        return RecordReaders.open(
                uri, task.file().name(), () -> stream(task.file(), configuration), task.facts(), options);
    }

    private static boolean isParquet(InputFile file, Configuration configuration) {
        if (file.bytes() < 2L * PARQUET_MAGIC.length) {
            return false;
        }
        if (FormatSniffer.byName(file.name()) == InputFormat.TEXT) {
            return false;
        }
        try (InputStream in = file.open(configuration)) {
            return java.util.Arrays.equals(in.readNBytes(PARQUET_MAGIC.length), PARQUET_MAGIC);
        } catch (IOException | RuntimeException e) {
            // Whoever reads the file next meets the same failure and rejects it with the reason.
            return false;
        }
    }

    static InputStream stream(InputFile file, Configuration configuration) throws IOException {
        return new BufferedInputStream(file.open(configuration), BUFFER);
    }

    /** The lines that begin in the task's range; the line on whose bytes the range begins belongs to the one before. */
    private static RecordReader openRange(FileTask task, ReadOptions options, Configuration configuration) {
        try {
            FSDataInputStream raw = task.file().open(configuration);
            long firstLine = task.begin();
            boolean atLineStart = task.linesBefore() == 0;
            raw.seek(atLineStart ? firstLine : firstLine - 1);
            InputStream in = new BufferedInputStream(raw, BUFFER);
            if (!atLineStart) {
                firstLine += skipLine(in) - 1;
            }
            return RecordReaders.openLines(task.file().uri(), in, task.linesBefore(), task.end() - firstLine, options);
        } catch (IOException | RuntimeException e) {
            return RecordReaders.unreadable(task.file().uri(), e);
        }
    }

    private static long skipLine(InputStream in) throws IOException {
        long skipped = 0;
        int c;
        do {
            c = in.read();
            skipped++;
        } while (c >= 0 && c != '\n');
        return skipped;
    }
}
