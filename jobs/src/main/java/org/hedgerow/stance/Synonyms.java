package org.hedgerow.stance;

import java.util.Collection;
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

    /**
     * A group of words.
     *
     * @param same words that stand for each other
     * @param opposite words that say the contrary of any of them; may be empty
     */
    record Rule(String id, List<String> same, List<String> opposite, WordExamples examples) {}

    private final List<Rule> rules;
    private final Map<String, Set<String>> same = new HashMap<>();
    private final Map<String, Set<String>> opposite = new HashMap<>();

    Synonyms(Collection<Rule> rules, Inflection inflection) {
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            List<String> stems = rule.same().stream().map(inflection::stem).toList();
            for (String stem : stems) {
                same.computeIfAbsent(stem, s -> new HashSet<>()).addAll(stems);
                Set<String> contrary = opposite.computeIfAbsent(stem, s -> new HashSet<>());
                rule.opposite().forEach(word -> contrary.add(inflection.stem(word)));
            }
        }
    }

    /** @throws IllegalArgumentException naming file and rule of whatever is wrong */
    static Synonyms load(LexiconSource source, Inflection inflection) {
        return new Synonyms(RuleFile.read(source, FILE, FORMAT, Synonyms::rule), inflection);
    }

    private static Rule rule(YamlMap map) {
        Rule rule = new Rule(map.string("id"), map.strings("same"), map.strings("opposite"), WordExamples.of(map));
        if (rule.same().isEmpty()) {
            throw map.problem("no words: list them at 'same'");
        }
        return rule;
    }

    List<Rule> rules() {
        return rules;
    }

    boolean areSame(String stem, String other) {
        return stem.equals(other) || same.getOrDefault(stem, Set.of()).contains(other);
    }

    boolean areOpposite(String stem, String other) {
        return opposite.getOrDefault(stem, Set.of()).contains(other)
                || opposite.getOrDefault(other, Set.of()).contains(stem);
    }
}
