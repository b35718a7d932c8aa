package org.hedgerow.segment;

/**
 * A run of stops with the marks that close behind it, as in {@code ?!}, {@code . . .}, {@code .”)} and {@code ." .}.
 * Reused from stop to stop by one splitter.
 */
final class StopRun {

    /** Where the sentence so far begins. */
    int sentenceBegin;

    /** The first stop. */
    int begin;

    /** After the last stop of the run, before closing marks. */
    int stopsEnd;

    /** After the closing marks. */
    int end;

    /** The end of the paragraph. */
    int limit;

    /** How many full stops stand in a row; an ellipsis character counts three. */
    int dots;

    /** Whether blanks part the full stops. */
    boolean spaced;

    /** Whether a question or exclamation mark is among the stops. */
    boolean exclaims;

    /** Whether a closing quotation mark stands behind the stops. */
    boolean closesQuotation;

    /** Whether a straight double quotation mark is still open after the run. */
    boolean quotedAfter;

    void read(String text, int sentence, int at, int paragraphEnd, boolean quoted) {
        sentenceBegin = sentence;
        begin = at;
        limit = paragraphEnd;
        dots = 0;
        spaced = false;
        exclaims = false;
        closesQuotation = false;
        quotedAfter = quoted;
        stopsEnd = stops(text, at);
        end = references(text, closers(text, stopsEnd));
    }

    private int stops(String text, int from) {
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '.') {
                dots++;
            } else if (c == '\u2026') {
                dots += 3;
            } else if (Characters.isStop(c)) {
                exclaims = true;
            } else if (isBlankBeforeLooseDot(text, at)) {
                spaced = true;
            } else {
                return at;
            }
            at++;
        }
        return at;
    }

    /** One blank, then a full stop with nothing glued to it but stops and closing marks. */
    private boolean isBlankBeforeLooseDot(String text, int at) {
        if (at + 1 >= limit || !Characters.isBlank(text.charAt(at)) || text.charAt(at + 1) != '.') {
            return false;
        }
        return at + 2 >= limit || Characters.isBlank(text.charAt(at + 2)) || Characters.isCloser(text.charAt(at + 2));
    }

    private int closers(String text, int from) {
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '"') {
                if (!quotedAfter && !isLoose(text, at + 1)) {
                    return at;
                }
                quotedAfter = false;
                closesQuotation = true;
            } else if (c == '\'' || c == '\u2019' || c == '\u201c' || c == '\u2018') {
                if (!isLoose(text, at + 1)) {
                    return at;
                }
                closesQuotation = true;
            } else if (Characters.isCloser(c)) {
                closesQuotation |= c != ')' && c != ']' && c != '}';
            } else if (at == from || !Characters.isStop(c) && !isBlankBeforeLooseDot(text, at)) {
                return afterLooseQuote(text, at);
            }
            at++;
        }
        return at;
    }

    /** A mark that stands alone between blanks closes the quotation that is open. */
    private int afterLooseQuote(String text, int at) {
        if (at + 1 >= limit || !Characters.isBlank(text.charAt(at)) || !isLoose(text, at + 2)) {
            return at;
        }
        char c = text.charAt(at + 1);
        if (c != '\u201d' && !(c == '"' && quotedAfter)) {
            return at;
        }
        quotedAfter &= c != '"';
        closesQuotation = true;
        return isBlankBeforeLooseDot(text, at + 2) ? at + 4 : at + 2;
    }

    /** Numbers in square brackets behind the stop refer to notes and belong to the sentence. */
    private int references(String text, int from) {
        int at = from;
        while (true) {
            int open = at < limit && text.charAt(at) == ' ' ? at + 1 : at;
            int close = open + 1;
            while (close < limit && close - open <= 3 && Character.isDigit(text.charAt(close))) {
                close++;
            }
            if (close >= limit || close == open + 1 || text.charAt(open) != '[' || text.charAt(close) != ']') {
                return at;
            }
            at = close + 1;
        }
    }

    private boolean isLoose(String text, int at) {
        return at >= limit || Characters.isBlank(text.charAt(at)) || !Character.isLetterOrDigit(text.charAt(at));
    }
}
