package org.hedgerow.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Span;

/** A text for tests, with attributions whose spans are given by their words. */
record MarkedText(Document document) {

    static MarkedText of(String text) {
        return new MarkedText(new Segmenter().segment(Article.ofText("a", text)));
    }

    String text() {
        return document.text();
    }

    /** Each role's words as they stand in the text, pieces parted by a bar; empty for none. */
    AttributionSpans attribution(String source, String cue, String content) {
        return new AttributionSpans(spans(source), spans(cue), spans(content));
    }

    private List<Span> spans(String pieces) {
        List<Span> spans = new ArrayList<>();
        for (String piece : pieces.isEmpty() ? new String[0] : pieces.split("\\|")) {
            int begin = text().indexOf(piece);
            if (begin < 0) {
                throw new IllegalArgumentException("not in the text: " + piece);
            }
            spans.add(new Span(begin, begin + piece.length()));
        }
        return spans;
    }
}
