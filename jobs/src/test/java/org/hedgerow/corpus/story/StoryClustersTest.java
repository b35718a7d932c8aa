package org.hedgerow.corpus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoryClustersTest {

    @Test
    @DisplayName("a story's id is the smallest article id among its copies")
    void smallestIdRepresents() {
        StoryClusters clusters = new StoryClusters().add("d", "c").add("b", "c").add("x", "y");
        assertThat(clusters.storyIds()).isEqualTo(Map.of("b", "b", "c", "b", "d", "b", "x", "x", "y", "x"));
        assertThat(clusters.storyId("alone")).isEqualTo("alone");
    }

    @Property(tries = 200, seed = "11")
    @Label("story ids do not depend on the order of pairs nor on the order inside a pair")
    void orderDoesNotMatter(@ForAll @Size(max = 40) List<List<@IntRange(max = 20) Integer>> raw, @ForAll long seed) {
        List<List<Integer>> pairs =
                new ArrayList<>(raw.stream().filter(pair -> pair.size() >= 2).toList());
        Map<String, String> before = stories(pairs, false);
        Collections.shuffle(pairs, new Random(seed));
        assertThat(stories(pairs, true)).isEqualTo(before);
    }

    private static Map<String, String> stories(List<List<Integer>> pairs, boolean turned) {
        StoryClusters clusters = new StoryClusters();
        for (List<Integer> pair : pairs) {
            String one = "a" + pair.get(turned ? 1 : 0);
            String other = "a" + pair.get(turned ? 0 : 1);
            clusters.add(one, other);
        }
        return new TreeMap<>(clusters.storyIds());
    }
}
