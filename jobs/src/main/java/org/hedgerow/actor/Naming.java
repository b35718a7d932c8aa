package org.hedgerow.actor;

import java.util.List;
import java.util.Locale;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;

/** Actors for sources that bear no name of their own: ids and names made from the words, the same in every article. */
final class Naming {

    private static final int LONGEST_NAME = 80;

    private Naming() {}

    /** Whoever the text does not name: "a Baltic diplomat", "people familiar with the talks". */
    static Actor unnamed(String words, String country) {
        return new Actor(
                "unnamed." + NameKey.slug(shortened(words)), shortened(words), ActorType.UNNAMED, country, null, false);
    }

    /** A people or a camp: "Russians", "Western leaders". */
    static Actor group(String words, String country) {
        return new Actor(
                "group." + NameKey.slug(shortened(words)), shortened(words), ActorType.GROUP, country, null, false);
    }

    /** Two or more who speak together; in the order of the text, for "Johnson and Guterres" is one source. */
    static Actor joint(List<Actor> parts) {
        StringBuilder id = new StringBuilder("group.");
        StringBuilder name = new StringBuilder();
        String country = parts.get(0).country();
        for (int i = 0; i < parts.size(); i++) {
            Actor part = parts.get(i);
            id.append(i == 0 ? "" : "-and-").append(NameKey.slug(part.name()));
            name.append(i == 0 ? "" : i == parts.size() - 1 ? " and " : ", ").append(part.name());
            country = country != null && country.equals(part.country()) ? country : null;
        }
        return new Actor(id.toString(), name.toString(), ActorType.GROUP, country, null, false);
    }

    /** Something of somebody: "Boris Johnson's office". */
    static Actor belonging(Actor owner, String noun, boolean organisation) {
        String name = owner.name() + (owner.name().endsWith("s") ? "' " : "'s ") + noun;
        String id = NameKey.slug(owner.name()) + "-" + NameKey.slug(noun);
        return organisation
                ? new Actor("corpus.institution." + id, name, ActorType.INSTITUTION, owner.country(), null, false)
                : new Actor("unnamed." + id, name, ActorType.UNNAMED, owner.country(), null, false);
    }

    /** An office whose holder the registry does not know. */
    static Actor office(String office, Country country) {
        return new Actor(
                "office." + country.code().toLowerCase(Locale.ROOT) + "." + office,
                country.adjective() + " " + office.replace('-', ' '),
                ActorType.OFFICE,
                country.code(),
                null,
                false);
    }

    /** A public body of a state: "Polish Foreign Ministry". */
    static Actor body(String body, Country country) {
        boolean lower =
                switch (body) {
                    case "military", "intelligence", "police", "state-media" -> true;
                    default -> false;
                };
        StringBuilder name = new StringBuilder(country.adjective());
        for (String part : body.split("-")) {
            name.append(' ').append(lower ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return new Actor(
                "institution." + country.code().toLowerCase(Locale.ROOT) + "." + body,
                name.toString(),
                ActorType.INSTITUTION,
                country.code(),
                null,
                false);
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_NAME) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST_NAME);
        if (space > 0) {
            return words.substring(0, space);
        }
        boolean tears = Character.isHighSurrogate(words.charAt(LONGEST_NAME - 1));
        return words.substring(0, tears ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
}
