package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;
import org.hedgerow.lexicon.YamlMap;
import org.hedgerow.text.Tokens;

/** The embedding predicates of {@code lexicon/en/commitment/predicates.yaml}, found by any of their forms. Immutable. */
final class PredicateLexicon {

    private static final String FILE = "commitment/predicates.yaml";
    private static final String FORMAT = "hedgerow-commitment/1";

    /**
     * One rule of the file.
     *
     * @param examples sentences with the embedded event in brackets and the author's commitment to it
     */
    record Rule(String id, List<Predicate> predicates, List<Example> examples) {}

    /** @param value {@code high} (above 1.5), {@code middle} or {@code low} (below 0) */
    record Example(String text, String value, boolean knownGap) {}

    /** A predicate and the form in which it stands. */
    record Entry(Predicate predicate, VerbForm form) {}

    private final Collection<Rule> rules;
    private final Map<String, List<Entry>> entries = new HashMap<>();

    private PredicateLexicon(Collection<Rule> rules, Inflection inflection) {
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            for (Predicate predicate : rule.predicates()) {
                switch (predicate.kind()) {
                    case VERB ->
                        inflection.formsOfVerb(predicate.lemma()).forEach((form, kind) -> add(form, predicate, kind));
                    case NOUN -> {
                        add(predicate.lemma(), predicate, VerbForm.NONE);
                        add(Inflection.plural(predicate.lemma()), predicate, VerbForm.NONE);
                    }
                    case ADJECTIVE -> add(predicate.lemma(), predicate, VerbForm.NONE);
                }
            }
        }
    }

    private void add(String form, Predicate predicate, VerbForm kind) {
        entries.computeIfAbsent(form, f -> new ArrayList<>(2)).add(new Entry(predicate, kind));
    }

    /** @throws IllegalArgumentException naming file and rule of whatever is wrong */
    static PredicateLexicon load(LexiconSource source, Inflection inflection) {
        return new PredicateLexicon(RuleFile.read(source, FILE, FORMAT, PredicateLexicon::rule), inflection);
    }

    private static Rule rule(YamlMap map) {
        String id = map.string("id");
        Set<Frame> frames = EnumSet.noneOf(Frame.class);
        for (String frame : map.strings("frames")) {
            frames.add(frame(map, frame));
        }
        double[] author = pair(map, "author");
        double[] holder = pair(map, "holder");
        Predicate.Signature signature = new Predicate.Signature(author[0], author[1], holder[0], holder[1]);
        List<Predicate> predicates = new ArrayList<>();
        add(map.strings("verbs"), Predicate.Kind.VERB, id, frames, signature, predicates);
        add(map.strings("nouns"), Predicate.Kind.NOUN, id, frames, signature, predicates);
        add(map.strings("adjectives"), Predicate.Kind.ADJECTIVE, id, frames, signature, predicates);
        List<Example> examples = new ArrayList<>();
        for (YamlMap example : map.maps("examples")) {
            examples.add(
                    new Example(example.string("text"), example.string("value"), example.flag("known_gap", false)));
            example.noOtherKeys();
        }
        return new Rule(id, List.copyOf(predicates), List.copyOf(examples));
    }

    private static Frame frame(YamlMap map, String name) {
        for (Frame frame : Frame.values()) {
            if (frame.name().toLowerCase(Locale.ROOT).equals(name)) {
                return frame;
            }
        }
        throw map.problem("'" + name + "' is no frame: give clause, to, gerund or noun");
    }

    private static double[] pair(YamlMap map, String key) {
        List<String> values = map.strings(key);
        if (values.size() != 2) {
            throw map.problem("'" + key + "' must be two numbers: when the predicate holds, and when it is negated");
        }
        double[] pair = new double[2];
        for (int i = 0; i < 2; i++) {
            try {
                pair[i] = Double.parseDouble(values.get(i));
            } catch (NumberFormatException e) {
                throw map.problem("'" + key + "' must be two numbers, found " + values.get(i));
            }
            if (!(Math.abs(pair[i]) <= 3)) {
                throw map.problem("'" + key + "' must lie in -3 … 3");
            }
        }
        return pair;
    }

    private static void add(
            List<String> words,
            Predicate.Kind kind,
            String id,
            Set<Frame> frames,
            Predicate.Signature signature,
            List<Predicate> predicates) {
        for (String word : words) {
            int space = word.indexOf(' ');
            String lemma = space < 0 ? word : word.substring(0, space);
            String particle = space < 0 ? null : word.substring(space + 1);
            predicates.add(new Predicate(id, lemma, particle, kind, Set.copyOf(frames), signature));
        }
    }

    Collection<Rule> rules() {
        return rules;
    }

    /**
     * The predicate that stands at {@code token} and takes {@code frame}, or null. One with its particle goes first; a
     * noun goes before a verb after a determiner, and behind it elsewhere. What could be a verb's present tense is none
     * before a finite auxiliary ("Russian forces were", "hopes had"), but in a relative clause ("who they believe is").
     */
    Entry at(Tokens tokens, int token, Frame frame) {
        Entry found = null;
        boolean subject = isFiniteAuxiliary(tokens, token + 1) && !isRelative(tokens, token);
        for (Entry entry : entries.getOrDefault(tokens.lower(token), List.of())) {
            Predicate predicate = entry.predicate();
            if (!predicate.takes(frame) || subject && (entry.form() == VerbForm.S || entry.form() == VerbForm.BASE)) {
                continue;
            }
            if (predicate.particle() != null) {
                if (tokens.is(token + 1, predicate.particle())) {
                    return entry;
                }
            } else if (found == null) {
                found = entry;
            } else if ((found.predicate().kind() == Predicate.Kind.NOUN) != (predicate.kind() == Predicate.Kind.NOUN)) {
                boolean noun = token > 0 && FunctionWords.DETERMINERS.contains(tokens.lower(token - 1));
                found = noun == (predicate.kind() == Predicate.Kind.NOUN) ? entry : found;
            }
        }
        return found;
    }

    private static boolean isRelative(Tokens tokens, int token) {
        for (int i = token - 1; i >= Math.max(0, token - 4) && tokens.word(i).isWordLike(); i--) {
            String word = tokens.lower(i);
            if (word.equals("who") || word.equals("which") || word.equals("what") || word.equals("whom")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFiniteAuxiliary(Tokens tokens, int token) {
        if (token >= tokens.size()) {
            return false;
        }
        String word = tokens.lower(token);
        return FunctionWords.MODALS.containsKey(word)
                || word.equals("are")
                || word.equals("is")
                || word.equals("was")
                || word.equals("were")
                || word.equals("has")
                || word.equals("have")
                || word.equals("had");
    }

    /** Whether any predicate has this form. */
    boolean holds(String lower) {
        return entries.containsKey(lower);
    }

    List<Entry> all(String lower) {
        return entries.getOrDefault(lower, List.of());
    }
}
