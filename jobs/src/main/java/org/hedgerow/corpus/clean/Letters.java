package org.hedgerow.corpus.clean;

/** What {@link Character} says about a character, from a table for the usual ones. */
final class Letters {

    private Letters() {}

    static boolean isLetter(char c) {
        return CharacterMaps.is(CharacterKind.LETTER, c);
    }

    static boolean isDigit(char c) {
        return CharacterMaps.is(CharacterKind.DIGIT, c);
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isUpperCase(char c) {
        return CharacterMaps.is(CharacterKind.UPPER, c);
    }

    static boolean isLowerCase(char c) {
        return CharacterMaps.is(CharacterKind.LOWER, c);
    }
}
