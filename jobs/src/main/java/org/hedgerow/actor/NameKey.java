package org.hedgerow.actor;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Spellings of one name made equal. {@link #of} folds hard, for comparing names that transliteration spells in many
 * ways (Zelensky, Zelenskyy, Zelenskiy, Zelenski); {@link #slug} folds softly, for ids that stay readable.
 */
final class NameKey {

    private NameKey() {}

    /** The comparison key of one word: no case, accents, doubled letters, hyphens; y, i, j and their pairs are one. */
    static String of(String word) {
        String plain = plain(word);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == 'k' && i + 1 < plain.length() && plain.charAt(i + 1) == 's') {
                c = 'x';
                i++;
            } else if (c == 'y' || c == 'j' && i > 0) {
                c = 'i';
            }
            boolean doubled = key.length() > 0 && key.charAt(key.length() - 1) == c;
            if (Character.isLetterOrDigit(c) && !(doubled && Character.isLetter(c))) {
                key.append(c);
            }
        }
        if (key.length() > 3 && key.charAt(0) == 'i' && key.charAt(1) == 'e') {
            key.deleteCharAt(0);
        }
        String folded = key.toString();
        return switch (folded) {
            case "alexandr", "aliaxandr" -> "alexander";
            case "serguei", "serge" -> "sergei";
            case "volodmir" -> "volodimir";
            default -> folded;
        };
    }

    /** A part of an id: plain letters and digits joined by hyphens; transliterated endings written one way. */
    static String slug(String text) {
        String plain = plain(text);
        StringBuilder slug = new StringBuilder(plain.length());
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            if (isOfWord(c)) {
                word.appendCodePoint(c);
            } else if (c != '.') {
                appendWord(word, slug);
            }
        }
        appendWord(word, slug);
        return slug.toString();
    }

    private static void appendWord(StringBuilder word, StringBuilder slug) {
        if (word.length() > 0) {
            slug.append(slug.length() == 0 ? "" : "-").append(oneEnding(word.toString()));
            word.setLength(0);
        }
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static String oneEnding(String word) {
        for (String ending : new String[] {"skyy", "skiy", "skii", "skyi", "skij"}) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - 4) + "sky";
            }
        }
        for (String ending : new String[] {"iy", "yy", "yi", "ii"}) {
            if (word.length() > 4 && word.endsWith(ending)) {
                return word.substring(0, word.length() - 2) + "y";
            }
        }
        return switch (word) {
            case "sergey", "serguei" -> "sergei";
            case "andrey" -> "andrei";
            case "alexey", "aleksey", "aleksei" -> "alexei";
            case "aleksandr", "alexandr" -> "alexander";
            case "dmitri", "dimitri", "dimitry" -> "dmitry";
            default -> word;
        };
    }

    /** Lower case, without accents, apostrophes and possessive endings. */
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = isAscii(lower);
        if (ascii && lower.indexOf('\'') < 0 && lower.indexOf('`') < 0) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower.length());
        String decomposed = ascii ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (c) {
                case '\'', '\u2019', '\u2018', '`' -> {}
                case '\u0142' -> plain.append('l');
                case '\u00f8' -> plain.append('o');
                case '\u0111', '\u00f0' -> plain.append('d');
                case '\u0131' -> plain.append('i');
                case '\u00df' -> plain.append("ss");
                case '\u00e6' -> plain.append("ae");
                case '\u0153' -> plain.append("oe");
                case '\u00fe' -> plain.append("th");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The Levenshtein distance of two keys, or {@code limit + 1} as soon as it is larger. */
    static int distance(String first, String second, int limit) {
        if (Math.abs(first.length() - second.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[second.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int substituted = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return Math.min(row[second.length()], limit + 1);
    }
}
