package org.hedgerow.corpus.clean;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;

/** The word lists of {@code corpus/words.yaml}, by id. */
final class WordLists {

    private record WordList(String id, List<String> words) {}

    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private WordLists(Collection<WordList> read) {
        for (WordList list : read) {
            lists.put(list.id, list.words);
        }
    }

    static WordLists load(LexiconSource source) {
        return new WordLists(RuleFile.read(source, "corpus/words.yaml", "words/1", map -> {
            WordList list = new WordList(map.string("id"), List.copyOf(map.strings("words")));
            if (list.words.isEmpty()) {
                throw map.problem("the list has no words");
            }
            return list;
        }));
    }

    List<String> list(String id) {
        List<String> words = lists.get(id);
        if (words == null) {
            throw new IllegalArgumentException("corpus/words.yaml: the list " + id + " is missing");
        }
        return words;
    }

    Set<String> set(String id) {
        return new HashSet<>(list(id));
    }

    /** The ids that begin with a prefix, in order of the file. */
    List<String> ids(String prefix) {
        return lists.keySet().stream().filter(id -> id.startsWith(prefix)).toList();
    }

    /** Every pronoun glued to every verb, with the length of the pronoun. */
    Map<String, Integer> gluedPronouns() {
        Map<String, Integer> glued = new HashMap<>();
        for (String pronoun : list("spacing.pronouns")) {
            for (String verb : list("spacing.verbs")) {
                glued.put(pronoun + verb, pronoun.length());
            }
        }
        return glued;
    }
}
