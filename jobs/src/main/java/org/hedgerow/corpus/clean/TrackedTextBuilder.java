package org.hedgerow.corpus.clean;

import java.util.Arrays;

/** Puts a {@link TrackedText} together, mostly of long stretches of others. */
final class TrackedTextBuilder {

    private char[] characters;
    private int length;
    private int[] cleanedBegins = new int[8];
    private int[] sourceBegins = new int[8];
    private int[] lengths = new int[8];
    private int runs;

    TrackedTextBuilder(int capacity) {
        characters = new char[Math.max(16, capacity)];
    }

    /** Puts in a character that stands nowhere in the source. */
    TrackedTextBuilder insert(char c) {
        makeRoom(1);
        characters[length++] = c;
        return this;
    }

    TrackedTextBuilder append(char c, int origin) {
        addRun(length, origin, 1);
        return insert(c);
    }

    TrackedTextBuilder append(TrackedText text) {
        return append(text, 0, text.length());
    }

    TrackedTextBuilder append(TrackedText text, int begin, int end) {
        text.copyTo(this, begin, end);
        return this;
    }

    /** Copies a stretch of the source itself. */
    void appendSource(char[] source, int begin, int end) {
        addRun(length, begin, end - begin);
        copy(source, begin, end);
    }

    /** Copies a stretch of another text. */
    void append(char[] from, SourceOffsets offsets, int begin, int end) {
        offsets.forRuns(begin, end, (cleaned, source, count) -> addRun(length + cleaned - begin, source, count));
        copy(from, begin, end);
    }

    private void copy(char[] from, int begin, int end) {
        int count = end - begin;
        makeRoom(count);
        System.arraycopy(from, begin, characters, length, count);
        length += count;
    }

    private void makeRoom(int count) {
        if (length + count > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(length + count, characters.length * 2));
        }
    }

    private void addRun(int cleaned, int source, int count) {
        if (count == 0) {
            return;
        }
        int last = runs - 1;
        if (last >= 0
                && cleanedBegins[last] + lengths[last] == cleaned
                && sourceBegins[last] + lengths[last] == source) {
            lengths[last] += count;
            return;
        }
        if (runs == lengths.length) {
            cleanedBegins = Arrays.copyOf(cleanedBegins, runs * 2);
            sourceBegins = Arrays.copyOf(sourceBegins, runs * 2);
            lengths = Arrays.copyOf(lengths, runs * 2);
        }
        cleanedBegins[runs] = cleaned;
        sourceBegins[runs] = source;
        lengths[runs++] = count;
    }

    /** Takes back the last character. */
    void removeLast() {
        length--;
        int last = runs - 1;
        if (last >= 0 && cleanedBegins[last] + lengths[last] > length && --lengths[last] == 0) {
            runs--;
        }
    }

    /** The last character; a line break where there is none. */
    char last() {
        return length == 0 ? '\n' : characters[length - 1];
    }

    char charAt(int offset) {
        return characters[offset];
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    SourceOffsets sourceOffsets() {
        return new SourceOffsets(
                Arrays.copyOf(cleanedBegins, runs), Arrays.copyOf(sourceBegins, runs), Arrays.copyOf(lengths, runs));
    }

    /** The text; the builder must not be used afterwards. */
    TrackedText build() {
        return new TrackedText(characters, sourceOffsets(), length);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
