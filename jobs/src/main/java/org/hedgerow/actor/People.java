package org.hedgerow.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The persons a document names in full, found again by surname or first name. */
final class People {

    private final ActorRegistry registry;
    private final LocalDate day;
    private final Map<String, List<Entity>> bySurname = new HashMap<>();
    private final Map<String, List<Entity>> byFirstName = new HashMap<>();
    private final Map<String, List<Entity>> byMiddleName = new HashMap<>();

    /** By actor id: an entry's own hash would read all its names. */
    private final Map<String, Entity> registered = new HashMap<>();

    private final List<Entity> all = new ArrayList<>();

    /** @param day the article's date, or null */
    People(ActorRegistry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
    }

    /** The document's entity of a registry entry, made at its first mention. */
    Entity registered(RegistryEntry entry) {
        Entity entity = registered.get(entry.actor().actorId());
        if (entity == null) {
            entity = Entity.registered(entry);
            registered.put(entry.actor().actorId(), entity);
            for (OfficeTerm term : entry.offices()) {
                if (day == null || !term.dated() || term.covers(day)) {
                    entity.offices().add(term.office());
                }
            }
        }
        return entity;
    }

    /** A registry person named in full: from now on the surname alone may mean them. */
    Entity named(RegistryEntry entry) {
        Entity entity = registered(entry);
        if (entity.isPerson() && entity.fullMentions() == 0) {
            index(entity);
        }
        entity.countFullMention();
        return entity;
    }

    /** A person named in full by {@code names}, known already or new. */
    Entity named(List<String> names, ActorWords.Title title, Sex sex) {
        Entity found = registryEntity(names, title);
        if (found == null) {
            found = known(names);
        }
        if (found == null) {
            found = Entity.person(names, sex);
            index(found);
        }
        found.learnNames(names);
        found.learnSex(sex);
        found.countFullMention();
        return found;
    }

    private Entity registryEntity(List<String> names, ActorWords.Title title) {
        if (Entity.isSuffix(names.get(names.size() - 1))) {
            return null;
        }
        String first = NameKey.of(names.get(0));
        String last = NameKey.of(names.get(names.size() - 1));
        List<Alias> aliases = registry.names().get(List.of(first, last));
        if (names.size() > 2) {
            for (Alias alias : aliases) {
                if (alias.entry().isPerson() && middleNamesAreInitials(names)) {
                    return named(alias.entry());
                }
            }
        }
        RegistryEntry misspelt = title == null || names.size() != 2 ? null : misspelt(first, last, title);
        return misspelt == null ? null : named(misspelt);
    }

    private static boolean middleNamesAreInitials(List<String> names) {
        return names.subList(1, names.size() - 1).stream()
                .allMatch(name -> name.replace(".", "").length() == 1);
    }

    /** Almost a registry name, and with the title of an office this person held. */
    private RegistryEntry misspelt(String first, String last, ActorWords.Title title) {
        List<RegistryEntry> close = new ArrayList<>();
        for (RegistryEntry entry : registry.withSurname(last)) {
            String key = NameKey.of(entry.actor().name().split(" ")[0]);
            if (first.length() > 3 && key.length() > 3 && NameKey.distance(first, key, 2) <= 2) {
                close.add(entry);
            }
        }
        for (RegistryEntry entry : registry.withFirstName(first)) {
            String[] parts = entry.actor().name().split(" ");
            String key = NameKey.of(parts[parts.length - 1]);
            if (last.length() > 4 && key.length() > 4 && NameKey.distance(last, key, 1) == 1) {
                close.add(entry);
            }
        }
        close.removeIf(entry ->
                title.office() == null || entry.term(title.office(), day).isEmpty());
        return close.size() == 1 ? close.get(0) : null;
    }

    private Entity known(List<String> names) {
        Entity candidate = Entity.person(names, Sex.UNKNOWN);
        for (Entity entity : withSurname(candidate.lastKey())) {
            if (entity.hasSuffix() == candidate.hasSuffix() && sameFirstName(entity, candidate.firstKey())) {
                return entity;
            }
        }
        return null;
    }

    private static boolean sameFirstName(Entity entity, String first) {
        String own = entity.firstKey();
        if (own.equals(first)) {
            return true;
        }
        boolean initial = own.length() == 1 || first.length() == 1;
        if (initial && !own.isEmpty() && !first.isEmpty() && own.charAt(0) == first.charAt(0)) {
            return true;
        }
        return entity.entry() != null
                && entity.entry().aliases().stream()
                        .anyMatch(alias -> NameKey.of(alias.split(" ")[0]).equals(first));
    }

    private void index(Entity entity) {
        all.add(entity);
        bySurname
                .computeIfAbsent(entity.lastKey(), ignored -> new ArrayList<>(2))
                .add(entity);
        byFirstName
                .computeIfAbsent(entity.firstKey(), ignored -> new ArrayList<>(2))
                .add(entity);
        if (entity.names().size() > 2) {
            String middle = NameKey.of(entity.names().get(entity.names().size() - 2));
            byMiddleName.computeIfAbsent(middle, ignored -> new ArrayList<>(2)).add(entity);
        }
    }

    List<Entity> withSurname(String key) {
        return bySurname.getOrDefault(key, List.of());
    }

    List<Entity> withFirstName(String key) {
        return byFirstName.getOrDefault(key, List.of());
    }

    /** Those whose surname may stand in the middle (Melba Acosta Febo) or in front (Lou Jiwei). */
    List<Entity> withUnusualSurname(String key) {
        List<Entity> found = new ArrayList<>(byMiddleName.getOrDefault(key, List.of()));
        found.addAll(withFirstName(key));
        return found;
    }

    /** All who are named in full, in order of their first full mention. */
    List<Entity> all() {
        return all;
    }

    /** The one registry person of this surname who holds or held the office in the title; null if none or several. */
    RegistryEntry byTitleAndSurname(ActorWords.Title title, String surname) {
        if (title == null || title.office() == null) {
            return null;
        }
        List<RegistryEntry> bearers = registry.withSurname(surname).stream()
                .filter(entry -> entry.hasHeld(title.office()))
                .toList();
        List<RegistryEntry> holding = bearers.stream()
                .filter(entry -> entry.term(title.office(), day).isPresent())
                .toList();
        return holding.size() == 1 ? holding.get(0) : bearers.size() == 1 ? bearers.get(0) : null;
    }
}
