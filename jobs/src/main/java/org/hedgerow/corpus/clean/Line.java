package org.hedgerow.corpus.clean;

/**
 * A line of a page while it is cleaned.
 *
 * @param text never empty, without outer white space
 * @param opensParagraph whether a blank line stood before it
 */
record Line(TrackedText text, boolean opensParagraph) {

    int words() {
        int words = 0;
        boolean blankBefore = true;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) == ' ';
            if (blankBefore && !blank) {
                words++;
            }
            blankBefore = blank;
        }
        return words;
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
        StringBuilder essence = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                essence.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return essence.toString();
    }
}
