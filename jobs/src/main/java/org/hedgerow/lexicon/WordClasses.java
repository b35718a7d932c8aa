package org.hedgerow.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Named sets of words that patterns write as {@code <name>}, from {@code word-classes.yaml}: a rule file whose rules
 * have {@code words} (folded forms) and {@code verbs} (all forms of these verbs).
 */
public final class WordClasses {

    private final Map<String, Set<String>> classes;

    private WordClasses(Map<String, Set<String>> classes) {
        this.classes = classes;
    }

    public static WordClasses read(LexiconSource source, VerbForms verbs) {
        Map<String, Set<String>> classes = new HashMap<>();
        RuleFile.read(source, "word-classes.yaml", "hedgerow-word-classes", rule -> {
            Set<String> words = new TreeSet<>(rule.strings("words"));
            rule.strings("verbs").forEach(verb -> words.addAll(verbs.of(verb)));
            if (words.isEmpty()) {
                throw rule.problem("the class is empty");
            }
            classes.put(rule.string("id"), words);
            return words;
        });
        return new WordClasses(classes);
    }

    /**
     * The folded forms of a class.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public Set<String> words(String name) {
        Set<String> words = classes.get(name);
        if (words == null) {
            throw new IllegalArgumentException("there is no word class <" + name + ">; known are "
                    + String.join(", ", List.copyOf(new TreeSet<>(classes.keySet()))));
        }
        return words;
    }
}
