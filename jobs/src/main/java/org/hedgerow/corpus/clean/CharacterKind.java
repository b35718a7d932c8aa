package org.hedgerow.corpus.clean;

/** The kinds of characters that {@link CharacterMaps} tells apart. A character may be of several kinds or of none. */
enum CharacterKind {
    LETTER,
    DIGIT,
    UPPER,
    LOWER,
    /** The space alone. */
    BLANK,
    LINE_END,
    /** Double quotation marks, straight and curly. */
    QUOTATION_MARK,
    /** Comma and full stop. */
    STOP;

    /** The kinds of a character, a bit each by ordinal. */
    static int of(char c) {
        return bit(LETTER, Character.isLetter(c))
                | bit(DIGIT, Character.isDigit(c))
                | bit(UPPER, Character.isUpperCase(c))
                | bit(LOWER, Character.isLowerCase(c))
                | bit(BLANK, c == ' ')
                | bit(LINE_END, c == '\n')
                | bit(QUOTATION_MARK, c == '"' || c == '\u201C' || c == '\u201D')
                | bit(STOP, c == ',' || c == '.');
    }

    private static int bit(CharacterKind kind, boolean holds) {
        return holds ? 1 << kind.ordinal() : 0;
    }
}
