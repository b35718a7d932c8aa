package org.hedgerow.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;
import org.hedgerow.lexicon.VerbForms;
import org.hedgerow.lexicon.YamlMap;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

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
     * @param exceptions folded words in a row of which the first is no cue though it is listed
     */
    record Rule(
            String id,
            String cueClass,
            Set<String> forms,
            List<List<String>> exceptions,
            List<String> match,
            List<String> noMatch,
            List<String> knownGaps) {}

    private final List<Rule> rules;
    private final Map<String, Rule> byWord = new HashMap<>();
    private final Map<String, List<List<String>>> exceptions = new HashMap<>();

    private CueLexicon(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            rule.forms().forEach(form -> byWord.putIfAbsent(form, rule));
            rule.exceptions().forEach(words -> exceptions
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(words));
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
        List<List<String>> exceptions = map.has("except")
                ? map.strings("except").stream()
                        .map(phrase -> List.of(phrase.split(" ")))
                        .toList()
                : List.of();
        for (List<String> words : exceptions) {
            if (!forms.contains(words.get(0))) {
                throw map.problem("an exception begins with a verb or word of its rule, unlike: " + words.get(0));
            }
        }
        YamlMap examples = map.map("examples");
        Rule rule = new Rule(
                map.string("id"),
                map.string("class"),
                forms,
                exceptions,
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

    /** Whether some phrase in which it is no cue begins with the word: of few words, so that others need no look. */
    boolean mayBeException(Word word) {
        return exceptions.containsKey(word.lower());
    }

    /** Whether a token begins a phrase in which it is no cue, as in "according to plan". */
    boolean isException(Tokens tokens, int token) {
        List<List<String>> phrases = exceptions.get(tokens.lower(token));
        return phrases != null
                && phrases.stream().anyMatch(words -> {
                    for (int i = 1; i < words.size(); i++) {
                        if (token + i >= tokens.size() || !tokens.is(token + i, words.get(i))) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    /** The id of the rule that lists the word, or {@link #LEARNED}. */
    String ruleOf(String word) {
        Rule rule = byWord.get(word);
        return rule == null ? LEARNED : rule.id();
    }
}
