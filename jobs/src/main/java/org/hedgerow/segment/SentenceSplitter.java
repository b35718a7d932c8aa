package org.hedgerow.segment;

/**
 * Cuts one paragraph into sentences. Looks closely only at stops, bullets and list numbers; reads every character once
 * and looks around by a bounded distance, so that its time is linear in the paragraph's length.
 *
 * <p>A sentence inside a quotation of several sentences is a sentence of its own; the quotation's marks stay with the
 * sentence they open or close.
 */
final class SentenceSplitter {

    /** Receives the sentences in order, without outer white space. */
    interface Sink {
        void sentence(int begin, int end);
    }

    private final StopRule stopRule;
    private final StopRun run = new StopRun();

    SentenceSplitter(Abbreviations abbreviations) {
        this.stopRule = new StopRule(abbreviations);
    }

    /** Cuts {@code text[begin, end)}, which holds no line break. */
    void split(String text, int begin, int end, Sink sink) {
        int start = skipBlanks(text, begin, end);
        ListMarker marker = ListMarker.at(text, start, end);
        boolean quoted = false;
        boolean blankBefore = true;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int cut = -1;
            int next = at + 1;
            if (c >= 'a' && c <= 'z' && marker == null) {
                blankBefore = false;
            } else if (c == ' ') {
                blankBefore = true;
            } else if (c == '"') {
                quoted = !quoted;
                blankBefore = false;
            } else if (Characters.isStop(c)) {
                run.read(text, start, at, end, quoted);
                quoted = run.quotedAfter;
                next = run.end;
                cut = next < end && stopRule.ends(text, run) ? stopRule.cut(text, run) : -1;
                blankBefore = false;
            } else {
                if (blankBefore) {
                    cut = cutBefore(text, start, at, end, marker);
                }
                blankBefore = Characters.isBlank(c);
            }
            if (cut >= 0) {
                emit(text, start, cut, sink);
                start = skipBlanks(text, cut, end);
                marker = ListMarker.at(text, start, end);
                next = start;
                blankBefore = true;
            }
            at = next;
        }
        emit(text, start, end, sink);
    }

    /** Where to cut at a character after a blank: before a list item, around a dateline; -1 for nowhere. */
    private static int cutBefore(String text, int start, int at, int end, ListMarker marker) {
        if (at > start
                && (Characters.isBullet(text.charAt(at)) || marker != null && marker.isFollowedBy(text, at, end))) {
            return at;
        }
        if (!Dateline.canBeginWith(text.charAt(at))) {
            return -1;
        }
        int dateline = Dateline.end(text, start, at, end);
        if (dateline < 0) {
            return -1;
        }
        return at > start ? at : dateline;
    }

    private static void emit(String text, int begin, int end, Sink sink) {
        int last = end;
        while (last > begin && Characters.isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (last > begin) {
            sink.sentence(begin, last);
        }
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && Characters.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
