package org.hedgerow.corpus.clean;

/**
 * What {@link Character} says about characters, from a table for those of Latin script: cleaning asks it several times
 * about every character of a corpus.
 */
final class Letters {

    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int UPPER = 4;
    private static final int LOWER = 8;
    private static final byte[] TABLE = table();

    private Letters() {}

    static boolean isLetter(char c) {
        return c < TABLE.length ? (TABLE[c] & LETTER) != 0 : Character.isLetter(c);
    }

    static boolean isDigit(char c) {
        return c < TABLE.length ? (TABLE[c] & DIGIT) != 0 : Character.isDigit(c);
    }

    static boolean isLetterOrDigit(char c) {
        return c < TABLE.length ? (TABLE[c] & (LETTER | DIGIT)) != 0 : Character.isLetterOrDigit(c);
    }

    static boolean isUpperCase(char c) {
        return c < TABLE.length ? (TABLE[c] & UPPER) != 0 : Character.isUpperCase(c);
    }

    static boolean isLowerCase(char c) {
        return c < TABLE.length ? (TABLE[c] & LOWER) != 0 : Character.isLowerCase(c);
    }

    private static byte[] table() {
        byte[] table = new byte[0x250];
        for (char c = 0; c < table.length; c++) {
            table[c] = (byte) ((Character.isLetter(c) ? LETTER : 0)
                    | (Character.isDigit(c) ? DIGIT : 0)
                    | (Character.isUpperCase(c) ? UPPER : 0)
                    | (Character.isLowerCase(c) ? LOWER : 0));
        }
        return table;
    }
}
