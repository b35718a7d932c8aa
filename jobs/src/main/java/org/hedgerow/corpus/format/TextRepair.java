package org.hedgerow.corpus.format;

import java.nio.charset.StandardCharsets;

/**
 * Turns bytes into text and removes what is no text: broken UTF-8 is read as Windows-1252 byte by byte (so that a file
 * of mixed encodings comes out right as well), C1 controls are taken for the Windows-1252 characters they stand for,
 * other controls, bidirectional marks and zero-width characters disappear, lone surrogates become U+FFFD, and every
 * kind of line end becomes {@code \n}.
 */
public final class TextRepair {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char GONE = 0;

    /** What Windows-1252 has at 0x80–0x9F; U+FFFD where it has nothing. */
    private static final String WINDOWS_1252 =
            "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039"
                    + "\u0152\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
                    + "\uFFFD\u017E\u0178";

    private TextRepair() {}

    /** Decodes bytes that should be UTF-8, and cleans the result. */
    public static Repaired decode(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            return new Repaired(clean(decodeMixed(bytes, offset, length)).text(), true);
        }
        return clean(text);
    }

    /** Cleans text that has been decoded already; returns the same string if there is nothing to do. */
    public static Repaired clean(String text) {
        int length = text.length();
        int clean = 0;
        while (clean < length && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == length) {
            return new Repaired(text, false);
        }
        StringBuilder kept = new StringBuilder(length).append(text, 0, clean);
        boolean changed = false;
        for (int i = clean; i < length; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                kept.append(c);
            } else if (c == '\r') {
                if (i + 1 == length || text.charAt(i + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (isLineEnd(c)) {
                kept.append('\n');
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                char low = text.charAt(++i);
                if (isInvisible(Character.toCodePoint(c, low))) {
                    changed = true;
                } else {
                    kept.append(c).append(low);
                }
            } else {
                char replacement = replacementOf(c);
                if (replacement != GONE) {
                    kept.append(replacement);
                }
                changed = true;
            }
        }
        return new Repaired(kept.toString(), changed);
    }

    private static boolean isPlain(char c) {
        if (c < 0xA0) {
            return c >= 0x20 && c < 0x7F || c == '\n' || c == '\t';
        }
        if (c < 0x2000) {
            return c != 0xAD && c != 0x61C && c != 0x180E;
        }
        if (c < 0xD800) {
            return !(c >= 0x200B && c <= 0x200F || c >= 0x2028 && c <= 0x202E || c >= 0x2060 && c <= 0x206F);
        }
        return c >= 0xE000 && c != 0xFEFF && c < 0xFFF9;
    }

    private static boolean isLineEnd(char c) {
        return c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Tag characters: they show nothing and can carry hidden words. */
    private static boolean isInvisible(int codePoint) {
        return codePoint >= 0xE0000 && codePoint <= 0xE007F;
    }

    private static char replacementOf(char c) {
        if (c >= 0x80 && c < 0xA0) {
            char meant = WINDOWS_1252.charAt(c - 0x80);
            return meant == REPLACEMENT ? GONE : meant;
        }
        return Character.isSurrogate(c) || c == REPLACEMENT ? REPLACEMENT : GONE;
    }

    /** Valid UTF-8 sequences as such, surrogates that somebody encoded one by one joined, all else as Windows-1252. */
    private static String decodeMixed(byte[] bytes, int offset, int length) {
        StringBuilder text = new StringBuilder(length);
        int end = offset + length;
        int i = offset;
        while (i < end) {
            int first = bytes[i] & 0xFF;
            if (first < 0x80) {
                text.append((char) first);
                i++;
                continue;
            }
            int size = first >= 0xF0 && first <= 0xF4 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 ? 2 : 1;
            if (first > 0xF4) {
                size = 1;
            }
            int codePoint = size == 1 ? -1 : codePoint(bytes, i, Math.min(size, end - i), size);
            if (codePoint >= 0) {
                text.appendCodePoint(codePoint);
                i += size;
            } else if (codePoint == CUT_OFF && i + size > end) {
                text.append(REPLACEMENT);
                i = end;
            } else {
                text.append(first < 0xA0 ? WINDOWS_1252.charAt(first - 0x80) : (char) first);
                i++;
            }
        }
        return text.toString();
    }

    private static final int INVALID = -1;
    private static final int CUT_OFF = -2;

    private static int codePoint(byte[] bytes, int at, int available, int size) {
        int value = bytes[at] & (0xFF >> (size + 1));
        for (int k = 1; k < available; k++) {
            if ((bytes[at + k] & 0xC0) != 0x80) {
                return INVALID;
            }
            value = value << 6 | bytes[at + k] & 0x3F;
        }
        if (available < size) {
            return available > 1 ? CUT_OFF : INVALID;
        }
        boolean overlong = size == 3 && value < 0x800 || size == 4 && value < 0x10000;
        return overlong || value > Character.MAX_CODE_POINT ? INVALID : value;
    }
}
