package org.hedgerow.corpus.clean;

import java.util.Arrays;

/** Text under repair: every character knows the offset it came from, so that cleaning never loses the way back. */
final class TrackedText implements CharSequence {

    /** The origin of a character that cleaning put in. */
    static final int NO_ORIGIN = -1;

    private char[] characters;
    private int[] origins;
    private int length;

    TrackedText(int capacity) {
        characters = new char[Math.max(16, capacity)];
        origins = new int[characters.length];
    }

    /** A text whose characters come from nowhere: a title that stood in a field of its own. */
    static TrackedText withoutOrigin(String text) {
        TrackedText tracked = new TrackedText(text.length());
        for (int i = 0; i < text.length(); i++) {
            tracked.append(text.charAt(i), NO_ORIGIN);
        }
        return tracked;
    }

    static TrackedText of(String text) {
        TrackedText tracked = new TrackedText(text.length());
        for (int i = 0; i < text.length(); i++) {
            tracked.append(text.charAt(i), i);
        }
        return tracked;
    }

    TrackedText append(char c, int origin) {
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, length * 2);
            origins = Arrays.copyOf(origins, length * 2);
        }
        characters[length] = c;
        origins[length++] = origin;
        return this;
    }

    TrackedText append(TrackedText other, int begin, int end) {
        int count = end - begin;
        if (length + count > characters.length) {
            int capacity = Math.max(length + count, characters.length * 2);
            characters = Arrays.copyOf(characters, capacity);
            origins = Arrays.copyOf(origins, capacity);
        }
        System.arraycopy(other.characters, begin, characters, length, count);
        System.arraycopy(other.origins, begin, origins, length, count);
        length += count;
        return this;
    }

    TrackedText append(TrackedText other) {
        return append(other, 0, other.length);
    }

    /** The stretch without white space at either end. */
    TrackedText trimmed(int begin, int end) {
        int first = begin;
        int last = end;
        while (first < last && characters[first] <= ' ') {
            first++;
        }
        while (last > first && characters[last - 1] <= ' ') {
            last--;
        }
        return new TrackedText(last - first).append(this, first, last);
    }

    int origin(int offset) {
        return origins[offset];
    }

    /** Takes back the last character. */
    void removeLast() {
        length--;
    }

    char last() {
        return length == 0 ? '\n' : characters[length - 1];
    }

    @Override
    public boolean isEmpty() {
        return length == 0;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int offset) {
        return characters[offset];
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
        return new String(characters, begin, end - begin);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    SourceOffsets sourceOffsets() {
        return SourceOffsets.of(origins, length);
    }
}
