package org.hedgerow.corpus.clean;

/**
 * Text under repair: it knows which offset of the source every character came from, so that cleaning never loses the way
 * back. Never changes; parts of a text share its characters.
 */
final class TrackedText implements CharSequence {

    private final char[] characters;
    private final SourceOffsets offsets;
    private final CharacterMaps maps;
    private final int begin;
    private final int length;

    /** @param characters of which the first {@code length} are the text */
    TrackedText(char[] characters, SourceOffsets offsets, int length) {
        this(characters, offsets, new CharacterMaps(characters, length), 0, length);
    }

    private TrackedText(char[] characters, SourceOffsets offsets, CharacterMaps maps, int begin, int length) {
        this.characters = characters;
        this.offsets = offsets;
        this.maps = maps;
        this.begin = begin;
        this.length = length;
    }

    /** A text whose characters come from nowhere: a title that stood in a field of its own. */
    static TrackedText withoutOrigin(String text) {
        return new TrackedText(text.toCharArray(), SourceOffsets.NONE, text.length());
    }

    static TrackedText of(String text) {
        return new TrackedText(text.toCharArray(), SourceOffsets.same(text.length()), text.length());
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
        return first == 0 && last == length
                ? this
                : new TrackedText(characters, offsets, maps, begin + first, last - first);
    }

    /** Puts a stretch behind what a builder has. */
    void copyTo(TrackedTextBuilder target, int from, int to) {
        target.append(characters, offsets, begin + from, begin + to);
    }

    /** The characters of a kind among 64 from an offset on, the first one in the lowest bit. */
    long bits(CharacterKind kind, int offset) {
        int left = length - offset;
        long bits = left <= 0 ? 0 : maps.bits(kind, begin + offset);
        return left < Long.SIZE ? bits & (1L << left) - 1 : bits;
    }

    /** Which of 64 characters from an offset on stand behind one of a kind. */
    long after(CharacterKind kind, int offset) {
        return offset == 0 ? bits(kind, 0) << 1 : bits(kind, offset - 1);
    }

    /** Which of 64 characters from an offset on stand before one of a kind. */
    long before(CharacterKind kind, int offset) {
        return bits(kind, offset + 1);
    }

    /**
     * Which of 64 characters from an offset on may begin a word or a phrase: those that are no space and stand behind no
     * letter or digit.
     */
    long begins(int offset) {
        long afterWord = after(CharacterKind.LETTER, offset) | after(CharacterKind.DIGIT, offset);
        return ~afterWord & others(CharacterKind.BLANK, offset);
    }

    /** Which of 64 characters from an offset on begin what stands between spaces. */
    long beginsBetweenBlanks(int offset) {
        long first = offset == 0 ? 1 : 0;
        return (after(CharacterKind.BLANK, offset) | first) & others(CharacterKind.BLANK, offset);
    }

    /** The characters that are not of a kind among 64 from an offset on. */
    private long others(CharacterKind kind, int offset) {
        int left = length - offset;
        return ~bits(kind, offset) & (left < Long.SIZE ? (1L << left) - 1 : -1);
    }

    /** The first character of a kind from an offset on; the length where there is none. */
    int next(CharacterKind kind, int from) {
        for (int at = from; at < length; at += Long.SIZE) {
            long bits = bits(kind, at);
            if (bits != 0) {
                return at + Long.numberOfTrailingZeros(bits);
            }
        }
        return length;
    }

    /** The first character that is not of a kind from an offset on; the length where there is none. */
    int nextOther(CharacterKind kind, int from) {
        for (int at = from; at < length; at += Long.SIZE) {
            long others = ~bits(kind, at);
            if (others != 0) {
                return Math.min(length, at + Long.numberOfTrailingZeros(others));
            }
        }
        return length;
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
