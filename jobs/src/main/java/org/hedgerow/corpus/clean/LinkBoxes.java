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
        TrackedText out = new TrackedText(line.length());
        int copied = 0;
        while (more >= 0) {
            int begin = boxBegin(line, copied, more);
            if (begin >= 0) {
                out.append(line, copied, begin);
                copied = more + END.length();
            }
            more = indexOfEnd(line, more + END.length());
        }
        return out.append(line, copied, line.length());
    }

    private static int indexOfEnd(TrackedText line, int from) {
        for (int i = Math.max(1, from); i + END.length() <= line.length(); i++) {
            if (line.charAt(i) == 'M'
                    && line.charAt(i + 1) == 'O'
                    && line.charAt(i + 2) == 'R'
                    && line.charAt(i + 3) == 'E'
                    && line.charAt(i - 1) == ' '
                    && !isLetter(line, i + END.length())) {
                return i;
            }
        }
        return -1;
    }

    /** The offset after the visible name, or -1 where no box ends at {@code more}. */
    private static int boxBegin(TrackedText line, int from, int more) {
        int earliest = Math.max(from, more - MOST_CHARACTERS_OF_HEADLINES);
        for (int joint = earliest + LEAST_SURNAME; joint < more; joint++) {
            char c = line.charAt(joint);
            boolean glued = (Character.isUpperCase(c) || Character.isDigit(c) || c == '\'' || c == '\u2018')
                    && (Character.isLowerCase(line.charAt(joint - 1)) || line.charAt(joint - 1) == '.');
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
        if (length < LEAST_SURNAME || !Character.isUpperCase(line.charAt(surname))) {
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
        return offset < line.length() && Character.isLetter(line.charAt(offset));
    }
}
