package org.hedgerow.corpus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An update of stories")
class StoryUpdateTest {

    private final Random random = new Random(5);
    private int takenApart;

    /** All stories of a corpus, found by looking into every bucket. */
    private static Map<String, String> stories(Map<String, int[]> corpus) {
        Map<Long, TreeSet<String>> buckets = new HashMap<>();
        corpus.forEach((article, signature) -> {
            for (long band : StorySignature.bands(signature)) {
                buckets.computeIfAbsent(band, key -> new TreeSet<>()).add(article);
            }
        });
        StoryClusters stories = new StoryClusters();
        buckets.values()
                .forEach(bucket -> StoryPairs.of(List.copyOf(bucket), (one, other) -> {
                    if (StorySignature.sameStory(corpus.get(one), corpus.get(other))) {
                        stories.add(one, other);
                    }
                }));
        return stories.storyIds();
    }

    private static Map<String, int[]> sharingBands(Map<String, int[]> corpus, Iterable<int[]> signatures) {
        List<int[]> all = new ArrayList<>();
        signatures.forEach(all::add);
        BandSet bands = BandSet.of(all);
        Map<String, int[]> sharing = new HashMap<>(corpus);
        sharing.values().removeIf(signature -> !bands.touches(signature));
        return sharing;
    }

    private Map<String, String> update(Map<String, int[]> corpus, Map<String, int[]> gone, Map<String, int[]> come) {
        Map<String, int[]> staying = new HashMap<>(corpus);
        staying.keySet().removeAll(gone.keySet());
        List<int[]> touched = new ArrayList<>(gone.values());
        touched.addAll(come.values());
        StoryUpdate update = new StoryUpdate(stories(corpus), gone, come, sharingBands(staying, touched));
        Set<String> toLookUp = update.toLookUp();
        takenApart += toLookUp.isEmpty() ? 0 : 1;
        return update.stories(
                sharingBands(staying, toLookUp.stream().map(staying::get).toList()));
    }

    private static Map<String, int[]> with(Map<String, int[]> corpus, Map<String, int[]> more) {
        Map<String, int[]> all = new HashMap<>(corpus);
        all.putAll(more);
        return all;
    }

    private String[] words(int count) {
        String[] words = new String[count];
        Arrays.setAll(words, i -> "w" + random.nextInt(5000));
        return words;
    }

    private static int[] signature(String[] words) {
        return StorySignature.of(String.join(" ", words));
    }

    /** A text that keeps the first words of another. */
    private String[] changedFrom(String[] words, int kept) {
        String[] changed = words(words.length);
        System.arraycopy(words, 0, changed, 0, kept);
        return changed;
    }

    @Test
    @DisplayName("equals the stories of all articles, whatever comes and goes")
    void equalsTheStoriesOfAll() {
        List<String[]> wires = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            wires.add(words(150));
        }
        Map<String, int[]> corpus = new TreeMap<>();
        for (int round = 0; round < 400; round++) {
            Map<String, int[]> gone = new HashMap<>();
            corpus.forEach((article, signature) -> {
                if (random.nextInt(12) == 0) {
                    gone.put(article, signature);
                }
            });
            Map<String, int[]> come = new HashMap<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String[] wire = wires.get(random.nextInt(wires.size()));
                // Around the border between one story and two, some with the same lead and another body.
                int kept = random.nextInt(4) == 0 ? 105 : 117 + random.nextInt(25);
                String[] text = changedFrom(wire, kept);
                if (random.nextInt(3) == 0) {
                    wires.set(random.nextInt(wires.size()), text);
                }
                come.put("%08x".formatted(random.nextInt()), signature(text));
            }
            Map<String, int[]> after = with(corpus, come);
            after.keySet().removeAll(gone.keySet());
            assertThat(update(corpus, gone, come)).as("round " + round).isEqualTo(stories(after));
            corpus = after;
        }
        assertThat(takenApart).as("updates that take stories apart").isGreaterThan(50);
    }

    @Test
    @DisplayName("parts a story that loses the article which held it together, and joins two by one that is like both")
    void linkBetweenTwo() {
        String[] one = words(300);
        String[] other = one.clone();
        String[] between = one.clone();
        for (int i = 0; i < 300; i++) {
            if (i >= 260) {
                other[i] = "other" + i;
                between[i] = "other" + i;
            } else if (i < 40) {
                other[i] = "other" + i;
            }
        }
        Map<String, int[]> ends = Map.of("a", signature(one), "c", signature(other));
        Map<String, int[]> link = Map.of("b", signature(between));
        assertThat(stories(ends)).isEmpty();
        assertThat(update(ends, Map.of(), link)).isEqualTo(Map.of("a", "a", "b", "a", "c", "a"));
        assertThat(update(with(ends, link), link, Map.of())).isEmpty();
        assertThat(takenApart).isEqualTo(1);
    }

    @Test
    @DisplayName("finds nothing to take apart where copies come to a story")
    void moreCopies() {
        String[] wire = words(200);
        Map<String, int[]> copies = new HashMap<>();
        for (int i = 1; i < 9; i++) {
            copies.put("copy " + i, signature(changedFrom(wire, 190)));
        }
        Map<String, String> stories = update(copies, Map.of(), Map.of("copy 0", signature(wire)));
        assertThat(stories.values()).hasSize(9).containsOnly("copy 0");
        assertThat(takenApart).isZero();
    }
}
