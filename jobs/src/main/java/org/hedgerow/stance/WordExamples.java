package org.hedgerow.stance;

import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.lexicon.YamlMap;

/**
 * What shows a rule of words at work.
 *
 * @param same sentences with the rule's words in brackets, and no others of them
 * @param opposite likewise, with its words for the contrary
 * @param none sentences without any
 */
record WordExamples(List<String> same, List<String> opposite, List<String> none) {

    /** The sentences with words of the rule and those without any. */
    List<String> shownOrNone() {
        return Stream.concat(same.stream(), none.stream()).toList();
    }

    /** Reads {@code match}, {@code opposite} and {@code no_match} below {@code examples}. */
    static WordExamples of(YamlMap rule) {
        YamlMap map = rule.map("examples");
        WordExamples examples =
                new WordExamples(map.strings("match"), map.strings("opposite"), map.strings("no_match"));
        map.noOtherKeys();
        return examples;
    }

    /** The sentence of an example without its brackets. */
    static String unmarked(String example) {
        return example.replace("[", "").replace("]", "");
    }
}
