package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.text.Word;

/** Numbers the groups of cues as they come, so that what is known of one is found by a bit. Belongs to one engine. */
final class CueGroups {

    private static final int MOST = Long.SIZE;

    private Word[] groups = new Word[16];
    private int size;

    /** Below 64; -1 for further groups, of which a lexicon hardly has so many. */
    int numberOf(Word group) {
        for (int i = 0; i < size; i++) {
            if (groups[i] == group) {
                return i;
            }
        }
        if (size == MOST) {
            return -1;
        }
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, size * 2);
        }
        groups[size] = group;
        return size++;
    }
}
