package org.hedgerow.corpus.clean;

import java.util.Arrays;

/**
 * Where the characters of a cleaned text stood in the text as it was read. Both offsets count UTF-16 units from 0. Kept
 * as runs of characters that follow each other in both texts.
 */
public final class SourceOffsets {

    /** Of a text of which nothing stands in a source. */
    static final SourceOffsets NONE = new SourceOffsets(new int[0], new int[0], new int[0]);

    private final int[] cleanedBegins;
    private final int[] sourceBegins;
    private final int[] lengths;

    SourceOffsets(int[] cleanedBegins, int[] sourceBegins, int[] lengths) {
        this.cleanedBegins = cleanedBegins;
        this.sourceBegins = sourceBegins;
        this.lengths = lengths;
    }

    /** Of a text that is its own source. */
    static SourceOffsets same(int length) {
        return length == 0 ? NONE : new SourceOffsets(new int[1], new int[1], new int[] {length});
    }

    /** Receives a run. */
    interface Run {
        void found(int cleanedBegin, int sourceBegin, int length);
    }

    /** Calls {@code run} for what every run has between two offsets of the cleaned text. */
    void forRuns(int begin, int end, Run run) {
        for (int i = Math.max(0, lastRunFrom(begin)); i < lengths.length && cleanedBegins[i] < end; i++) {
            int from = Math.max(begin, cleanedBegins[i]);
            int to = Math.min(end, cleanedBegins[i] + lengths[i]);
            if (from < to) {
                run.found(from, sourceBegins[i] + from - cleanedBegins[i], to - from);
            }
        }
    }

    /** The last run that begins at an offset or before it; -1 if there is none. */
    private int lastRunFrom(int cleanedOffset) {
        int run = Arrays.binarySearch(cleanedBegins, cleanedOffset);
        return run >= 0 ? run : -run - 2;
    }

    /** The source offset of a cleaned character, or -1 where cleaning put it in or the offset is outside. */
    public int toSource(int cleanedOffset) {
        int run = lastRunFrom(cleanedOffset);
        if (run < 0 || cleanedOffset >= cleanedBegins[run] + lengths[run]) {
            return -1;
        }
        return sourceBegins[run] + cleanedOffset - cleanedBegins[run];
    }

    /**
     * The cleaned offset of a source character, or -1 where cleaning took it out. The headline may have moved, so this
     * looks through all runs.
     */
    public int toCleaned(int sourceOffset) {
        for (int run = 0; run < lengths.length; run++) {
            if (sourceBegins[run] <= sourceOffset && sourceOffset < sourceBegins[run] + lengths[run]) {
                return cleanedBegins[run] + sourceOffset - sourceBegins[run];
            }
        }
        return -1;
    }
}
