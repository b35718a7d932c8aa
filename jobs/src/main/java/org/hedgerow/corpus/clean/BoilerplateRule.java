package org.hedgerow.corpus.clean;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hedgerow.lexicon.YamlMap;

/**
 * One rule of {@code corpus/boilerplate.yaml}: what on a page is no part of the story. Phrases match without regard to
 * case and to the style of quotation marks and dashes; {@code #} stands for a number.
 *
 * @param drops what goes when a phrase matches
 * @param place where on the page the rule applies
 * @param equal lines that are exactly this, final punctuation aside
 * @param begins lines that begin so
 * @param ends lines that end so
 * @param contains lines that hold this, from a word's begin
 * @param mostWords longer lines are left alone
 * @param reportedToo whether a line that reports speech may go; a reader would rather see a stray line than miss one
 * @param removed examples; what goes is in braces
 * @param kept examples that stay as they are
 */
record BoilerplateRule(
        String id,
        Drops drops,
        Place place,
        List<String> equal,
        List<String> begins,
        List<String> ends,
        List<String> contains,
        int mostWords,
        boolean reportedToo,
        List<String> removed,
        List<String> kept) {

    /** The whole line, the phrase alone, or the line and the unpunctuated lines after it. */
    enum Drops {
        LINE,
        PHRASE,
        BLOCK
    }

    /** Anywhere, among the first lines, or among the last ones. */
    enum Place {
        ANYWHERE,
        TOP,
        END
    }

    BoilerplateRule {
        Objects.requireNonNull(id, "id");
        equal = List.copyOf(equal);
        begins = List.copyOf(begins);
        ends = List.copyOf(ends);
        contains = List.copyOf(contains);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }

    static BoilerplateRule of(YamlMap map) {
        BoilerplateRule rule = new BoilerplateRule(
                map.string("id"),
                value(map, "drops", Drops.class, "line"),
                value(map, "place", Place.class, "anywhere"),
                map.strings("equals"),
                map.strings("begins"),
                map.strings("ends"),
                map.strings("contains"),
                map.integer("most_words", 40),
                map.flag("reported_too", false),
                map.strings("removed"),
                map.strings("kept"));
        if (rule.equal.isEmpty() && rule.begins.isEmpty() && rule.ends.isEmpty() && rule.contains.isEmpty()) {
            throw map.problem("the rule needs equals, begins, ends or contains");
        }
        if (rule.removed.isEmpty()) {
            throw map.problem("the rule needs an example of what is removed");
        }
        return rule;
    }

    private static <T extends Enum<T>> T value(YamlMap map, String key, Class<T> type, String otherwise) {
        String value = map.string(key, otherwise);
        for (T constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw map.problem("'" + key + "' cannot be '" + value + "'");
    }
}
