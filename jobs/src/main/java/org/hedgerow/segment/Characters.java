package org.hedgerow.segment;

/** The classes of characters by which text is cut. */
final class Characters {

    private Characters() {}

    /** White space of every kind, no-break spaces and control characters among it. */
    static boolean isBlank(char c) {
        if (c < '\u007f') {
            return c <= ' ';
        }
        return c <= '\u00a0'
                || c >= '\u1680' && (Character.isSpaceChar(c) || c >= '\u200b' && c <= '\u200f' || c == '\ufeff');
    }

    /** A mark that can end a sentence. */
    static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u203d' || c == '\u3002';
    }

    /** A mark that can follow a sentence's stop and still belongs to the sentence. */
    static boolean isCloser(char c) {
        return switch (c) {
            case '"', '\'', ')', ']', '}', '\u201d', '\u2019', '\u00bb', '\u203a', '\u201c', '\u2018' -> true;
            default -> false;
        };
    }

    /** A mark that can stand before a sentence's first word. */
    static boolean isOpener(char c) {
        return switch (c) {
            case '"',
                    '\'',
                    '(',
                    '[',
                    '{',
                    '\u201c',
                    '\u201d',
                    '\u201e',
                    '\u2018',
                    '\u2019',
                    '\u201a',
                    '\u00ab',
                    '\u2039',
                    '`',
                    '\u00bf',
                    '\u00a1' -> true;
            default -> false;
        };
    }

    static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc';
    }

    static boolean isBullet(char c) {
        return c == '\u2022'
                || c == '\u2043'
                || c == '\u25aa'
                || c == '\u25cf'
                || c == '\u25a0'
                || c == '\u25e6'
                || c == '\u2023';
    }

    /** A mark that is a token of its own at either edge of a word: the context characters of Spark NLP's Tokenizer. */
    static boolean isMark(char c) {
        if (c < '\u0080') {
            return switch (c) {
                case '.', ',', ';', ':', '!', '?', '*', '-', '(', ')', '"', '\'', '[', ']', '{', '}', '`', '|' -> true;
                default -> false;
            };
        }
        return c >= '\u2010' && c <= '\u201f'
                || c == '\u2026'
                || c == '\u2039'
                || c == '\u203a'
                || c == '\u00ab'
                || c == '\u00bb'
                || c == '\u00bf'
                || c == '\u00a1'
                || c == '\u00b4'
                || isBullet(c);
    }

    /** A mark of which neighbours that are alike make one token: an ellipsis, a dash of hyphens, two apostrophes. */
    static boolean isRunMark(char c) {
        return switch (c) {
            case '.', '-', '*', '!', '?', '\'', '`', '\u2014', '\u2013', '\u2026' -> true;
            default -> false;
        };
    }
}
