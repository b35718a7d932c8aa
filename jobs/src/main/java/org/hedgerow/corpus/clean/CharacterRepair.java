package org.hedgerow.corpus.clean;

import java.nio.charset.Charset;

/**
 * Undoes what happens to characters on the way from a page to a file: UTF-8 read as Windows-1252, C1 controls that were
 * typographic marks, entities, soft hyphens, zero-width and odd spaces. White space comes out as single spaces, line
 * breaks as one {@code \n}, paragraph breaks as two. One pass; what it writes it would leave alone.
 */
final class CharacterRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] TO_WINDOWS_1252 = windows1252Table();
    private static final char[] FROM_C1 = c1Table();
    private static final String[][] ENTITIES = {
        {"&quot;", "\""},
        {"&apos;", "'"},
        {"&#39;", "'"},
        {"&#039;", "'"},
        {"&nbsp;", " "},
        {"&#160;", " "},
        {"&rsquo;", "\u2019"},
        {"&lsquo;", "\u2018"},
        {"&rdquo;", "\u201D"},
        {"&ldquo;", "\u201C"},
        {"&mdash;", "\u2014"},
        {"&ndash;", "\u2013"},
        {"&hellip;", "\u2026"},
        {"&#8217;", "\u2019"},
        {"&#8216;", "\u2018"},
        {"&#8220;", "\u201C"},
        {"&#8221;", "\u201D"},
        {"&#8211;", "\u2013"},
        {"&#8212;", "\u2014"},
        {"&#8230;", "\u2026"},
        {"&#x27;", "'"},
        {"&#34;", "\""},
        {"&amp;", "&"}
    };

    private static final int BEHIND_OTHER = 1;
    private static final int BEHIND_BLANK = 2;

    /** Behind what a character below its length stays as it is: a space behind anything but white space. */
    private static final byte[] STAYS = staysTable();

    private final String source;
    private final char[] characters;
    private final TrackedTextBuilder out;
    private boolean repaired;

    private CharacterRepair(String source) {
        this.source = source;
        this.characters = source.toCharArray();
        this.out = new TrackedTextBuilder(source.length());
    }

    /**
     * @param repaired whether characters that were no text were mended or removed; white space does not count
     */
    record Repaired(TrackedText text, boolean repaired) {}

    static Repaired repair(String source) {
        CharacterRepair repair = new CharacterRepair(source);
        int offset = 0;
        while (offset < source.length()) {
            int end = repair.endOfGood(offset);
            if (end > offset) {
                repair.out.appendSource(repair.characters, offset, end);
            }
            offset = end < source.length() ? repair.copy(end) : end;
        }
        return new Repaired(repair.out.build(), repair.repaired);
    }

    /** Where a stretch ends that holds nothing but characters to keep and single spaces between them. */
    private int endOfGood(int begin) {
        int allowed = out.last() == '\n' || out.last() == ' ' ? BEHIND_BLANK : BEHIND_OTHER;
        for (int i = begin; i < characters.length; i++) {
            char c = characters[i];
            int stays = c < STAYS.length ? STAYS[c] : c > 0x3000 && c < 0xFEFF ? STAYS['a'] : 0;
            if ((stays & allowed) == 0) {
                return i;
            }
            // No branch here: it would be mistaken at every other word.
            allowed = BEHIND_BLANK - (stays >>> 1);
        }
        return characters.length;
    }

    private static byte[] staysTable() {
        byte[] table = new byte[0x2070];
        for (char c = '!'; c < table.length; c++) {
            boolean mark = c >= 0x2000 && c <= 0x200F || c >= 0x2028 && c <= 0x202F || c == 0x205F || c == 0x2060;
            boolean mayBeBroken = c == '&' || c == '\u00E2' || c == '\u00C3' || c == '\u00C2';
            boolean stays = !mark && !mayBeBroken && (c < 0x7F || c > 0xA0 && c != '\u00AD');
            table[c] = (byte) (stays ? BEHIND_OTHER | BEHIND_BLANK : 0);
        }
        table[' '] = BEHIND_OTHER;
        return table;
    }

    private int copy(int offset) {
        char c = source.charAt(offset);
        if (c > ' ' && c < 0x7F) {
            return c == '&' ? entity(offset) : put(c, offset, 1);
        }
        if (c == '\n' || c == '\u2029' || c == '\u2028' || c == '\u0085' || c == '\r') {
            return newLine(offset, c);
        }
        if (c <= ' ' || c == '\u00A0' || c >= 0x2000 && c <= 0x200A || c == 0x202F || c == 0x205F || c == 0x3000) {
            if (c < ' ' && c != '\t' && c != '\f' && c != '\u000B') {
                repaired = true;
                return offset + 1;
            }
            return space(offset, 1);
        }
        if (c == '\u00AD' || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c == 0x2060 || c == 0xFEFF) {
            return offset + 1;
        }
        if (c >= 0x7F && c <= 0x9F) {
            repaired = true;
            char mark = FROM_C1[c - 0x7F];
            return mark == 0 ? offset + 1 : put(mark, offset, 1);
        }
        if (c == '\u00E2' || c == '\u00C3' || c == '\u00C2') {
            return mojibake(offset, c);
        }
        if (c == '\uFFFD') {
            return replacementCharacter(offset);
        }
        return put(c, offset, 1);
    }

    private int put(char c, int offset, int consumed) {
        out.append(c, offset);
        return offset + consumed;
    }

    private int space(int offset, int consumed) {
        if (out.last() != '\n' && out.last() != ' ') {
            out.append(' ', offset);
        }
        return offset + consumed;
    }

    private int newLine(int offset, char c) {
        int consumed = c == '\r' && offset + 1 < source.length() && source.charAt(offset + 1) == '\n' ? 2 : 1;
        if (out.last() == ' ' && !out.isEmpty()) {
            out.removeLast();
        }
        boolean twoAlready = out.length() < 2 || out.last() == '\n' && out.charAt(out.length() - 2) == '\n';
        if (!out.isEmpty() && !twoAlready) {
            out.append('\n', offset);
        }
        return offset + consumed;
    }

    private int entity(int offset) {
        for (String[] entity : ENTITIES) {
            if (source.startsWith(entity[0], offset)) {
                int end = offset + entity[0].length();
                while (entity[1].equals("&") && source.startsWith("amp;", end)) {
                    end += "amp;".length();
                }
                if (entity[1].equals(" ")) {
                    return space(offset, end - offset);
                }
                return put(entity[1].charAt(0), offset, end - offset);
            }
        }
        return put('&', offset, 1);
    }

    /**
     * UTF-8 bytes that were read as Windows-1252. Only lead bytes that hardly begin anything else in English, and only
     * results that are letters of the Latin supplement, general punctuation or currency signs.
     */
    private int mojibake(int offset, char lead) {
        int second = continuation(offset + 1);
        if (second < 0) {
            return put(lead, offset, 1);
        }
        if (lead == '\u00E2') {
            int third = continuation(offset + 2);
            char decoded = third < 0 ? 0 : (char) ((0x02 << 12) | (second & 0x3F) << 6 | third & 0x3F);
            if (decoded >= 0x2010 && decoded <= 0x2044 || decoded >= 0x20A0 && decoded <= 0x20BF || decoded == 0x2122) {
                repaired = true;
                return put(decoded, offset, 3);
            }
            boolean lostThird = source.startsWith("\u20AC", offset + 1)
                    && (offset + 2 >= source.length() || " .,;:\n".indexOf(source.charAt(offset + 2)) >= 0);
            if (lostThird) {
                repaired = true;
                return put('\u201D', offset, 2);
            }
            return put(lead, offset, 1);
        }
        boolean afterCapital = offset > 0 && Character.isUpperCase(source.charAt(offset - 1));
        if (afterCapital) {
            return put(lead, offset, 1);
        }
        repaired = true;
        char decoded = (char) ((lead & 0x1F) << 6 | second & 0x3F);
        return decoded == '\u00A0' || decoded == '\u00AD' || decoded < 0xA0
                ? space(offset, 2)
                : put(decoded, offset, 2);
    }

    /** The byte that a character stands for in Windows-1252 if it can continue a UTF-8 sequence, or else -1. */
    private int continuation(int offset) {
        if (offset >= source.length()) {
            return -1;
        }
        char c = source.charAt(offset);
        int value = c < 0x100
                ? c
                : c >= 0x152 && c < 0x152 + TO_WINDOWS_1252.length ? TO_WINDOWS_1252[c - 0x152] & 0xFF : 0;
        return value >= 0x80 && value <= 0xBF ? value : -1;
    }

    /** A lost character between letters before a contraction's ending was an apostrophe; any other stays as it is. */
    private int replacementCharacter(int offset) {
        repaired = true;
        boolean afterLetter = offset > 0 && Character.isLetter(source.charAt(offset - 1));
        if (afterLetter) {
            for (String ending : new String[] {"s", "t", "re", "ve", "ll", "d", "m"}) {
                int end = offset + 1 + ending.length();
                if (source.startsWith(ending, offset + 1)
                        && (end >= source.length() || !Character.isLetter(source.charAt(end)))) {
                    return put('\u2019', offset, 1);
                }
            }
        }
        return put('\uFFFD', offset, 1);
    }

    private static byte[] windows1252Table() {
        byte[] table = new byte[0x2122 - 0x152 + 1];
        for (int value = 0x80; value <= 0x9F; value++) {
            char c = new String(new byte[] {(byte) value}, WINDOWS_1252).charAt(0);
            if (c >= 0x152 && c <= 0x2122) {
                table[c - 0x152] = (byte) value;
            }
        }
        return table;
    }

    private static char[] c1Table() {
        char[] table = new char[0xA0 - 0x7F];
        for (int value = 0x80; value <= 0x9F; value++) {
            char c = new String(new byte[] {(byte) value}, WINDOWS_1252).charAt(0);
            table[value - 0x7F] = c > 0x9F && c != '\uFFFD' ? c : 0;
        }
        return table;
    }
}
