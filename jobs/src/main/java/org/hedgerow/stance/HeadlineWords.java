package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;
import org.hedgerow.lexicon.YamlMap;

/**
 * The words outside a claim's own that tell how a text takes it, of {@code lexicon/en/claims/refutations.yaml}; single
 * ones and pairs, by stem. Immutable.
 */
final class HeadlineWords {

    private static final String FILE = "claims/refutations.yaml";
    private static final String FORMAT = "hedgerow-headline-words/1";

    /**
     * A class of words.
     *
     * @param words lemmas; a phrase has two
     */
    record Rule(String id, List<String> words, WordExamples examples) {

        /** How the class is called in features: {@code refute} of {@code headline.refute}. */
        String name() {
            return id.substring(id.lastIndexOf('.') + 1);
        }
    }

    private final List<Rule> rules;
    private final Map<String, List<String>> classes = new HashMap<>();

    HeadlineWords(Collection<Rule> rules, Inflection inflection) {
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            for (String word : rule.words()) {
                int space = word.indexOf(' ');
                String key = space < 0
                        ? inflection.stem(word)
                        : inflection.stem(word.substring(0, space)) + ' ' + inflection.stem(word.substring(space + 1));
                classes.computeIfAbsent(key, k -> new ArrayList<>(1)).add(rule.name());
            }
        }
    }

    /** @throws IllegalArgumentException naming file and rule of whatever is wrong */
    static HeadlineWords load(LexiconSource source, Inflection inflection) {
        return new HeadlineWords(RuleFile.read(source, FILE, FORMAT, HeadlineWords::rule), inflection);
    }

    private static Rule rule(YamlMap map) {
        Rule rule = new Rule(map.string("id"), map.strings("words"), WordExamples.of(map));
        if (rule.words().isEmpty()) {
            throw map.problem("no words: list them at 'words'");
        }
        return rule;
    }

    List<Rule> rules() {
        return rules;
    }

    /** The names of the classes that the word is in. */
    List<String> classesOf(String stem) {
        return classes.getOrDefault(stem, List.of());
    }

    /** The names of the classes that the pair of words is in. */
    List<String> classesOf(String stem, String nextStem) {
        return classes.getOrDefault(stem + ' ' + nextStem, List.of());
    }
}
