package org.hedgerow.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Span;

/**
 * Finds the stretches between quotation marks in one scan over the text, linear in its length: double marks (straight,
 * curly, low, two apostrophes or back-ticks), guillemets and single marks, one inside the other. A quotation that opens
 * several paragraphs and closes the last is one quotation. A mark that nothing closes ends its quotation at the end of
 * its paragraph, marked as not closed.
 */
public final class QuotationFinder {

    private static final int DEEPEST = 4;

    /** Of the characters below the guillemets, those that may be quotation marks. */
    private static final boolean[] MARK = new boolean[0xAB];

    static {
        MARK['"'] = true;
        MARK['\''] = true;
        MARK['`'] = true;
    }

    private String text;
    private boolean linesAreIndependent;
    private final List<Quotation> found = new ArrayList<>();
    private final List<Open> stack = new ArrayList<>();
    private int[] laterClosers = new int[0];
    private boolean closersKnown;

    /** A quotation whose closing mark has not come yet. */
    private record Open(int begin, int contentBegin, QuotationMarks.Family family) {}

    /** All quotations in order of their begins, those inside others included. */
    public List<Quotation> find(Document document) {
        text = document.text();
        linesAreIndependent = document.article().linesAreIndependent();
        found.clear();
        stack.clear();
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            scanParagraph(begin, end);
            begin = end + 1;
        }
        closeUnclosed(0, text.length());
        found.sort(Comparator.comparing(Quotation::span));
        return nestedDepths();
    }

    private void scanParagraph(int begin, int end) {
        closersKnown = false;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c < MARK.length && !MARK[c]) {
                continue;
            }
            int width = QuotationMarks.widthAt(text, i, end);
            if (width == 0) {
                continue;
            }
            QuotationMarks.Family family = QuotationMarks.familyOf(text, i, width);
            if (family == QuotationMarks.Family.SINGLE) {
                single(begin, i, end);
            } else {
                mark(begin, i, width, end, family);
            }
            i += width - 1;
        }
        endParagraph(end);
    }

    private void mark(int paragraph, int at, int width, int end, QuotationMarks.Family family) {
        int open = indexOfOpen(family);
        boolean first = at - paragraph < 8 && text.substring(paragraph, at).isBlank();
        if (open >= 0 && first && stack.get(open).begin() < paragraph) {
            if (QuotationMarks.mayOpen(text, at, width, end)) {
                return;
            }
        }
        QuotationMarks.Direction direction = QuotationMarks.direction(text, paragraph, at, width, end, open >= 0);
        if (direction == QuotationMarks.Direction.CLOSES) {
            if (open >= 0) {
                close(open, at + width);
            }
        } else if (stack.size() < DEEPEST) {
            if (open >= 0) {
                closeUnclosed(open, at);
            }
            stack.add(new Open(at, at + width, family));
        }
    }

    private void single(int paragraph, int at, int end) {
        int open = indexOfOpen(QuotationMarks.Family.SINGLE);
        if (open >= 0 && QuotationMarks.singleMayClose(text, at, end)) {
            if (!QuotationMarks.isPossessive(text, at) || laterCloser(paragraph, at, end) == at) {
                close(open, at + 1);
            }
        } else if (open < 0
                && stack.size() < DEEPEST
                && QuotationMarks.singleMayOpen(text, paragraph, at, end)
                && at + 1 < end
                && laterCloser(paragraph, at + 1, end) > at) {
            stack.add(new Open(at, at + 1, QuotationMarks.Family.SINGLE));
        }
    }

    /** The next single mark of the paragraph, from {@code at} on, that could close; -1 where none comes. */
    private int laterCloser(int paragraph, int at, int end) {
        if (!closersKnown) {
            readClosers(paragraph, end);
            closersKnown = true;
        }
        return laterClosers[at - paragraph];
    }

    /** Few paragraphs need it: most single marks are apostrophes, which can neither open nor close. */
    private void readClosers(int begin, int end) {
        if (laterClosers.length < end - begin) {
            laterClosers = new int[Math.max(1024, end - begin)];
        }
        int next = -1;
        for (int i = end - 1; i >= begin; i--) {
            char c = text.charAt(i);
            if ((c == '\'' || c == '\u2019' || c == '\u203a' || c == '\u2018')
                    && QuotationMarks.singleMayClose(text, i, end)) {
                next = next >= 0 && QuotationMarks.isPossessive(text, i) ? next : i;
            }
            laterClosers[i - begin] = next;
        }
    }

    /** At a line's end single quotations end; others go on where the next paragraph opens with a mark again. */
    private void endParagraph(int end) {
        if (stack.isEmpty()) {
            return;
        }
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        int width = next < text.length() ? QuotationMarks.widthAt(text, next, text.length()) : 0;
        boolean goesOn = !linesAreIndependent
                && width > 0
                && stack.get(0).family() == QuotationMarks.familyOf(text, next, width)
                && stack.get(0).family() != QuotationMarks.Family.SINGLE
                && QuotationMarks.mayOpen(text, next, width, text.length());
        closeUnclosed(goesOn ? 1 : 0, end);
    }

    private int indexOfOpen(QuotationMarks.Family family) {
        for (int i = stack.size() - 1; i >= 0; i--) {
            if (stack.get(i).family() == family) {
                return i;
            }
        }
        return -1;
    }

    private void close(int index, int end) {
        closeUnclosed(index + 1, end - 1);
        Open open = stack.remove(index);
        add(open, end, true);
    }

    private void closeUnclosed(int from, int end) {
        while (stack.size() > from) {
            Open open = stack.remove(stack.size() - 1);
            int last = end;
            while (last > open.contentBegin() && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (last > open.contentBegin()) {
                add(open, last, false);
            }
        }
    }

    private void add(Open open, int end, boolean closed) {
        boolean speech = SpeechTest.isSpeech(text, open.begin(), open.contentBegin(), end, closed);
        found.add(new Quotation(new Span(open.begin(), end), closed, 0, speech));
    }

    private List<Quotation> nestedDepths() {
        List<Quotation> result = new ArrayList<>(found.size());
        List<Quotation> around = new ArrayList<>();
        for (Quotation quotation : found) {
            around.removeIf(outer -> outer.span().end() <= quotation.span().begin());
            Quotation nested = new Quotation(quotation.span(), quotation.closed(), around.size(), quotation.speech());
            result.add(nested);
            around.add(nested);
        }
        return Collections.unmodifiableList(result);
    }
}
