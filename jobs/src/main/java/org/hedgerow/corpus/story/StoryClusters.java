package org.hedgerow.corpus.story;

import java.util.HashMap;
import java.util.Map;

/**
 * Joins pairs of articles into stories. A story's id is the smallest article id in its component, so it does not depend
 * on the order in which pairs come. Not safe for several threads.
 */
public final class StoryClusters {

    private final Map<String, String> parents = new HashMap<>();

    /** Notes that two articles are copies of one story; an article may be joined to itself. */
    public StoryClusters add(String articleId, String otherArticleId) {
        String one = root(articleId);
        String other = root(otherArticleId);
        int order = one.compareTo(other);
        if (order < 0) {
            parents.put(other, one);
        } else if (order > 0) {
            parents.put(one, other);
        }
        return this;
    }

    /** The story of an article: itself where it was never joined to another. */
    public String storyId(String articleId) {
        return parents.containsKey(articleId) ? root(articleId) : articleId;
    }

    /** Every article that was named in a pair, with its story. */
    public Map<String, String> storyIds() {
        Map<String, String> stories = new HashMap<>();
        for (String articleId : parents.keySet().toArray(new String[0])) {
            stories.put(articleId, root(articleId));
        }
        return stories;
    }

    private String root(String articleId) {
        String root = articleId;
        for (String parent = parents.get(root); parent != null && !parent.equals(root); parent = parents.get(root)) {
            root = parent;
        }
        String node = articleId;
        while (!node.equals(root)) {
            String parent = parents.put(node, root);
            node = parent == null ? root : parent;
        }
        parents.putIfAbsent(root, root);
        return root;
    }
}
