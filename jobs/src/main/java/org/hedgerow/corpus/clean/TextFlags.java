package org.hedgerow.corpus.clean;

import java.util.List;

/** Two defects that the lines of an article show: a quotation that nothing closes, and an end that is cut off. */
final class TextFlags {

    private static final int MOST_WORDS_OF_TEASER = 200;

    private TextFlags() {}

    /** Whether a paragraph opens a quotation, does not close it, and the next one does not carry it on. */
    static boolean hasUnclosedQuotation(List<Line> body) {
        for (int i = 0; i < body.size(); i++) {
            if (endsInsideQuotation(body.get(i).text())) {
                boolean carriedOn = i + 1 < body.size()
                        && isQuotationMark(body.get(i + 1).text().charAt(0));
                if (!carriedOn) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean endsInsideQuotation(TrackedText text) {
        boolean open = false;
        for (int i = text.next(CharacterKind.QUOTATION_MARK, 0);
                i < text.length();
                i = text.next(CharacterKind.QUOTATION_MARK, i + 1)) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean measure = i > 0 && Letters.isDigit(text.charAt(i - 1)) && !open;
                open = !measure && !open;
            } else {
                open = c == '\u201C';
            }
        }
        return open;
    }

    private static boolean isQuotationMark(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D';
    }

    /** A short text that breaks off with an ellipsis, or one that says how much of it is missing. */
    static boolean isFragment(List<Line> body) {
        if (body.isEmpty()) {
            return false;
        }
        String last = body.get(body.size() - 1).text().toString();
        if (last.endsWith(" chars]") && last.contains("[+")) {
            return true;
        }
        boolean breaksOff =
                last.endsWith("\u2026") || last.endsWith("...") || last.endsWith("[...]") || last.endsWith("[\u2026]");
        return breaksOff && body.stream().mapToInt(Line::words).sum() < MOST_WORDS_OF_TEASER;
    }
}
