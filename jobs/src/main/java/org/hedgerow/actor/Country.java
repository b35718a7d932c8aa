package org.hedgerow.actor;

import java.util.List;
import org.hedgerow.lexicon.YamlMap;

/**
 * A state and its names.
 *
 * @param code ISO 3166 alpha-2
 * @param adjectives as in "the NAME foreign ministry"; the first is used to make names
 */
record Country(
        String code,
        String name,
        List<String> aliases,
        List<String> adjectives,
        List<String> people,
        List<String> capitals) {

    static Country read(YamlMap map) {
        map.string("id");
        return new Country(
                map.string("code"),
                map.string("name"),
                map.strings("aliases"),
                map.strings("adjectives"),
                map.strings("people"),
                map.strings("capitals"));
    }

    /** How the names of its bodies begin: "Polish" in "Polish Foreign Ministry". */
    String adjective() {
        return code.equals("US") ? "US" : adjectives.isEmpty() ? name : adjectives.get(0);
    }
}
