package org.hedgerow.corpus.clean;

/**
 * Takes out the boxes of related headlines that one kind of page puts behind a person's name, and that a scraper runs
 * into the sentence: the visible name, the full name, headlines glued to the surname, and the word MORE. The surname
 * must stand shortly before, must be repeated at the glued joint, and MORE must follow in the same paragraph; otherwise
 * nothing is touched.
 */
final class LinkBoxes {

    private static final String END = "MORE";
    private static final int MOST_CHARACTERS_OF_HEADLINES = 700;
    private static final int MOST_CHARACTERS_OF_NAME = 60;
    private static final int LEAST_SURNAME = 3;

    private LinkBoxes() {}

    static TrackedText remove(TrackedText line) {
        int more = indexOfEnd(line, 0);
        if (more < 0) {
            return line;
        }
        TrackedTextBuilder out = new TrackedTextBuilder(line.length());
        int copied = 0;
        while (more >= 0) {
            int begin = boxBegin(line, copied, more);
            if (begin >= 0) {
                out.append(line, copied, begin);
                copied = more + END.length();
            }
            more = indexOfEnd(line, more + END.length());
        }
        return out.append(line, copied, line.length()).build();
    }

    /** Looks at every fourth character, and at others only near a letter of {@link #END}: one of four must be such. */
    private static int indexOfEnd(TrackedText line, int from) {
        int last = Math.max(1, from) + END.length() - 1;
        while (last < line.length()) {
            int ahead =
                    switch (line.charAt(last)) {
                        case 'M' -> 3;
                        case 'O' -> 2;
                        case 'R' -> 1;
                        case 'E' -> 0;
                        default -> END.length();
                    };
            if (ahead == 0) {
                int begin = last - END.length() + 1;
                if (line.charAt(begin) == 'M'
                        && line.charAt(begin + 1) == 'O'
                        && line.charAt(begin + 2) == 'R'
                        && line.charAt(begin - 1) == ' '
                        && !isLetter(line, begin + END.length())) {
                    return begin;
                }
                ahead = END.length();
            }
            last += ahead;
        }
        return -1;
    }

    /** The offset after the visible name, or -1 where no box ends at {@code more}. */
    private static int boxBegin(TrackedText line, int from, int more) {
        int earliest = Math.max(from, more - MOST_CHARACTERS_OF_HEADLINES);
        for (int joint = earliest + LEAST_SURNAME; joint < more; joint++) {
            char c = line.charAt(joint);
            boolean glued = (Letters.isUpperCase(c) || Letters.isDigit(c) || c == '\'' || c == '\u2018')
                    && (Letters.isLowerCase(line.charAt(joint - 1)) || line.charAt(joint - 1) == '.');
            if (glued) {
                int begin = endOfVisibleName(line, from, joint);
                if (begin >= 0) {
                    return begin;
                }
            }
        }
        return -1;
    }

    private static int endOfVisibleName(TrackedText line, int from, int joint) {
        int surname = joint;
        while (surname > from && line.charAt(surname - 1) != ' ') {
            surname--;
        }
        int length = joint - surname;
        if (length < LEAST_SURNAME || !Letters.isUpperCase(line.charAt(surname))) {
            return -1;
        }
        int earliest = Math.max(from, surname - MOST_CHARACTERS_OF_NAME);
        for (int candidate = surname - length - 1; candidate >= earliest; candidate--) {
            boolean wholeWord =
                    (candidate == 0 || !isLetter(line, candidate - 1)) && !isLetter(line, candidate + length);
            if (wholeWord && sameCharacters(line, candidate, surname, length)) {
                return candidate + length;
            }
        }
        return -1;
    }

    private static boolean sameCharacters(TrackedText line, int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (line.charAt(one + i) != line.charAt(other + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(TrackedText line, int offset) {
        return offset < line.length() && Letters.isLetter(line.charAt(offset));
    }
}
