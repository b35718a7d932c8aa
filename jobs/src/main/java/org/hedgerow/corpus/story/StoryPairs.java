package org.hedgerow.corpus.story;

import java.util.List;
import java.util.function.BiConsumer;

/** Which of the articles that share a band are compared with each other. A full run and an update both ask here. */
public final class StoryPairs {

    private StoryPairs() {}

    /**
     * Each article is compared with its neighbour and with the smallest id: enough to join a story, linear in size. Which
     * pairs these are depends only on which articles share the band, not on the order in which they came.
     *
     * @param ids all articles that share a band, sorted, each once
     * @param pairs takes pairs, the smaller id first, none twice
     */
    public static void of(List<String> ids, BiConsumer<String, String> pairs) {
        for (int i = 1; i < ids.size(); i++) {
            pairs.accept(ids.get(i - 1), ids.get(i));
            if (i > 1) {
                pairs.accept(ids.get(0), ids.get(i));
            }
        }
    }
}
