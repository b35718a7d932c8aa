package org.hedgerow.corpus.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

    private RepeatedLines() {}

    static List<Line> drop(List<Line> lines, String title) {
        List<Line> kept = new ArrayList<>(lines.size());
        Set<String> seen = new HashSet<>();
        String titleEssence = title == null ? null : new Line(TrackedText.of(title), true).essence();
        for (Line line : lines) {
            int words = line.words();
            String essence =
                    words >= LEAST_WORDS_OF_PARAGRAPH || kept.size() < LINES_WITH_STANDFIRST ? line.essence() : "";
            boolean repeatsTitle = kept.size() < LINES_WITH_STANDFIRST && essence.equals(titleEssence);
            boolean again = words >= LEAST_WORDS_OF_PARAGRAPH && !seen.add(essence);
            if (!repeatsTitle && !again && !variesStandfirst(line, words, kept)) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean variesStandfirst(Line line, int words, List<Line> kept) {
        if (words < LEAST_WORDS_OF_STANDFIRST || kept.size() >= LINES_WITH_STANDFIRST) {
            return false;
        }
        Set<String> bag = bag(line);
        for (Line earlier : kept) {
            if (Math.abs(earlier.words() - words) <= MOST_WORDS_THAT_DIFFER && differLittle(bag(earlier), bag)) {
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
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                word.append(text.charAt(i));
            } else if (word.length() > 0) {
                bag.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return bag;
    }
}
