package org.hedgerow.corpus.clean;

import java.util.Arrays;

/**
 * Where the characters of a cleaned text stood in the text as it was read. Both offsets count UTF-16 units from 0. Kept
 * as runs of characters that follow each other in both texts.
 */
public final class SourceOffsets {

    private final int[] cleanedBegins;
    private final int[] sourceBegins;
    private final int[] lengths;

    private SourceOffsets(int[] cleanedBegins, int[] sourceBegins, int[] lengths) {
        this.cleanedBegins = cleanedBegins;
        this.sourceBegins = sourceBegins;
        this.lengths = lengths;
    }

    /** Origins below 0 belong to characters that were put in. */
    static SourceOffsets of(int[] origins, int length) {
        int[] cleaned = new int[16];
        int[] source = new int[16];
        int[] lengths = new int[16];
        int runs = 0;
        for (int i = 0; i < length; i++) {
            if (origins[i] < 0) {
                continue;
            }
            if (runs > 0
                    && cleaned[runs - 1] + lengths[runs - 1] == i
                    && source[runs - 1] + lengths[runs - 1] == origins[i]) {
                lengths[runs - 1]++;
                continue;
            }
            if (runs == cleaned.length) {
                cleaned = Arrays.copyOf(cleaned, runs * 2);
                source = Arrays.copyOf(source, runs * 2);
                lengths = Arrays.copyOf(lengths, runs * 2);
            }
            cleaned[runs] = i;
            source[runs] = origins[i];
            lengths[runs++] = 1;
        }
        return new SourceOffsets(
                Arrays.copyOf(cleaned, runs), Arrays.copyOf(source, runs), Arrays.copyOf(lengths, runs));
    }

    /** The source offset of a cleaned character, or -1 where cleaning put it in or the offset is outside. */
    public int toSource(int cleanedOffset) {
        int run = Arrays.binarySearch(cleanedBegins, cleanedOffset);
        run = run >= 0 ? run : -run - 2;
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
