package org.hedgerow.corpus.clean;

import java.util.List;
import java.util.Locale;

/** Recognizes menus that lost their layout: names run together in two cases, menu words glued to each other. */
final class NavigationBars {

    private static final int MOST_CHARACTERS = 400;
    private static final int MOST_WORDS_OF_MENU = 6;

    private final List<String> menuWords;

    NavigationBars(List<String> menuWords) {
        this.menuWords = List.copyOf(menuWords);
    }

    boolean isBar(TrackedText line, boolean top) {
        return line.length() <= MOST_CHARACTERS
                && hasJoint(line)
                && (repeatsNamesInTwoCases(line) || top && isGluedMenu(line));
    }

    /** Whether a small letter stands before a capital, as in all such bars. */
    private static boolean hasJoint(TrackedText line) {
        for (int block = 0; block < line.length(); block += Long.SIZE) {
            if ((line.bits(CharacterKind.UPPER, block) & line.after(CharacterKind.LOWER, block)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code spainSPAINchileCHILE}: at least twice a name in small letters, then the same in capitals. */
    private static boolean repeatsNamesInTwoCases(TrackedText line) {
        int pairs = 0;
        for (int i = 1; i < line.length(); i++) {
            boolean turn = Letters.isUpperCase(line.charAt(i)) && Letters.isLowerCase(line.charAt(i - 1));
            if (turn && sameNameBefore(line, i)) {
                pairs++;
            }
        }
        return pairs >= 2;
    }

    private static boolean sameNameBefore(TrackedText line, int turn) {
        int length = 0;
        while (turn + length < line.length()
                && (Letters.isUpperCase(line.charAt(turn + length)) || line.charAt(turn + length) == ' ')) {
            length++;
        }
        if (length < 2 || turn < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Character.toUpperCase(line.charAt(turn - length + i)) != line.charAt(turn + i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code NewslettersSign inAPP}: few words, no full stop, and a word of menus. */
    private boolean isGluedMenu(TrackedText line) {
        int words = 1;
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) == ' ') {
                words++;
            }
        }
        if (words > MOST_WORDS_OF_MENU || ".!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        String lower = line.toString().toLowerCase(Locale.ROOT);
        return menuWords.stream().anyMatch(lower::contains);
    }
}
