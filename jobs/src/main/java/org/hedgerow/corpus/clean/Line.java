package org.hedgerow.corpus.clean;

/** A line of a page while it is cleaned. What is asked of it more than once is counted once. */
final class Line {

    private final TrackedText text;
    private final boolean opensParagraph;
    private boolean counted;
    private int words;
    private int figures;
    private int letters;

    /**
     * @param text never empty, without outer white space
     * @param opensParagraph whether a blank line stood before it
     */
    Line(TrackedText text, boolean opensParagraph) {
        this.text = text;
        this.opensParagraph = opensParagraph;
    }

    TrackedText text() {
        return text;
    }

    boolean opensParagraph() {
        return opensParagraph;
    }

    int words() {
        count();
        return words;
    }

    /** How many of the words have digits and no letters. */
    int figures() {
        count();
        return figures;
    }

    /** How many characters are letters or digits: the length of {@link #essence}. */
    int letters() {
        count();
        return letters;
    }

    private void count() {
        if (counted) {
            return;
        }
        counted = true;
        for (int at = 0; at < text.length(); at += Long.SIZE) {
            words += Long.bitCount(text.beginsBetweenBlanks(at));
            letters += Long.bitCount(text.bits(CharacterKind.LETTER, at) | text.bits(CharacterKind.DIGIT, at));
        }
        countFigures();
    }

    private void countFigures() {
        int end = 0;
        for (int digit = text.next(CharacterKind.DIGIT, 0);
                digit < text.length();
                digit = text.next(CharacterKind.DIGIT, end)) {
            int begin = digit;
            while (begin > 0 && text.charAt(begin - 1) != ' ') {
                begin--;
            }
            end = text.next(CharacterKind.BLANK, digit);
            figures += text.next(CharacterKind.LETTER, begin) >= end ? 1 : 0;
        }
    }

    /** Whether it ends as a sentence does, closing marks left aside. */
    boolean endsSentence() {
        int last = text.length() - 1;
        while (last > 0 && "\"\u201D\u2019')]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?\u2026".indexOf(text.charAt(last)) >= 0;
    }

    /** Letters and digits alone, in lower case: equal for lines that differ in typography only. */
    String essence() {
        char[] essence = new char[letters()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isLetterOrDigit(c)) {
                essence[length++] = Character.toLowerCase(c);
            }
        }
        return new String(essence);
    }
}
