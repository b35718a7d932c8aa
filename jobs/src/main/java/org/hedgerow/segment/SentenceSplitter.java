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

    SentenceSplitter(Abbreviations abbreviations) {
        this.stopRule = new StopRule(abbreviations);
    }

    /** Cuts {@code text[begin, end)}, which holds no line break. */
    void split(String text, int begin, int end, Sink sink) {
        int start = skipBlanks(text, begin, end);
        ListMarker marker = ListMarker.at(text, start, end);
        StopRun run = new StopRun();
        boolean quoted = false;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int cut = -1;
            int next = at + 1;
            if (c == '"') {
                quoted = !quoted;
            } else if (Characters.isStop(c)) {
                run.read(text, start, at, end, quoted);
                quoted = run.quotedAfter;
                next = run.end;
                cut = next < end && stopRule.ends(text, run) ? next : -1;
            } else if (at > start && startsItem(text, at, end, c, marker)) {
                cut = at;
                next = at;
            }
            if (cut >= 0) {
                emit(text, start, cut, sink);
                start = skipBlanks(text, cut, end);
                marker = ListMarker.at(text, start, end);
                next = Math.max(next, start);
                if (next == at) {
                    next++;
                }
            }
            at = next;
        }
        emit(text, start, end, sink);
    }

    private static boolean startsItem(String text, int at, int end, char c, ListMarker marker) {
        if (!Characters.isBlank(text.charAt(at - 1))) {
            return false;
        }
        return Characters.isBullet(c) || marker != null && marker.isFollowedBy(text, at, end);
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
