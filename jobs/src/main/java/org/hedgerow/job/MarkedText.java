package org.hedgerow.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.text.Span;

/** A stretch of text with marks put around spans; marks may lie inside each other. */
final class MarkedText {

    private final String text;
    private final Span window;
    private final List<Mark> marks = new ArrayList<>();

    /** @param window the stretch of {@code text} to show */
    MarkedText(String text, Span window) {
        this.text = text;
        this.window = window;
    }

    private record Mark(Span span, String open, String close) {}

    MarkedText mark(Span span, String open, String close) {
        if (span.overlaps(window)) {
            Span inside = new Span(Math.max(span.begin(), window.begin()), Math.min(span.end(), window.end()));
            marks.add(new Mark(inside, open, close));
        }
        return this;
    }

    @Override
    public String toString() {
        StringBuilder marked = new StringBuilder();
        for (int i = window.begin(); i <= window.end(); i++) {
            int at = i;
            // What opened last closes first.
            marks.stream()
                    .filter(mark -> mark.span().end() == at)
                    .sorted(Comparator.comparing((Mark mark) -> mark.span().begin())
                            .reversed())
                    .forEach(mark -> marked.append(mark.close()));
            marks.stream()
                    .filter(mark -> mark.span().begin() == at)
                    .sorted(Comparator.comparing((Mark mark) -> mark.span().end())
                            .reversed())
                    .forEach(mark -> marked.append(mark.open()));
            if (i < window.end()) {
                char c = text.charAt(i);
                marked.append(c == '\n' ? ' ' : c);
            }
        }
        return marked.toString();
    }
}
