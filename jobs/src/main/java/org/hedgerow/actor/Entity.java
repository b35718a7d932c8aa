package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;

/** Somebody or something a document names, with all it says about them. Lives as long as one document's labelling. */
final class Entity {

    private final boolean person;
    private final RegistryEntry entry;
    private final Set<String> offices = new LinkedHashSet<>();
    private List<String> names;
    private Sex sex;
    private String country;
    private String description;
    private int fullMentions;
    private boolean certain;
    private Actor actor;
    private String firstKey;
    private String lastKey;

    private Entity(boolean person, RegistryEntry entry, List<String> names, Sex sex) {
        this.person = person;
        this.entry = entry;
        this.names = names;
        this.sex = sex;
    }

    static Entity registered(RegistryEntry entry) {
        Entity entity =
                new Entity(entry.isPerson(), entry, List.of(entry.actor().name().split(" ")), entry.sex());
        entity.country = entry.actor().country();
        entity.certain = true;
        return entity;
    }

    static Entity person(List<String> names, Sex sex) {
        return new Entity(true, null, List.copyOf(names), sex);
    }

    static Entity organisation(List<String> names) {
        return new Entity(false, null, List.copyOf(names), Sex.UNKNOWN);
    }

    boolean isPerson() {
        return person;
    }

    /** Null for one that only the document knows. */
    RegistryEntry entry() {
        return entry;
    }

    Sex sex() {
        return sex;
    }

    void learnSex(Sex told) {
        if (sex == Sex.UNKNOWN) {
            sex = told;
        }
    }

    String country() {
        return country;
    }

    void learnCountry(String code) {
        if (country == null) {
            country = code;
        }
    }

    /** The offices and ranks the document gives to the person. */
    Set<String> offices() {
        return offices;
    }

    void learnDescription(String text) {
        if (description == null) {
            description = text;
        }
    }

    /** A longer form of the same name was met. */
    void learnNames(List<String> longer) {
        if (entry == null && longer.size() > names.size()) {
            names = List.copyOf(longer);
            actor = null;
            firstKey = null;
            lastKey = null;
        }
    }

    void countFullMention() {
        fullMentions++;
    }

    int fullMentions() {
        return fullMentions;
    }

    /** Whether a title, a known first name, or the registry makes it sure that this is a person's name. */
    boolean isCertain() {
        return certain;
    }

    void makeCertain() {
        certain = true;
    }

    List<String> names() {
        return names;
    }

    String firstKey() {
        if (firstKey == null) {
            firstKey = NameKey.of(names.get(0));
        }
        return firstKey;
    }

    String lastKey() {
        if (lastKey == null) {
            int last = names.size() - 1;
            while (last > 1 && isSuffix(names.get(last))) {
                last--;
            }
            lastKey = NameKey.of(names.get(last));
        }
        return lastKey;
    }

    static boolean isSuffix(String name) {
        return switch (name) {
            case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV" -> true;
            default -> false;
        };
    }

    boolean hasSuffix() {
        return names.size() > 2 && isSuffix(names.get(names.size() - 1));
    }

    Actor actor() {
        if (entry != null) {
            return entry.actor();
        }
        if (actor == null) {
            actor = new Actor(
                    (person ? "corpus.person." : "corpus.institution.") + NameKey.slug(String.join(" ", idNames())),
                    String.join(" ", names),
                    person ? ActorType.PERSON : ActorType.INSTITUTION,
                    country,
                    description,
                    false);
        }
        return actor;
    }

    /** Middle initials come and go between articles; the id does without them. */
    private List<String> idNames() {
        if (!person || names.size() < 3) {
            return names;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean inner = i > 0 && i < names.size() - 1;
            if (!inner || names.get(i).replace(".", "").length() > 1) {
                parts.add(names.get(i));
            }
        }
        return parts;
    }
}
