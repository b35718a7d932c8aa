package org.hedgerow.corpus.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Drops what a page says twice: the title over the body, a standfirst given for two layouts with a word changed, a
 * paragraph that comes again. The first one stays. Two standfirsts count as one only if few words differ and no number
 * or negation is among those.
 */
final class RepeatedLines {

    private static final int LINES_WITH_STANDFIRST = 6;
    private static final int LEAST_WORDS_OF_STANDFIRST = 8;
    private static final int LEAST_WORDS_OF_PARAGRAPH = 12;
    private static final int MOST_WORDS_THAT_DIFFER = 3;
    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "without", "nor", "denies", "denied");

    private final List<Line> kept;
    private final Line title;

    /** Long lines met so far by the keys of their essences, which are made when two lines have the same. */
    private final Map<Integer, Line> firstOfKey = new HashMap<>();

    private final Set<String> essences = new HashSet<>();

    private RepeatedLines(int lines, Line title) {
        this.kept = new ArrayList<>(lines);
        this.title = title;
    }

    static List<Line> drop(List<Line> lines, String title) {
        RepeatedLines repeated =
                new RepeatedLines(lines.size(), title == null ? null : new Line(TrackedText.of(title), true));
        for (Line line : lines) {
            boolean amongFirst = repeated.kept.size() < LINES_WITH_STANDFIRST;
            boolean repeatsTitle = amongFirst && repeated.repeatsTitle(line);
            boolean again = line.words() >= LEAST_WORDS_OF_PARAGRAPH && repeated.comesAgain(line);
            if (!repeatsTitle && !again && !(amongFirst && repeated.variesStandfirst(line))) {
                repeated.kept.add(line);
            }
        }
        return repeated.kept;
    }

    private boolean repeatsTitle(Line line) {
        return title != null && title.sameEssence(line);
    }

    private boolean comesAgain(Line line) {
        Line first = firstOfKey.putIfAbsent(line.essenceKey(), line);
        if (first == null) {
            return false;
        }
        essences.add(first.essence());
        return !essences.add(line.essence());
    }

    private boolean variesStandfirst(Line line) {
        int words = line.words();
        if (words < LEAST_WORDS_OF_STANDFIRST) {
            return false;
        }
        for (Line earlier : kept) {
            if (Math.abs(earlier.words() - words) <= MOST_WORDS_THAT_DIFFER
                    && Long.bitCount(earlier.wordMask() ^ line.wordMask()) <= MOST_WORDS_THAT_DIFFER
                    && differLittle(bag(earlier), bag(line))) {
                return true;
            }
        }
        return false;
    }

    private static boolean differLittle(Set<String> one, Set<String> other) {
        return missing(one, other) + missing(other, one) <= MOST_WORDS_THAT_DIFFER
                && 8 * (missing(one, other) + missing(other, one)) <= one.size();
    }

    /** How many words of one bag the other lacks; too many if one of them carries the meaning. */
    private static int missing(Set<String> bag, Set<String> other) {
        int missing = 0;
        for (String word : bag) {
            if (!other.contains(word)) {
                boolean weighty = NEGATIONS.contains(word) || Character.isDigit(word.charAt(0));
                missing += weighty ? MOST_WORDS_THAT_DIFFER + 1 : 1;
            }
        }
        return missing;
    }

    private static Set<String> bag(Line line) {
        Set<String> bag = new HashSet<>();
        StringBuilder word = new StringBuilder();
        TrackedText text = line.text();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Letters.isLetterOrDigit(text.charAt(i))) {
                word.append(text.charAt(i));
            } else if (word.length() > 0) {
                bag.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return bag;
    }
}
