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

    boolean isBar(CharSequence line, boolean top) {
        return line.length() <= MOST_CHARACTERS && (repeatsNamesInTwoCases(line) || top && isGluedMenu(line));
    }

    /** {@code spainSPAINchileCHILE}: at least twice a name in small letters, then the same in capitals. */
    private static boolean repeatsNamesInTwoCases(CharSequence line) {
        int pairs = 0;
        for (int i = 1; i < line.length(); i++) {
            boolean turn = Character.isUpperCase(line.charAt(i)) && Character.isLowerCase(line.charAt(i - 1));
            if (turn && sameNameBefore(line, i)) {
                pairs++;
            }
        }
        return pairs >= 2;
    }

    private static boolean sameNameBefore(CharSequence line, int turn) {
        int length = 0;
        while (turn + length < line.length()
                && (Character.isUpperCase(line.charAt(turn + length)) || line.charAt(turn + length) == ' ')) {
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

    /** {@code NewslettersSign inAPP}: few words, no full stop, a capital inside a word, and a word of menus. */
    private boolean isGluedMenu(CharSequence line) {
        int words = 1;
        boolean joint = false;
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ') {
                words++;
            }
            joint |= Character.isUpperCase(c) && Character.isLowerCase(line.charAt(i - 1));
        }
        if (!joint
                || words > MOST_WORDS_OF_MENU
                || line.length() == 0
                || ".!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        String lower = line.toString().toLowerCase(Locale.ROOT);
        return menuWords.stream().anyMatch(lower::contains);
    }
}
