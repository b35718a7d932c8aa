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
    private final Set<String> sentenceOpeners;

    /**
     * @param gluedPronouns words such as {@code Headded} with the length of their first half
     * @param sentenceOpeners words that, glued to a full stop, begin a sentence
     */
    SpacingRepair(Map<String, Integer> gluedPronouns, Set<String> sentenceOpeners) {
        this.gluedPronouns = gluedPronouns;
        this.sentenceOpeners = sentenceOpeners;
    }

    TrackedText repair(TrackedText line) {
        TrackedText out = new TrackedText(line.length() + 8);
        boolean quotationOpen = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char previous = i > 0 ? line.charAt(i - 1) : ' ';
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            switch (c) {
                case '"' -> {
                    boolean opensHere = isBlankOrOpening(previous) || !quotationOpen && !isBlankOrClosing(next);
                    boolean glued = isLetterOrPointing(previous) && Character.isLetter(next);
                    if (glued && opensHere && !isBlankOrOpening(previous)) {
                        out.append(' ', TrackedText.NO_ORIGIN);
                    }
                    out.append(c, line.origin(i));
                    if (glued && !opensHere) {
                        out.append(' ', TrackedText.NO_ORIGIN);
                    }
                    quotationOpen = opensHere;
                }
                case '\u201C' -> {
                    if (Character.isLetter(previous) && Character.isLetter(next)) {
                        out.append(' ', TrackedText.NO_ORIGIN);
                    }
                    out.append(c, line.origin(i));
                    quotationOpen = true;
                }
                case '\u201D' -> {
                    out.append(c, line.origin(i));
                    if (quotationOpen && isLetterOrPointing(previous) && Character.isLetter(next)) {
                        out.append(' ', TrackedText.NO_ORIGIN);
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
                        out.append(c, line.origin(i));
                    }
                }
                case '.' -> {
                    out.append(c, line.origin(i));
                    if (Character.isUpperCase(next) && isGluedSentence(line, i)) {
                        out.append(' ', TrackedText.NO_ORIGIN);
                    }
                }
                default -> {
                    if (Character.isUpperCase(c) && !Character.isLetter(previous)) {
                        i = copyWord(line, i, out);
                    } else {
                        out.append(c, line.origin(i));
                    }
                }
            }
        }
        return out;
    }

    /** Copies a capitalised word, cut in two where it is a pronoun and a verb; gives its last offset. */
    private int copyWord(TrackedText line, int begin, TrackedText out) {
        int end = begin + 1;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        Integer cut = end - begin >= 5 && end - begin <= 16
                ? gluedPronouns.get(line.subSequence(begin, end).toString())
                : null;
        if (cut == null) {
            out.append(line, begin, end);
        } else {
            out.append(line, begin, begin + cut);
            out.append(' ', TrackedText.NO_ORIGIN);
            out.append(line, begin + cut, end);
        }
        return end - 1;
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
        boolean wordBefore = Character.isLetterOrDigit(before) || isClosingMark(before);
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
    private static boolean endsSentence(TrackedText out) {
        int last = out.length() - 1;
        while (last >= 0 && isClosingMark(out.charAt(last))) {
            last--;
        }
        return last >= 0 && ".!?\u2026".indexOf(out.charAt(last)) >= 0;
    }

    /** {@code closed.The}: at least three small letters before the full stop, a word that opens sentences after it. */
    private boolean isGluedSentence(TrackedText line, int stop) {
        for (int i = stop - 1; i >= stop - 3; i--) {
            if (i < 0 || !Character.isLowerCase(line.charAt(i))) {
                return false;
            }
        }
        int end = stop + 1;
        while (end < line.length() && end - stop < 12 && Character.isLetter(line.charAt(end))) {
            end++;
        }
        boolean wholeWord = end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == ',';
        return wholeWord
                && sentenceOpeners.contains(line.subSequence(stop + 1, end).toString());
    }

    private static boolean isLetterOrPointing(char c) {
        return Character.isLetter(c) || c == ',' || c == '.' || c == '!' || c == '?';
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
