package org.hedgerow.corpus.clean;

/**
 * Text under repair: it knows which offset of the source every character came from, so that cleaning never loses the way
 * back. Never changes; parts of a text share its characters.
 */
final class TrackedText implements CharSequence {

    private final char[] characters;
    private final SourceOffsets offsets;
    private final int begin;
    private final int length;

    /** @param offsets of {@code characters}, not of the part */
    TrackedText(char[] characters, SourceOffsets offsets, int begin, int length) {
        this.characters = characters;
        this.offsets = offsets;
        this.begin = begin;
        this.length = length;
    }

    /** A text whose characters come from nowhere: a title that stood in a field of its own. */
    static TrackedText withoutOrigin(String text) {
        return new TrackedText(text.toCharArray(), SourceOffsets.NONE, 0, text.length());
    }

    static TrackedText of(String text) {
        return new TrackedText(text.toCharArray(), SourceOffsets.same(text.length()), 0, text.length());
    }

    /** The stretch without white space at either end. */
    TrackedText trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && charAt(first) <= ' ') {
            first++;
        }
        while (last > first && charAt(last - 1) <= ' ') {
            last--;
        }
        return first == 0 && last == length ? this : new TrackedText(characters, offsets, begin + first, last - first);
    }

    /** Puts a stretch behind what a builder has. */
    void copyTo(TrackedTextBuilder target, int from, int to) {
        target.append(characters, offsets, begin + from, begin + to);
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
        return characters[begin + offset];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(characters, begin + from, to - from);
    }

    @Override
    public String toString() {
        return new String(characters, begin, length);
    }
}
