package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hedgerow.hedge.HedgeRule.Decision;
import org.hedgerow.hedge.HedgeRule.Examples;
import org.hedgerow.hedge.HedgeRule.Reach;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.PhraseTrie;
import org.hedgerow.lexicon.RuleFile;
import org.hedgerow.lexicon.VerbForms;
import org.hedgerow.lexicon.WordClasses;
import org.hedgerow.lexicon.YamlMap;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;

/** All hedge and booster rules, and the trie that finds their phrases. Immutable, shared by threads. */
final class HedgeLexicon {

    private static final String FOLDER = "hedges/";
    private static final String FORMAT = "hedgerow-hedges";

    private final List<HedgeRule> rules;
    private final PhraseTrie<Reading> phrases;

    private HedgeLexicon(List<HedgeRule> rules, PhraseTrie<Reading> phrases) {
        this.rules = List.copyOf(rules);
        this.phrases = phrases;
    }

    /** What a phrase says about its cue. */
    enum Role {
        MATCH,
        UNLESS,
        ALWAYS
    }

    /** A phrase of a rule. {@code rule} is its place in {@link #rules}. */
    record Reading(int rule, Role role) {}

    /** @throws IllegalArgumentException naming file, rule and reason of what is wrong in a lexicon */
    static HedgeLexicon read(LexiconSource source) {
        VerbForms verbs = VerbForms.read(source);
        Collection<HedgeRule> rules = RuleFile.readFolder(source, FOLDER, FORMAT, HedgeLexicon::rule);
        PhraseTrie.Builder<Reading> phrases = PhraseTrie.builder(WordClasses.read(source, verbs), verbs);
        int number = 0;
        for (HedgeRule rule : rules) {
            try {
                add(phrases, rule.match(), new Reading(number, Role.MATCH));
                add(phrases, rule.unless(), new Reading(number, Role.UNLESS));
                add(phrases, rule.always(), new Reading(number, Role.ALWAYS));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("hedge rule " + rule.id() + ": " + e.getMessage(), e);
            }
            number++;
        }
        return new HedgeLexicon(new ArrayList<>(rules), phrases.build());
    }

    private static void add(PhraseTrie.Builder<Reading> phrases, List<String> patterns, Reading reading) {
        patterns.forEach(pattern -> phrases.add(pattern, reading));
    }

    private static HedgeRule rule(YamlMap map) {
        List<HedgeCategory> categories = map.strings("category").stream()
                .map(name -> constant(map, "category", name, HedgeCategory.values(), HedgeCategory::label))
                .toList();
        HedgeCue.Kind kind = categories.isEmpty()
                ? constant(map, "kind", map.string("kind"), HedgeCue.Kind.values(), HedgeCue.Kind::label)
                : HedgeCue.Kind.HEDGE;
        if (categories.isEmpty() && kind == HedgeCue.Kind.HEDGE) {
            throw map.problem("a hedge needs a category");
        }
        Decision decision =
                constant(map, "decide", map.string("decide", "written"), Decision.values(), HedgeLexicon::lower);
        if (decision == Decision.WRITTEN && categories.size() > 1) {
            throw map.problem("only a learned decision can choose between categories");
        }
        int strength = map.integer("strength", 2);
        if (strength < 1 || strength > 3) {
            throw map.problem("'strength' is 1, 2 or 3");
        }
        YamlMap examples = map.map("examples");
        HedgeRule rule = new HedgeRule(
                map.string("id"),
                kind,
                categories,
                strength,
                decision,
                constant(map, "scope", map.string("scope", "right"), Reach.values(), HedgeLexicon::lower),
                map.strings("match"),
                map.strings("unless"),
                map.strings("always"),
                map.flag("lower_case", false),
                new Examples(examples.strings("match"), examples.strings("no_match"), examples.strings("known_gap")));
        examples.noOtherKeys();
        if (rule.match().isEmpty()) {
            throw map.problem("a rule needs a phrase to 'match'");
        }
        return rule;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(
            YamlMap map, String key, String name, E[] values, Function<E, String> label) {
        return Stream.of(values)
                .filter(value -> label.apply(value).equals(name))
                .findFirst()
                .orElseThrow(() -> map.problem("'" + key + "' is one of "
                        + Stream.of(values).map(label).toList() + ", found '" + name + "'"));
    }

    List<HedgeRule> rules() {
        return rules;
    }

    HedgeRule rule(Reading reading) {
        return rules.get(reading.rule());
    }

    /** Whether one is a hedge of a semantic class and the other a pragmatic hedge. */
    boolean areDifferentLayers(int rule, int other) {
        HedgeRule first = rules.get(rule);
        HedgeRule second = rules.get(other);
        return first.isHedge() && second.isHedge() && first.isSemantic() != second.isSemantic();
    }

    PhraseTrie<Reading> phrases() {
        return phrases;
    }
}
