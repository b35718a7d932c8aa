package org.hedgerow.stance;

import java.util.Map;
import java.util.Set;

/** The closed classes of English that clause structure is read from. */
final class FunctionWords {

    static final Set<String> BE = words("be is are was were am been being 's 're 'm");
    static final Set<String> HAVE = words("have has had having 've");
    static final Set<String> DO = words("do does did");
    static final Set<String> NEGATIONS = words("not n't never no nor neither hardly scarcely barely rarely cannot");
    static final Set<String> NEGATIVE_SUBJECTS = words("nobody none nothing neither no-one few little");
    /** What a modal leaves of the commitment to what follows, as a factor of 3. */
    static final Map<String, Double> MODALS = Map.ofEntries(
            Map.entry("will", 0.75),
            Map.entry("'ll", 0.75),
            Map.entry("wo", 0.75),
            Map.entry("shall", 0.7),
            Map.entry("must", 0.5),
            Map.entry("would", 0.45),
            Map.entry("'d", 0.45),
            Map.entry("should", 0.3),
            Map.entry("ought", 0.3),
            Map.entry("can", 0.45),
            Map.entry("ca", 0.45),
            Map.entry("cannot", 0.8),
            Map.entry("could", 0.3),
            Map.entry("may", 0.3),
            Map.entry("might", 0.25));

    static final Set<String> DETERMINERS = words(
            """
            the a an this that these those his her its their our my your any no some every each all
            another such 's ' more further both several many new first last next""");
    static final Set<String> PRONOUNS = words("i we you he she it they there who this that these those");
    static final Set<String> FIRST_PERSON = words("i we");
    static final Set<String> PREPOSITIONS = words(
            """
            of from by for in on at about against into with over toward towards to as after before
            during despite without through since until upon via under between among near around than""");
    static final Set<String> SUBORDINATORS = words(
            """
            because although though while when whenever once since as where who which whose after
            before until unless if whether what how why that so than lest provided whom till whereas""");
    static final Set<String> CONDITIONALS = words("if unless provided lest until till");
    static final Set<String> WH = words("what how why when where who which whom whose");
    static final Set<String> CONJUNCTIONS = words("and or but nor");
    static final Set<String> ADVERBS = words(
            """
            also still just even now already ever only then always often soon yet well almost
            perhaps maybe again too so once far long no longer not n't never all both ultimately
            instead further thus there simply largely pure mere""");

    /** Prepositions of place, in the list above or not. */
    static final Set<String> OF_PLACE = words(
            """
            in near from on along at around inside outside into to across behind beyond within onto
            alongside amid throughout past below above off""");
    /** Prepositions after which a verb may name whom it makes do something ("called on them to leave"). */
    static final Set<String> OF_GOVERNED = words("on upon to for of by");
    /** The commonest verbs between a source and its clause. */
    static final Set<String> SAYING = words(
            """
            said says say saying told tells added adds announced claimed claims warned warns insisted
            insists confirmed confirms denied denies reported reports stated states""");
    /** Pronouns for who speaks. */
    static final Set<String> SPEAKERS = words("we i us me our my");
    /** Pronouns and quantifiers that may stand for anybody else. */
    static final Set<String> OTHER_PERSONS = words(
            """
            he she it they you him her them who which that this these those one both all some many
            itself themselves""");
    /** Words that begin or are adverbials of time and direction where an object could stand. */
    static final Set<String> OF_TIME = words(
            """
            today tomorrow yesterday tonight now then last next this again further there here soon home
            back away early late more ago week weeks day days month months year years hour hours monday
            tuesday wednesday thursday friday saturday sunday january february march april may june july
            august september october november december""");

    private FunctionWords() {}

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }

    static boolean isAuxiliary(String word) {
        return BE.contains(word) || HAVE.contains(word) || DO.contains(word) || MODALS.containsKey(word);
    }

    static boolean isAdverb(String word) {
        return ADVERBS.contains(word)
                || word.length() > 4
                        && word.endsWith("ly")
                        && !word.equals("family")
                        && !word.equals("supply")
                        && !word.equals("reply")
                        && !word.equals("apply")
                        && !word.equals("italy")
                        && !word.equals("rally")
                        && !word.equals("early")
                        && !word.equals("daily");
    }

    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word) || OF_PLACE.contains(word);
    }

    /** Whether the word can neither name nor describe somebody: no noun, verb, adjective or personal pronoun. */
    static boolean isClosedClass(String word) {
        return isAuxiliary(word)
                || isAdverb(word)
                || isPreposition(word)
                || DETERMINERS.contains(word) && !OTHER_PERSONS.contains(word) && !SPEAKERS.contains(word);
    }
}
