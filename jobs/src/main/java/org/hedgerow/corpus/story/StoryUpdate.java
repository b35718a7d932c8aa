package org.hedgerow.corpus.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings stories up to date when articles come and go, looking only at articles that share a band with these.
 *
 * <p>Stories are the components of a graph. Its edges are the pairs that {@link StoryPairs} names in the bucket of some
 * band and that {@link StorySignature#sameStory} confirms; they are a function of the set of articles. That what comes
 * out here is what a full run finds, follows in three steps:
 *
 * <ol>
 *   <li>A bucket's pairs change only where its members do. The buckets of all articles that come or go are known
 *       completely, before and after, so every edge that is lost and every edge that is new is known. Most losses: an
 *       article comes between two neighbours.
 *   <li>A story is kept whole where the ends of each lost edge are joined by edges that the known buckets have now: the
 *       edge is replaced by a path, and whatever was connected still is. (An edge counts as lost even if another
 *       bucket still has it; that costs work, not truth.)
 *   <li>Any other story that has lost an edge, or a member, is taken apart. The buckets of all its remaining members are
 *       looked up; they hold every edge that has such a member at one end. So all edges of these members are known.
 * </ol>
 *
 * Stories that are whole, joined by all edges known now, are thus the components of the new graph.
 */
public final class StoryUpdate {

    private final Map<String, String> storiesBefore;
    private final Map<String, int[]> gone;
    private final Map<String, int[]> come;
    private final Set<Pair> edges;
    private final Set<String> apart;

    /**
     * @param storiesBefore the story of every article that shared one with another
     * @param gone articles that are no more, with their signatures
     * @param come articles that have not been there before, with their signatures
     * @param neighbours articles that were there and stay and share a band with one that is gone or has come; others do
     *     no harm
     */
    public StoryUpdate(
            Map<String, String> storiesBefore,
            Map<String, int[]> gone,
            Map<String, int[]> come,
            Map<String, int[]> neighbours) {
        this.storiesBefore = storiesBefore;
        this.gone = gone;
        this.come = come;
        List<int[]> touching = new ArrayList<>(gone.values());
        touching.addAll(come.values());
        BandSet bands = BandSet.of(touching);
        this.edges = edges(bands, List.of(neighbours, come));
        this.apart = takenApart(edges(bands, List.of(neighbours, gone)));
    }

    /** The articles that stay of stories that are taken apart. */
    public Set<String> toLookUp() {
        Set<String> articles = new TreeSet<>();
        storiesBefore.forEach((article, story) -> {
            if (apart.contains(story) && !gone.containsKey(article)) {
                articles.add(article);
            }
        });
        return articles;
    }

    /**
     * The stories as they are now: the story of every article that shares one with another.
     *
     * @param lookedUp the articles to look up, and all that were there and stay and share a band with one of them;
     *     others do no harm
     */
    public Map<String, String> stories(Map<String, int[]> lookedUp) {
        StoryClusters stories = new StoryClusters();
        storiesBefore.forEach((article, story) -> {
            if (!apart.contains(story)) {
                stories.add(article, story);
            }
        });
        edges.forEach(edge -> stories.add(edge.one(), edge.other()));
        BandSet bands = BandSet.of(toLookUp().stream().map(lookedUp::get).toList());
        edges(bands, List.of(lookedUp, come)).forEach(edge -> stories.add(edge.one(), edge.other()));
        return stories.storyIds();
    }

    private Set<String> takenApart(Set<Pair> edgesBefore) {
        StoryClusters joined = new StoryClusters();
        edges.forEach(edge -> joined.add(edge.one(), edge.other()));
        Set<String> taken = new HashSet<>();
        for (Pair edge : edgesBefore) {
            if (!joined.storyId(edge.one()).equals(joined.storyId(edge.other()))) {
                taken.add(storiesBefore.get(edge.one()));
            }
        }
        gone.keySet().stream()
                .filter(storiesBefore::containsKey)
                .map(storiesBefore::get)
                .forEach(taken::add);
        return taken;
    }

    /** All edges in the buckets of these bands. */
    private static Set<Pair> edges(BandSet bands, Collection<Map<String, int[]>> articles) {
        TreeMap<String, int[]> sorted = new TreeMap<>();
        articles.forEach(sorted::putAll);
        Map<Long, List<String>> buckets = new HashMap<>();
        sorted.forEach((article, signature) -> {
            for (long band : StorySignature.bands(signature)) {
                if (bands.contains(band)) {
                    buckets.computeIfAbsent(band, key -> new ArrayList<>()).add(article);
                }
            }
        });
        Set<Pair> pairs = new LinkedHashSet<>();
        new HashSet<>(buckets.values())
                .forEach(bucket -> StoryPairs.of(bucket, (one, other) -> pairs.add(new Pair(one, other))));
        pairs.removeIf(pair -> !StorySignature.sameStory(sorted.get(pair.one()), sorted.get(pair.other())));
        return pairs;
    }

    /** Two articles, the smaller id first. */
    private record Pair(String one, String other) {}
}
