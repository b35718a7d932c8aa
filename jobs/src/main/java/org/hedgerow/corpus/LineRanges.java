package org.hedgerow.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.hedgerow.corpus.format.FileFacts;

/** Cuts a large file of lines into ranges of bytes, and counts lines so that each range knows its first number. */
final class LineRanges {

    private static final int BUFFER = 256 * 1024;

    private LineRanges() {}

    /** A range of bytes of one file. */
    record Range(InputFile file, long begin, long end) implements Serializable {}

    /**
     * @param lineEnds how many line ends the range holds
     * @param endsWithLine whether its last byte is one
     */
    record LineCount(long lineEnds, boolean endsWithLine) implements Serializable {}

    /**
     * @param firstByte where the first line begins, after a byte order mark
     */
    static List<Range> cut(InputFile file, long firstByte, long rangeBytes) {
        List<Range> ranges = new ArrayList<>();
        for (long begin = firstByte; begin < file.bytes(); begin += rangeBytes) {
            ranges.add(new Range(file, begin, Math.min(begin + rangeBytes, file.bytes())));
        }
        return ranges;
    }

    static LineCount count(Range range, Configuration configuration) throws IOException {
        try (FSDataInputStream in = range.file().open(configuration)) {
            in.seek(range.begin());
            return count(in, range.end() - range.begin());
        }
    }

    private static LineCount count(InputStream in, long bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = bytes;
        long lineEnds = 0;
        byte last = 0;
        while (left > 0) {
            int size = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (size < 0) {
                break;
            }
            for (int i = 0; i < size; i++) {
                lineEnds += buffer[i] == '\n' ? 1 : 0;
            }
            last = buffer[size - 1];
            left -= size;
        }
        return new LineCount(lineEnds, last == '\n');
    }

    /** The tasks for the ranges of one file, given the counts of each. */
    static List<FileTask> tasks(List<Range> ranges, List<LineCount> counts) {
        List<FileTask> tasks = new ArrayList<>();
        long lineEnds = 0;
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            // A line that began before the range and is still open counts as before it.
            long before = i == 0 ? 0 : lineEnds + (counts.get(i - 1).endsWithLine() ? 0 : 1);
            tasks.add(new FileTask(range.file(), range.begin(), range.end(), before, FileFacts.NONE));
            lineEnds += counts.get(i).lineEnds();
        }
        return tasks;
    }
}
