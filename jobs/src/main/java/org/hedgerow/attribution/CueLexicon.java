package org.hedgerow.attribution;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;
import org.hedgerow.lexicon.VerbForms;
import org.hedgerow.lexicon.YamlMap;

/**
 * The lexicon of cue words in classes, {@code attribution/cues.yaml}. A word's class is evidence for the models, and the
 * id of its rule is written to every attribution that it heads. A word of several rules belongs to the first.
 */
final class CueLexicon {

    /** The rule of a word that no rule lists: the learned decision alone. */
    static final String LEARNED = "model:cue";

    private static final String FILE = "attribution/cues.yaml";

    /**
     * One class of cues.
     *
     * @param cueClass the class, for example {@code speech}
     * @param forms folded words, verbs in all their forms
     */
    record Rule(
            String id,
            String cueClass,
            Set<String> forms,
            List<String> match,
            List<String> noMatch,
            List<String> knownGaps) {}

    private final List<Rule> rules;
    private final Map<String, Rule> byWord = new HashMap<>();

    private CueLexicon(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            rule.forms().forEach(form -> byWord.putIfAbsent(form, rule));
        }
    }

    static CueLexicon read(LexiconSource source) {
        VerbForms verbs = VerbForms.read(source);
        return new CueLexicon(List.copyOf(RuleFile.read(source, FILE, "hedgerow-cues", map -> rule(map, verbs))));
    }

    private static Rule rule(YamlMap map, VerbForms verbs) {
        Set<String> forms = new LinkedHashSet<>();
        if (map.has("verbs")) {
            map.strings("verbs").forEach(verb -> forms.addAll(verbs.of(verb)));
        }
        if (map.has("words")) {
            forms.addAll(map.strings("words"));
        }
        if (forms.isEmpty()) {
            throw map.problem("a cue rule lists verbs or words");
        }
        YamlMap examples = map.map("examples");
        Rule rule = new Rule(
                map.string("id"),
                map.string("class"),
                forms,
                examples.strings("match"),
                examples.strings("no_match"),
                examples.has("known_gap") ? examples.strings("known_gap") : List.of());
        examples.noOtherKeys();
        return rule;
    }

    List<Rule> rules() {
        return rules;
    }

    /** The class of each listed word. */
    Map<String, String> groups() {
        Map<String, String> groups = new HashMap<>();
        byWord.forEach((word, rule) -> groups.put(word, rule.cueClass()));
        return groups;
    }

    /** The id of the rule that lists the word, or {@link #LEARNED}. */
    String ruleOf(String word) {
        Rule rule = byWord.get(word);
        return rule == null ? LEARNED : rule.id();
    }
}
