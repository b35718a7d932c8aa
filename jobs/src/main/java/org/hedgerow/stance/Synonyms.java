package org.hedgerow.stance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;
import org.hedgerow.lexicon.YamlMap;

/** Which words may stand for each other in free-text claims, and which say the contrary; by stem. Immutable. */
final class Synonyms {

    private static final String FILE = "claims/synonyms.yaml";
    private static final String FORMAT = "hedgerow-synonyms/1";

    private record Group(List<String> same, List<String> opposite) {}

    private final Map<String, Set<String>> same = new HashMap<>();
    private final Map<String, Set<String>> opposite = new HashMap<>();

    private Synonyms() {}

    static Synonyms load(LexiconSource source, Inflection inflection) {
        Synonyms synonyms = new Synonyms();
        for (Group group : RuleFile.read(source, FILE, FORMAT, Synonyms::group)) {
            List<String> stems = group.same().stream().map(inflection::stem).toList();
            for (String stem : stems) {
                synonyms.same.computeIfAbsent(stem, s -> new HashSet<>()).addAll(stems);
                Set<String> contrary = synonyms.opposite.computeIfAbsent(stem, s -> new HashSet<>());
                group.opposite().forEach(word -> contrary.add(inflection.stem(word)));
            }
        }
        return synonyms;
    }

    private static Group group(YamlMap map) {
        map.string("id");
        return new Group(map.strings("same"), map.strings("opposite"));
    }

    boolean areSame(String stem, String other) {
        return stem.equals(other) || same.getOrDefault(stem, Set.of()).contains(other);
    }

    boolean areOpposite(String stem, String other) {
        return opposite.getOrDefault(stem, Set.of()).contains(other)
                || opposite.getOrDefault(other, Set.of()).contains(stem);
    }
}
