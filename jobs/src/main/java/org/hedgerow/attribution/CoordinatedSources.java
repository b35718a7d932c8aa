package org.hedgerow.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.text.Span;

/**
 * "Leaders remain sceptical of the offer and have warned that …": the second verb has the first one's subject, and what
 * stands between the two verbs is not part of it.
 */
final class CoordinatedSources {

    /** How many attributions before one are looked at. */
    private static final int NEAREST = 4;

    private CoordinatedSources() {}

    /** The drafts in their order; a source that runs over the cue of an earlier one ends where that one's ends. */
    static List<Draft> shared(List<Draft> drafts) {
        List<Draft> result = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Span source = draft.source();
            for (int i = result.size() - 1; source != null && i >= Math.max(0, result.size() - NEAREST); i--) {
                Draft earlier = result.get(i);
                if (earlier.source() != null
                        && source.covers(earlier.cue())
                        && source.begin() == earlier.source().begin()
                        && earlier.source().end() <= earlier.cue().begin()) {
                    source = earlier.source();
                }
            }
            result.add(source == draft.source() ? draft : draft.withSource(source));
        }
        return result;
    }
}
