package org.hedgerow.segment;

/** Recognises English clitics at the end of a word: {@code 's 're 've 'll 'd 'm n't}, with either apostrophe. */
final class Clitics {

    private Clitics() {}

    /** How many characters of {@code text[begin, end)} are a clitic at its end; 0 where there is none. */
    static int length(String text, int begin, int end) {
        int length = end - begin;
        if (length < 2) {
            return 0;
        }
        char last = lower(text.charAt(end - 1));
        if (Characters.isApostrophe(text.charAt(end - 2))) {
            if (last == 's' || last == 'd' || last == 'm') {
                return 2;
            }
            return last == 't' && length > 3 && lower(text.charAt(end - 3)) == 'n' ? 3 : 0;
        }
        if (length < 3 || !Characters.isApostrophe(text.charAt(end - 3))) {
            return 0;
        }
        char first = lower(text.charAt(end - 2));
        boolean clitic = last == 'e' && (first == 'r' || first == 'v') || last == 'l' && first == 'l';
        return clitic ? 3 : 0;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
