package org.hedgerow.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;

/**
 * Who is known before a text is read: persons with their offices and dates, institutions, governments with the names
 * that stand for them. Read from {@code lexicon/en/actors/} and a user's lexicon folder; immutable, to be shared by all
 * resolvers of a process.
 */
public final class ActorRegistry {

    private static final String FORMAT = "hedgerow-actors-1";
    private static final List<String> COLUMNS =
            List.of("id", "name", "sex", "country", "offices", "aliases", "bare", "description", "wikidata");

    private final Map<String, RegistryEntry> entries = new LinkedHashMap<>();
    private final Map<String, Country> countries = new LinkedHashMap<>();
    private final Map<String, List<RegistryEntry>> bySurname = new HashMap<>();
    private final Map<String, List<RegistryEntry>> byFirstName = new HashMap<>();
    private final Map<String, List<RegistryEntry>> byOffice = new HashMap<>();
    private final PhraseTrie<Alias> names = new PhraseTrie<>();
    private final ActorWords words;

    private ActorRegistry(ActorWords words) {
        this.words = words;
    }

    /**
     * Reads the whole registry.
     *
     * @throws IllegalArgumentException naming file and rule of whatever is wrong
     */
    public static ActorRegistry load(LexiconSource source) {
        ActorRegistry registry = new ActorRegistry(ActorWords.load(source));
        ActorTable.read(source, "actors/countries.tsv", "hedgerow-countries-1", Country.COLUMNS, Country::read)
                .forEach(registry::addCountry);
        ActorTable.read(source, "actors/registry/", FORMAT, COLUMNS, ActorRegistry::readEntry)
                .forEach(registry::addEntry);
        return registry;
    }

    /** The actor of this id, or null. */
    public RegistryEntry entry(String actorId) {
        return entries.get(actorId);
    }

    /** All actors, in the order of the files; governments of states first. */
    public Collection<RegistryEntry> entries() {
        return List.copyOf(entries.values());
    }

    private static RegistryEntry readEntry(ActorTable.Row row) {
        String id = row.text("id");
        String type = id.contains(".") ? id.substring(0, id.indexOf('.')).toUpperCase(Locale.ROOT) : "";
        if (Arrays.stream(ActorType.values()).noneMatch(known -> known.name().equals(type))) {
            throw row.problem("an actor's id begins with its type and a dot, for example person.jane-doe");
        }
        List<OfficeTerm> offices = new ArrayList<>();
        for (String office : row.list("offices")) {
            try {
                offices.add(OfficeTerm.parse(office));
            } catch (IllegalArgumentException e) {
                throw row.problem(e.getMessage());
            }
        }
        String told = row.textOrNull("description");
        String description = told != null || offices.isEmpty() ? told : describe(offices.get(0));
        ActorType actorType = ActorType.valueOf(type);
        return new RegistryEntry(
                new Actor(id, row.text("name"), actorType, row.textOrNull("country"), description, true),
                Sex.of(row.textOrNull("sex")),
                row.list("aliases"),
                row.list("bare"),
                offices,
                row.textOrNull("wikidata"),
                actorType == ActorType.GROUP || actorType == ActorType.UNNAMED);
    }

    private static String describe(OfficeTerm term) {
        return term.office().replace('-', ' ') + " (" + term.country() + ")";
    }

    private void addCountry(Country country) {
        countries.put(country.code(), country);
        String id = "government." + country.code().toLowerCase(Locale.ROOT);
        List<String> aliases = new ArrayList<>(country.aliases());
        aliases.addAll(country.capitals());
        RegistryEntry entry = new RegistryEntry(
                new Actor(id, country.name(), ActorType.GOVERNMENT, country.code(), "government", true),
                Sex.UNKNOWN,
                aliases,
                List.of(),
                List.of(),
                null,
                false);
        entries.put(id, entry);
        addName(country.name(), Alias.Kind.COUNTRY, entry, country);
        country.aliases().forEach(name -> addName(name, Alias.Kind.COUNTRY, entry, country));
        country.capitals().forEach(name -> addName(name, Alias.Kind.METONYM, entry, country));
        country.adjectives().stream()
                .filter(name -> !country.aliases().contains(name))
                .forEach(name -> addName(name, Alias.Kind.ADJECTIVE, entry, country));
        country.people().stream()
                .filter(name -> !country.adjectives().contains(name))
                .forEach(name -> addName(name, Alias.Kind.PEOPLE, entry, country));
    }

    private void addEntry(RegistryEntry entry) {
        Actor actor = entry.actor();
        entries.put(actor.actorId(), entry);
        addName(actor.name(), Alias.Kind.NAME, entry, null);
        entry.aliases().forEach(name -> addName(name, Alias.Kind.NAME, entry, null));
        entry.bare().forEach(name -> addName(name, Alias.Kind.BARE, entry, null));
        for (OfficeTerm term : entry.offices()) {
            byOffice.computeIfAbsent(term.office() + ' ' + term.country(), ignored -> new ArrayList<>())
                    .add(entry);
        }
        if (entry.isPerson()) {
            List<String> parts = keys(actor.name());
            bySurname
                    .computeIfAbsent(parts.get(parts.size() - 1), ignored -> new ArrayList<>())
                    .add(entry);
            byFirstName
                    .computeIfAbsent(parts.get(0), ignored -> new ArrayList<>())
                    .add(entry);
        }
    }

    private void addName(String name, Alias.Kind kind, RegistryEntry entry, Country country) {
        boolean acronym = name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
        String code = country == null ? null : country.code();
        String adjective = country == null ? null : country.adjective();
        names.add(keys(name), new Alias(kind, entry, code, adjective, acronym));
    }

    /** The comparison keys of a name's words. */
    static List<String> keys(String name) {
        List<String> keys = new ArrayList<>(4);
        int begin = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || isBlank(name.charAt(at))) {
                String key = NameKey.of(name.substring(begin, at));
                if (!key.isEmpty()) {
                    keys.add(key);
                }
                begin = at + 1;
            }
        }
        return keys;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    PhraseTrie<Alias> names() {
        return names;
    }

    ActorWords words() {
        return words;
    }

    /** Null for an organisation or an unknown code. */
    Country country(String code) {
        return code == null ? null : countries.get(code);
    }

    List<RegistryEntry> withSurname(String key) {
        return bySurname.getOrDefault(key, List.of());
    }

    List<RegistryEntry> withFirstName(String key) {
        return byFirstName.getOrDefault(key, List.of());
    }

    /** The registry's own entry for a public body of a state, or null. */
    RegistryEntry body(String body, String country) {
        return byOffice.getOrDefault(body + ' ' + country, List.of()).stream()
                .filter(entry -> !entry.isPerson())
                .findFirst()
                .orElse(null);
    }

    /** The persons who held an office on a day; on no day in particular, all who ever did. */
    List<RegistryEntry> holders(String office, String country, LocalDate day) {
        return byOffice.getOrDefault(office + ' ' + country, List.of()).stream()
                .filter(entry -> entry.isPerson()
                        && entry.offices().stream()
                                .anyMatch(term -> term.office().equals(office)
                                        && term.country().equals(country)
                                        && term.dated()
                                        && (day == null || term.covers(day))))
                .distinct()
                .toList();
    }
}
