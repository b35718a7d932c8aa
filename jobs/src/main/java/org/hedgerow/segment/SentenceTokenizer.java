package org.hedgerow.segment;

import org.hedgerow.text.Tokens;
import org.hedgerow.text.WordTable;

/**
 * Cuts a sentence into tokens. Blanks part chunks; marks at a chunk's edges are tokens of their own (runs of the same
 * stop or dash are one); what is left stays whole ({@code Rostov-on-Don}, {@code $1,000.50}, {@code @handle}, {@code
 * AT&T}), except where a quotation mark, a bracket, a dash or a comma is glued between words. Letters parted by stops
 * keep their last one ({@code U.S.}), and clitics are cut off.
 *
 * <p>The result depends on the sentence alone, so that a sentence tokenized elsewhere has the same tokens.
 */
final class SentenceTokenizer {

    private final WordTable words;

    SentenceTokenizer(WordTable words) {
        this.words = words;
    }

    /** Adds the tokens of {@code text[begin, end)}. */
    void tokenize(String text, int begin, int end, Tokens.Builder tokens) {
        int at = begin;
        while (at < end) {
            if (Characters.isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int stop = at + 1;
            boolean plain = isPlain(text.charAt(at));
            while (stop < end) {
                char c = text.charAt(stop);
                if (Characters.isBlank(c)) {
                    break;
                }
                plain &= isPlain(c);
                stop++;
            }
            if (plain) {
                words.addToken(text, at, stop, false, tokens);
            } else {
                chunk(text, at, stop, end, tokens);
            }
            at = stop;
        }
    }

    /** Most chunks are letters and digits alone. */
    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private void chunk(String text, int begin, int end, int sentenceEnd, Tokens.Builder tokens) {
        if (isLooseClitic(text, begin, end)) {
            words.addToken(text, begin, end, false, tokens);
            return;
        }
        int first = begin;
        while (first < end && Characters.isMark(text.charAt(first))) {
            first++;
        }
        int last = end;
        while (last > first && Characters.isMark(text.charAt(last - 1))) {
            last--;
        }
        last = withFinalStop(text, first, last, end, sentenceEnd);
        marks(text, begin, first, tokens);
        if (isAddress(text, first, last)) {
            word(text, first, last, tokens);
        } else {
            inner(text, first, last, tokens);
        }
        marks(text, last, end, tokens);
    }

    /** A clitic that its text parts from its word, as texts tokenized before do. */
    private static boolean isLooseClitic(String text, int begin, int end) {
        return Characters.isApostrophe(text.charAt(begin))
                && end - begin >= 2
                && end - begin <= 3
                && Clitics.length(text, begin, end) == end - begin;
    }

    /** Letters parted by stops keep the stop behind the last of them; an initial does inside its sentence. */
    private static int withFinalStop(String text, int first, int last, int end, int sentenceEnd) {
        if (last >= end || text.charAt(last) != '.' || last == first || isStopAt(text, last + 1, end)) {
            return last;
        }
        boolean initial = last - first == 1 && Character.isUpperCase(text.charAt(first)) && last + 1 < sentenceEnd;
        return initial || isParted(text, first, last) ? last + 1 : last;
    }

    private static boolean isStopAt(String text, int at, int end) {
        return at < end && text.charAt(at) == '.';
    }

    private static boolean isParted(String text, int first, int last) {
        if ((last - first) % 2 == 0 || last - first < 3) {
            return false;
        }
        for (int i = first; i < last; i++) {
            char c = text.charAt(i);
            if ((i - first) % 2 == 0 ? !Character.isLetter(c) : c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAddress(String text, int begin, int end) {
        if (end - begin < 5) {
            return false;
        }
        if (text.startsWith("www.", begin)) {
            return true;
        }
        for (int i = begin + 1; i < end - 2; i++) {
            char c = text.charAt(i);
            if (c == ':' && text.charAt(i + 1) == '/' && text.charAt(i + 2) == '/' || c == '@') {
                return true;
            }
        }
        return false;
    }

    /** The stretch between a chunk's outer marks: cut where words are glued together by a mark. */
    private void inner(String text, int begin, int end, Tokens.Builder tokens) {
        int from = begin;
        int at = begin;
        while (at < end) {
            if (!isJoint(text, begin, at, end)) {
                at++;
                continue;
            }
            int stop = at + 1;
            while (stop < end && isJoint(text, begin, stop, end)) {
                stop++;
            }
            word(text, from, at, tokens);
            marks(text, at, stop, tokens);
            from = stop;
            at = stop;
        }
        word(text, from, end, tokens);
    }

    private static boolean isJoint(String text, int begin, int at, int end) {
        char c = text.charAt(at);
        return switch (c) {
            case '"',
                    '(',
                    ')',
                    '[',
                    ']',
                    '{',
                    '}',
                    '\u201c',
                    '\u201d',
                    '\u201e',
                    '\u00ab',
                    '\u00bb',
                    '\u2014',
                    '\u2015',
                    '\u2026' -> true;
            case '-', '.' -> isLike(text, begin, at - 1, end, c) || isLike(text, begin, at + 1, end, c);
            case '\u2013' -> !(isDigit(text, begin, at - 1, end) && isDigit(text, begin, at + 1, end));
            case ',', ';', ':', '!', '?' -> !(isDigit(text, begin, at - 1, end) && isDigit(text, begin, at + 1, end));
            default -> false;
        };
    }

    private static boolean isLike(String text, int begin, int at, int end, char c) {
        return at >= begin && at < end && text.charAt(at) == c;
    }

    private static boolean isDigit(String text, int begin, int at, int end) {
        return at >= begin && at < end && Character.isDigit(text.charAt(at));
    }

    private void word(String text, int begin, int end, Tokens.Builder tokens) {
        if (begin == end) {
            return;
        }
        int cut = end - Segmenter.cliticLength(text, begin, end);
        words.addToken(text, begin, cut, false, tokens);
        if (cut < end) {
            words.addToken(text, cut, end, true, tokens);
        }
    }

    private void marks(String text, int begin, int end, Tokens.Builder tokens) {
        int at = begin;
        while (at < end) {
            char c = text.charAt(at);
            int stop = at + 1;
            if (Characters.isRunMark(c)) {
                while (stop < end && text.charAt(stop) == c) {
                    stop++;
                }
            }
            words.addToken(text, at, stop, false, tokens);
            at = stop;
        }
    }
}
