package org.hedgerow.actor;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;
import org.hedgerow.lexicon.YamlMap;
import org.hedgerow.text.Word;

/** The words by which a source phrase is read: titles, offices, public bodies, first names and plain lists. */
final class ActorWords {

    /** What a phrase of the lexicon is. */
    enum Kind {
        HONORIFIC,
        OFFICE,
        RANK,
        BODY,
        SPOKESPERSON,
        ORGANISATION,
        DOCUMENT,
        ANAPHOR,
        VAGUE,
        PLURAL,
        PARTICLE,
        SUFFIX,
        PLACE,
        TIME,
        AFFILIATION,
        OPENER,
        MALE,
        FEMALE,
        FIRST_NAME
    }

    /**
     * A title before a name or instead of one.
     *
     * @param office key of the office, or of the rank; null for an honorific
     * @param country the one state the wording belongs to, or null
     */
    record Title(String ruleId, Kind kind, String office, String country, Sex sex) {}

    private record WordRule(String id, Kind kind, Sex sex, String office, String country, List<String> words) {

        static WordRule read(YamlMap map) {
            String kind = map.string("kind");
            if (Arrays.stream(Kind.values()).noneMatch(known -> known.name().equalsIgnoreCase(kind))) {
                throw map.problem("unknown kind '" + kind + "'");
            }
            String office = map.string("office", map.string("body", null));
            return new WordRule(
                    map.string("id"),
                    Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                    Sex.of(map.string("sex", null)),
                    office,
                    map.string("country", null),
                    map.strings("words"));
        }
    }

    private final PhraseTrie<Title> titles = new PhraseTrie<>();
    private final Map<String, Set<Kind>> kinds = new HashMap<>();
    private final Map<String, Sex> firstNames = new HashMap<>();

    static ActorWords load(LexiconSource source) {
        ActorWords words = new ActorWords();
        RuleFile.read(source, "actors/words.yaml", "hedgerow-actor-words-1", WordRule::read)
                .forEach(words::add);
        Collection<WordRule> names = RuleFile.read(
                source,
                "actors/first-names.yaml",
                "hedgerow-first-names-1",
                map -> new WordRule(
                        map.string("id"),
                        Kind.FIRST_NAME,
                        Sex.of(map.string("sex", null)),
                        null,
                        null,
                        map.strings("words")));
        names.forEach(words::addFirstNames);
        return words;
    }

    private void add(WordRule rule) {
        for (String phrase : rule.words()) {
            String folded = Word.fold(phrase);
            kinds.computeIfAbsent(folded, ignored -> EnumSet.noneOf(Kind.class)).add(rule.kind());
            switch (rule.kind()) {
                case HONORIFIC, OFFICE, RANK, BODY, SPOKESPERSON ->
                    titles.add(
                            List.of(folded.split(" ")),
                            new Title(rule.id(), rule.kind(), office(rule, folded), rule.country(), rule.sex()));
                default -> {}
            }
        }
    }

    /** A rank without a key of its own is its own word: "the lawyer" is no "diplomat". */
    private static String office(WordRule rule, String phrase) {
        return rule.kind() == Kind.RANK && rule.office() == null ? phrase : rule.office();
    }

    private void addFirstNames(WordRule rule) {
        for (String name : rule.words()) {
            firstNames.merge(NameKey.of(name), rule.sex(), (first, second) -> first == second ? first : Sex.UNKNOWN);
        }
    }

    PhraseTrie<Title> titles() {
        return titles;
    }

    boolean is(String folded, Kind kind) {
        Set<Kind> found = kinds.get(folded);
        return found != null && found.contains(kind);
    }

    /** Null if it is no first name we know. */
    Sex firstName(String key) {
        return firstNames.get(key);
    }

    Set<Kind> kinds(String folded) {
        return kinds.getOrDefault(folded, Set.of());
    }
}
