package org.hedgerow.corpus.story;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/** The bands of some signatures, to ask of many others whether they share one. Immutable. */
public final class BandSet implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BITS_A_BAND = 16;

    private final long[] sorted;
    /** A bit for the lower digits of every band; bands are hashes, so nearly all others are told by it at once. */
    private final long[] filter;

    private BandSet(long[] sorted) {
        this.sorted = sorted;
        int words = Integer.highestOneBit(Math.max(1, sorted.length * BITS_A_BAND / Long.SIZE)) * 2;
        this.filter = new long[words];
        for (long band : sorted) {
            filter[word(band)] |= 1L << band;
        }
    }

    /** @param signatures see {@link StorySignature} */
    public static BandSet of(Collection<int[]> signatures) {
        return new BandSet(signatures.stream()
                .flatMapToLong(signature -> LongStream.of(StorySignature.bands(signature)))
                .sorted()
                .distinct()
                .toArray());
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    boolean contains(long band) {
        return (filter[word(band)] & 1L << band) != 0 && Arrays.binarySearch(sorted, band) >= 0;
    }

    /** Whether an article with this signature shares a band with one of these. */
    public boolean touches(int[] signature) {
        for (long band : StorySignature.bands(signature)) {
            if (contains(band)) {
                return true;
            }
        }
        return false;
    }

    private int word(long band) {
        return (int) (band >>> 6) & filter.length - 1;
    }
}
