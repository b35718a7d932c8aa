package org.hedgerow.corpus.clean;

import java.util.Map;
import java.util.Set;

/**
 * Mends the spacing of one paragraph: a quotation mark glued to a word, a pronoun glued to its verb, sentences glued
 * together, a space before a comma, a stray full stop after a closing mark. Nothing but spaces and doubled full stops
 * is put in or taken out.
 */
final class SpacingRepair {

    private final Map<String, Integer> gluedPronouns;
    private final String[] pronouns;
    private final Set<String> sentenceOpeners;

    /**
     * @param gluedPronouns words such as {@code Headded} with the length of their first half
     * @param sentenceOpeners words that, glued to a full stop, begin a sentence
     */
    SpacingRepair(Map<String, Integer> gluedPronouns, Set<String> sentenceOpeners) {
        this.gluedPronouns = gluedPronouns;
        this.pronouns = gluedPronouns.entrySet().stream()
                .map(glued -> glued.getKey().substring(0, glued.getValue()))
                .distinct()
                .toArray(String[]::new);
        this.sentenceOpeners = sentenceOpeners;
    }

    /** The line itself where nothing is to be mended, as in most. */
    TrackedText repair(TrackedText line) {
        return mayNeedRepair(line) ? repaired(line) : line;
    }

    private boolean mayNeedRepair(TrackedText line) {
        for (int block = 0; block < line.length(); block += Long.SIZE) {
            long stops = line.bits(CharacterKind.STOP, block)
                    & (line.after(CharacterKind.BLANK, block) | line.before(CharacterKind.UPPER, block));
            long capitals = line.bits(CharacterKind.UPPER, block) & ~line.after(CharacterKind.LETTER, block);
            long watched = stops | capitals | line.bits(CharacterKind.QUOTATION_MARK, block);
            for (; watched != 0; watched &= watched - 1) {
                if (mayNeedRepair(line, block + Long.numberOfTrailingZeros(watched))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayNeedRepair(TrackedText line, int at) {
        char previous = at > 0 ? line.charAt(at - 1) : ' ';
        char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        return switch (line.charAt(at)) {
            case '"', '\u201C', '\u201D' -> isLetterOrPointing(previous) && Letters.isLetter(next);
            case ',' -> previous == ' ';
            case '.' -> previous == ' ' || isGluedSentence(line, at);
            default -> isGluedPronoun(line, at);
        };
    }

    private boolean isGluedPronoun(TrackedText line, int begin) {
        for (String pronoun : pronouns) {
            if (standsAt(line, begin, pronoun) && cut(line, begin, endOfWord(line, begin)) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(TrackedText line, int begin, String word) {
        if (line.length() - begin < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (line.charAt(begin + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private TrackedText repaired(TrackedText line) {
        TrackedTextBuilder out = new TrackedTextBuilder(line.length() + 8);
        boolean quotationOpen = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char previous = i > 0 ? line.charAt(i - 1) : ' ';
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            switch (c) {
                case '"' -> {
                    boolean opensHere = isBlankOrOpening(previous) || !quotationOpen && !isBlankOrClosing(next);
                    boolean glued = isLetterOrPointing(previous) && Letters.isLetter(next);
                    if (glued && opensHere && !isBlankOrOpening(previous)) {
                        out.insert(' ');
                    }
                    out.append(line, i, i + 1);
                    if (glued && !opensHere) {
                        out.insert(' ');
                    }
                    quotationOpen = opensHere;
                }
                case '\u201C' -> {
                    if (Letters.isLetter(previous) && Letters.isLetter(next)) {
                        out.insert(' ');
                    }
                    out.append(line, i, i + 1);
                    quotationOpen = true;
                }
                case '\u201D' -> {
                    out.append(line, i, i + 1);
                    if (quotationOpen && isLetterOrPointing(previous) && Letters.isLetter(next)) {
                        out.insert(' ');
                    }
                    quotationOpen = false;
                }
                case ' ' -> {
                    int mark = i + 1;
                    if (isSpaceBeforeMark(line, i)) {
                        if (line.charAt(mark) == '.' && endsSentence(out)) {
                            i = mark;
                        }
                    } else {
                        out.append(line, i, i + 1);
                    }
                }
                case '.' -> {
                    out.append(line, i, i + 1);
                    if (Letters.isUpperCase(next) && isGluedSentence(line, i)) {
                        out.insert(' ');
                    }
                }
                default -> {
                    if (Letters.isUpperCase(c) && !Letters.isLetter(previous)) {
                        i = copyWord(line, i, out);
                    } else {
                        out.append(line, i, i + 1);
                    }
                }
            }
        }
        return out.build();
    }

    /** Copies a capitalised word, cut in two where it is a pronoun and a verb; gives its last offset. */
    private int copyWord(TrackedText line, int begin, TrackedTextBuilder out) {
        int end = endOfWord(line, begin);
        Integer cut = cut(line, begin, end);
        if (cut == null) {
            out.append(line, begin, end);
        } else {
            out.append(line, begin, begin + cut);
            out.insert(' ');
            out.append(line, begin + cut, end);
        }
        return end - 1;
    }

    private static int endOfWord(TrackedText line, int begin) {
        int end = begin + 1;
        while (end < line.length() && Letters.isLetter(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /** How long the pronoun is that is glued to a verb; null where the word is another. */
    private Integer cut(TrackedText line, int begin, int end) {
        return end - begin >= 5 && end - begin <= 16
                ? gluedPronouns.get(line.subSequence(begin, end).toString())
                : null;
    }

    /** A space before a comma or a full stop that ends something; not before an ellipsis, a number or a domain. */
    private static boolean isSpaceBeforeMark(TrackedText line, int space) {
        int mark = space + 1;
        if (mark >= line.length() || space == 0) {
            return false;
        }
        char c = line.charAt(mark);
        char after = mark + 1 < line.length() ? line.charAt(mark + 1) : ' ';
        char before = line.charAt(space - 1);
        boolean wordBefore = Letters.isLetterOrDigit(before) || isClosingMark(before);
        if (c == ',') {
            return after == ' ' && wordBefore;
        }
        if (c != '.' || after != ' ') {
            return false;
        }
        boolean ellipsis = mark + 2 < line.length() && line.charAt(mark + 2) == '.';
        if (before == '.') {
            boolean insideEllipsis = space >= 2 && (line.charAt(space - 2) == ' ' || line.charAt(space - 2) == '.');
            return !ellipsis && !insideEllipsis;
        }
        return wordBefore && !ellipsis;
    }

    /** Whether what was written ends with a mark that ends a sentence, closing marks left aside. */
    private static boolean endsSentence(TrackedTextBuilder out) {
        int last = out.length() - 1;
        while (last >= 0 && isClosingMark(out.charAt(last))) {
            last--;
        }
        return last >= 0 && ".!?\u2026".indexOf(out.charAt(last)) >= 0;
    }

    /** {@code closed.The}: at least three small letters before the full stop, a word that opens sentences after it. */
    private boolean isGluedSentence(TrackedText line, int stop) {
        for (int i = stop - 1; i >= stop - 3; i--) {
            if (i < 0 || !Letters.isLowerCase(line.charAt(i))) {
                return false;
            }
        }
        int end = stop + 1;
        while (end < line.length() && end - stop < 12 && Letters.isLetter(line.charAt(end))) {
            end++;
        }
        boolean wholeWord = end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == ',';
        return wholeWord
                && sentenceOpeners.contains(line.subSequence(stop + 1, end).toString());
    }

    private static boolean isLetterOrPointing(char c) {
        return Letters.isLetter(c) || c == ',' || c == '.' || c == '!' || c == '?';
    }

    private static boolean isClosingMark(char c) {
        return c == '"' || c == '\u201D' || c == ')' || c == '\u2019';
    }

    private static boolean isBlankOrOpening(char c) {
        return c == ' '
                || c == '('
                || c == '['
                || c == '\u2014'
                || c == '\u2013'
                || c == '-'
                || c == '\''
                || c == '\u2018';
    }

    private static boolean isBlankOrClosing(char c) {
        return c == ' ' || ",.;:!?)]".indexOf(c) >= 0;
    }
}
