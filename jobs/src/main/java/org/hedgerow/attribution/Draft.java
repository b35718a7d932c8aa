package org.hedgerow.attribution;

import java.util.List;
import org.hedgerow.text.Span;

/**
 * One attribution as decoded from its cue alone, before it is weighed against the others.
 *
 * @param head token of the cue's head
 * @param headOffset where that token begins
 * @param source null where there is none
 */
record Draft(int head, int headOffset, float probability, Span source, Span cue, List<Span> contents) {

    /** Whether the offset lies in this attribution's content. */
    boolean holds(int offset) {
        for (Span content : contents) {
            if (content.contains(offset)) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything of the other one lies in one piece of this one's content. */
    boolean holdsAll(Draft other) {
        for (Span content : contents) {
            if (content.covers(other.cue)
                    && (other.source == null || content.covers(other.source))
                    && coversAll(content, other.contents)) {
                return true;
            }
        }
        return false;
    }

    private static boolean coversAll(Span content, List<Span> others) {
        for (Span other : others) {
            if (!content.covers(other)) {
                return false;
            }
        }
        return true;
    }

    /** Where the first content begins. */
    int begin() {
        return contents.get(0).begin();
    }

    /** Where the last content ends. */
    int end() {
        return contents.get(contents.size() - 1).end();
    }

    /** Characters of the contents. */
    int length() {
        int length = 0;
        for (Span content : contents) {
            length += content.length();
        }
        return length;
    }

    Draft withContents(List<Span> others) {
        return new Draft(head, headOffset, probability, source, cue, others);
    }

    Draft withSource(Span other) {
        return new Draft(head, headOffset, probability, other, cue, contents);
    }

    /** Whether both claim the same cue. */
    boolean sharesCue(Draft other) {
        return cue.contains(other.headOffset) || other.cue.contains(headOffset);
    }
}
