package org.hedgerow.corpus.clean;

import java.util.List;
import java.util.Locale;

/** Tells articles from navigation pages, error pages, cookie walls, lists of links and tables of figures. */
final class ProseCheck {

    private static final int LEAST_WORDS = 25;
    private static final int SHORT_PAGE = 150;
    private static final int LEAST_WORDS_OF_SENTENCE = 5;
    private static final int LEAST_WORDS_OF_UNPUNCTUATED_PROSE = 14;
    private static final double LEAST_SHARE_OF_PROSE = 0.4;
    private static final double MOST_SHARE_OF_FIGURES = 0.35;

    private final List<String> errorPhrases;
    private final List<String> cookiePhrases;

    ProseCheck(WordLists words) {
        this.errorPhrases = words.list("page.error");
        this.cookiePhrases = words.list("page.cookies");
    }

    /**
     * Why a page is no article, or null if it is one.
     *
     * @param lines what cleaning left, the headline not among them
     * @param raw the page as read: the phrases of error pages and cookie walls may have been cleaned away
     */
    String problem(List<Line> lines, String raw) {
        int words = 0;
        int prose = 0;
        int figures = 0;
        for (Line line : lines) {
            int count = line.words();
            words += count;
            figures += line.figures();
            boolean sentence = line.endsSentence() && count >= LEAST_WORDS_OF_SENTENCE;
            if (sentence || count >= LEAST_WORDS_OF_UNPUNCTUATED_PROSE) {
                prose += count;
            }
        }
        if (words < SHORT_PAGE) {
            String lower = raw.substring(0, Math.min(raw.length(), 4000)).toLowerCase(Locale.ROOT);
            if (hits(lower, errorPhrases) >= 1) {
                return "an error page";
            }
            if (hits(lower, cookiePhrases) >= 3) {
                return "a cookie notice";
            }
        }
        if (words > 0 && figures > MOST_SHARE_OF_FIGURES * words) {
            return "a table of figures";
        }
        if (prose < LEAST_WORDS) {
            return words < LEAST_WORDS
                    ? "only " + words + " words of text, fewer than " + LEAST_WORDS
                    : "lines without sentences, such as a list of links";
        }
        return prose < LEAST_SHARE_OF_PROSE * words && prose < SHORT_PAGE ? "mostly links or labels" : null;
    }

    private static int hits(String lower, List<String> phrases) {
        int hits = 0;
        for (String phrase : phrases) {
            if (lower.contains(phrase)) {
                hits++;
            }
        }
        return hits;
    }
}
