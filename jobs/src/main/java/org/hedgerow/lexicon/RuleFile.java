package org.hedgerow.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hedgerow.lexicon.LexiconSource.LexiconFile;

/**
 * Reads files of rules. A file is a mapping with the header keys {@code format}, {@code version}, {@code source},
 * {@code licence}, and {@code rules}: a list of mappings, each with an {@code id} of lower-case letters, digits, dots
 * and hyphens. Inside one file an id stands once; a user's file replaces shipped rules of the same id.
 */
public final class RuleFile {

    private RuleFile() {}

    /**
     * The rules of all files of one name, in order of their first appearance.
     *
     * @param format what the header must say
     * @param rule makes a rule of its mapping; unknown keys are refused afterwards
     * @throws IllegalArgumentException naming file and rule of whatever is wrong
     */
    public static <T> Collection<T> read(LexiconSource source, String name, String format, Function<YamlMap, T> rule) {
        Map<String, T> rules = new LinkedHashMap<>();
        for (LexiconFile file : source.open(name)) {
            addRules(file, format, rule, rules);
        }
        return new ArrayList<>(rules.values());
    }

    /** The rules of all files in one folder, see {@link #read}; over the folder, too, an id stands once. */
    public static <T> Collection<T> readFolder(
            LexiconSource source, String folder, String format, Function<YamlMap, T> rule) {
        Map<String, T> rules = new LinkedHashMap<>();
        Map<String, String> owners = new LinkedHashMap<>();
        for (String name : source.list(folder)) {
            for (LexiconFile file : source.open(name)) {
                for (String id : addRules(file, format, rule, rules)) {
                    String owner = owners.putIfAbsent(id, name);
                    if (owner != null && !owner.equals(name)) {
                        throw new IllegalArgumentException(
                                file.origin() + ", rule " + id + ": the id stands in " + owner + " already");
                    }
                }
            }
        }
        return new ArrayList<>(rules.values());
    }

    private static <T> Set<String> addRules(
            LexiconFile file, String format, Function<YamlMap, T> rule, Map<String, T> rules) {
        YamlMap top = YamlMap.of(file.origin(), StrictYaml.read(file));
        String found = top.string("format");
        if (!found.equals(format)) {
            throw top.problem("the format is '" + found + "', expected '" + format + "'");
        }
        for (String key : List.of("version", "source", "licence")) {
            top.string(key);
        }
        Set<String> ids = new HashSet<>();
        for (YamlMap map : top.maps("rules")) {
            String id = map.string("id");
            if (!isId(id)) {
                throw map.problem("an id is made of a-z, 0-9, '.' and '-'");
            }
            if (!ids.add(id)) {
                throw map.problem("the id stands twice in this file");
            }
            rules.put(id, rule.apply(map));
            map.noOtherKeys();
        }
        top.noOtherKeys();
        return ids;
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-');
    }
}
