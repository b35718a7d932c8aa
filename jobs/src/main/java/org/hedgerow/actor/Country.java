package org.hedgerow.actor;

import java.util.List;

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

    static final List<String> COLUMNS = List.of("id", "code", "name", "aliases", "adjectives", "people", "capitals");

    static Country read(ActorTable.Row row) {
        return new Country(
                row.text("code"),
                row.text("name"),
                row.list("aliases"),
                row.list("adjectives"),
                row.list("people"),
                row.list("capitals"));
    }

    /** How the names of its bodies begin: "Polish" in "Polish Foreign Ministry". */
    String adjective() {
        return code.equals("US") ? "US" : adjectives.isEmpty() ? name : adjectives.get(0);
    }
}
