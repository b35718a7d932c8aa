package org.hedgerow.corpus.clean;

/** A line of a page while it is cleaned. What is asked of it more than once is counted once. */
final class Line {

    private static final int LETTERS_OF_KEY = 4;

    private final TrackedText text;
    private final boolean opensParagraph;
    private boolean counted;
    private int words;
    private int figures;
    private int letters;
    private long wordMask;

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
            figures += hasLetter(begin, end) ? 0 : 1;
        }
    }

    private boolean hasLetter(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Letters.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Equal where {@link #essence} is, and seldom elsewhere. */
    int essenceKey() {
        int key = letters();
        int taken = 0;
        for (int i = 0; i < text.length() && taken < LETTERS_OF_KEY; i++) {
            char c = text.charAt(i);
            if (Letters.isLetterOrDigit(c)) {
                key = 31 * key + Character.toLowerCase(c);
                taken++;
            }
        }
        return key;
    }

    boolean sameEssence(Line other) {
        return letters() == other.letters() && essence().equals(other.essence());
    }

    /**
     * A bit for the first letter and the length of every word, so that lines have at least as many words that are in one
     * of them only as their masks have such bits.
     */
    long wordMask() {
        if (wordMask == 0) {
            int begin = -1;
            for (int i = 0; i <= text.length(); i++) {
                if (i < text.length() && Letters.isLetterOrDigit(text.charAt(i))) {
                    begin = begin < 0 ? i : begin;
                } else if (begin >= 0) {
                    wordMask |= 1L << Character.toLowerCase(text.charAt(begin)) * 11 + i - begin;
                    begin = -1;
                }
            }
        }
        return wordMask;
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
