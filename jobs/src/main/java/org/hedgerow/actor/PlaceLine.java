package org.hedgerow.actor;

import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/** The place and agency that open a news story: {@code KYIV, Feb. 15 (Reuters) - }, {@code Washington (CNN) }. */
final class PlaceLine {

    private static final int LONGEST = 12;

    private PlaceLine() {}

    /** Where what follows a line of place begins, if a sentence and with it one begins at {@code begin}; else there. */
    static int end(Scene scene, int begin, int end) {
        if (begin >= end || scene.sentence(begin).firstToken() != begin || !isPlace(scene, begin)) {
            return begin;
        }
        Tokens tokens = scene.tokens();
        int limit = Math.min(end - 1, begin + LONGEST);
        for (int i = begin + 1; i < limit; i++) {
            if (isDash(tokens.lower(i))) {
                return i + 1;
            }
            if (tokens.is(i, "(")) {
                int close = i + 2;
                boolean agency = close < limit
                        && tokens.is(close, ")")
                        && scene.traits(i + 1).capitalized();
                if (!agency) {
                    return begin;
                }
                return isDash(tokens.lower(close + 1)) && close + 1 < limit ? close + 2 : close + 1;
            }
            boolean goesOn = isPlace(scene, i)
                    || scene.is(i, Kind.TIME)
                    || tokens.is(i, ",")
                    || tokens.is(i, ".")
                    || Character.isDigit(tokens.lower(i).charAt(0));
            if (!goesOn) {
                return begin;
            }
        }
        return begin;
    }

    private static boolean isPlace(Scene scene, int token) {
        Word word = scene.tokens().word(token);
        if (word.shape() == Word.Shape.UPPER && word.form().length() > 2) {
            return true;
        }
        Mention mention = scene.mentions().at(token);
        boolean capital = mention != null
                && (mention.form() == Mention.Form.METONYM
                        || mention.alias() != null && mention.alias().kind() == Alias.Kind.COUNTRY);
        return capital || scene.is(token, Kind.PLACE) && scene.traits(token).capitalized();
    }

    private static boolean isDash(String word) {
        return switch (word) {
            case "-", "--", "\u2013", "\u2014" -> true;
            default -> false;
        };
    }
}
