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
        int lettersOfWord = 0;
        int digitsOfWord = 0;
        int wordBegin = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == ' ') {
                words += i > wordBegin ? 1 : 0;
                figures += digitsOfWord > 0 && lettersOfWord == 0 ? 1 : 0;
                letters += lettersOfWord + digitsOfWord;
                wordBegin = i + 1;
                lettersOfWord = 0;
                digitsOfWord = 0;
            } else if (Letters.isLetter(c)) {
                lettersOfWord++;
            } else if (Letters.isDigit(c)) {
                digitsOfWord++;
            }
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
