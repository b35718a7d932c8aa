package org.hedgerow.attribution;

/** What a single quotation mark can be, judged by its glyph and its neighbours. */
final class QuotationMarks {

    /** Marks of one family open and close each other. */
    enum Family {
        DOUBLE,
        GUILLEMET,
        SINGLE
    }

    /** What a mark does where it stands. */
    enum Direction {
        OPENS,
        CLOSES
    }

    private QuotationMarks() {}

    /** How many characters the mark at {@code at} has: 2 for two apostrophes or back-ticks, 0 where none is. */
    static int widthAt(String text, int at, int end) {
        char c = text.charAt(at);
        return switch (c) {
            case '"', '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2039', '\u203a', '\u201a' -> 1;
            case '\'', '`', '\u2018', '\u2019' -> at + 1 < end && text.charAt(at + 1) == c ? 2 : 1;
            default -> 0;
        };
    }

    static Family familyOf(String text, int at, int width) {
        return switch (text.charAt(at)) {
            case '\u00ab', '\u00bb' -> Family.GUILLEMET;
            case '\'', '`', '\u2018', '\u2019' -> width == 2 ? Family.DOUBLE : Family.SINGLE;
            case '\u2039', '\u203a', '\u201a' -> Family.SINGLE;
            default -> Family.DOUBLE;
        };
    }

    /** Whether something to quote follows the mark. */
    static boolean mayOpen(String text, int at, int width, int end) {
        char c = text.charAt(at);
        if (c == '\u201d' && at + width < end && !Character.isLetterOrDigit(text.charAt(at + width))) {
            return false;
        }
        return at + width < end && !Character.isWhitespace(text.charAt(at + width)) || c == '\u201c';
    }

    static Direction direction(String text, int paragraph, int at, int width, int end, boolean open) {
        boolean spaceBefore = at == paragraph || opensAfter(text.charAt(at - 1));
        boolean spaceAfter = at + width >= end || closesBefore(text.charAt(at + width));
        switch (text.charAt(at)) {
            case '\u201c', '\u201f' -> {
                // Closing where a low mark opened, or where it is plainly set wrong.
                return open && !spaceBefore && spaceAfter ? Direction.CLOSES : Direction.OPENS;
            }
            case '\u201d' -> {
                return !open && spaceBefore && !spaceAfter ? Direction.OPENS : Direction.CLOSES;
            }
            case '\u201e', '`', '\u2018' -> {
                return Direction.OPENS;
            }
            default -> {
                // The straight marks and guillemets go both ways.
            }
        }
        if (spaceBefore && !spaceAfter) {
            return Direction.OPENS;
        }
        if (spaceAfter && !spaceBefore) {
            return open ? Direction.CLOSES : at + width >= end ? Direction.CLOSES : afterLoneMark(text, at, width, end);
        }
        return open ? Direction.CLOSES : Direction.OPENS;
    }

    /** A mark with nothing open, glued to the word before and free after: a stray one, unless a word follows. */
    private static Direction afterLoneMark(String text, int at, int width, int end) {
        return at + width + 1 < end
                        && text.charAt(at + width) == ' '
                        && text.charAt(at - 1) == ','
                        && Character.isUpperCase(text.charAt(at + width + 1))
                ? Direction.OPENS
                : Direction.CLOSES;
    }

    private static boolean opensAfter(char c) {
        return Character.isWhitespace(c) || "([{-\u2013\u2014/\u201c\u2018".indexOf(c) >= 0;
    }

    private static boolean closesBefore(char c) {
        return Character.isWhitespace(c) || ".,;:!?)]}-\u2013\u2014/\u201d\u2019".indexOf(c) >= 0;
    }

    /** Whether a single mark stands where a quotation can open: not in or after a word, nor before {@code 90s}. */
    static boolean singleMayOpen(String text, int paragraph, int at, int end) {
        if (text.charAt(at) == '\u2019' || text.charAt(at) == '\u203a' || at + 1 >= end) {
            return false;
        }
        boolean before = at == paragraph || opensAfter(text.charAt(at - 1)) || text.charAt(at - 1) == '"';
        char next = text.charAt(at + 1);
        boolean decade = Character.isDigit(next)
                && at + 3 < end
                && Character.isDigit(text.charAt(at + 2))
                && text.charAt(at + 3) == 's';
        return before && !decade && !Character.isWhitespace(next);
    }

    /** Whether a single mark stands where a quotation can close: after something, not before a letter. */
    static boolean singleMayClose(String text, int at, int end) {
        char c = text.charAt(at);
        return c != '\u201a'
                && c != '`'
                && at > 0
                && !Character.isWhitespace(text.charAt(at - 1))
                && (at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /** Whether it may as well be the apostrophe of a plural ({@code allies'}). */
    static boolean isPossessive(String text, int at) {
        return at > 1 && text.charAt(at - 1) == 's' && Character.isLetter(text.charAt(at - 2));
    }
}
