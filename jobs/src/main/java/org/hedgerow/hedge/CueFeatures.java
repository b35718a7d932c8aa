package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.Template;
import org.hedgerow.learn.Value;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/**
 * What the learned decision looks at: the rule, the words around the cue, the shape of the clause, and which other
 * candidates the sentence holds. Each feature stands twice: by itself and with the register before it.
 */
final class CueFeatures {

    private static final Value NO_MARKER = Value.of("none");

    private final SentenceSigns signs = new SentenceSigns();
    private final CueSurroundings surroundings = new CueSurroundings(signs);
    private final WordSuffixes suffixes = new WordSuffixes();
    private final Word boundary;
    private final List<String> prefixes;
    private final List<Shared> shared = new ArrayList<>();
    private final List<Value> ids;
    private final List<List<OfRule>> ofRules = new ArrayList<>();
    private final List<List<OfRule>> ofGroups = new ArrayList<>();

    /** Features that stand once each: for a model that holds the register's weights already. */
    CueFeatures(HedgeLexicon lexicon) {
        this(lexicon, List.of(""));
    }

    /** @param register whose name stands before the second copy of every feature */
    CueFeatures(HedgeLexicon lexicon, Register register) {
        this(lexicon, List.of("", prefix(register)));
    }

    private CueFeatures(HedgeLexicon lexicon, List<String> prefixes) {
        this.boundary = new WordTable().word("\u00b6");
        this.ids = lexicon.rules().stream().map(rule -> Value.of(rule.id())).toList();
        this.prefixes = prefixes;
        prefixes.forEach(prefix -> shared.add(new Shared(prefix)));
        for (HedgeRule rule : lexicon.rules()) {
            ofRules.add(prefixes.stream()
                    .map(prefix -> new OfRule(prefix, rule.id()))
                    .toList());
            String group = rule.id().substring(0, rule.id().indexOf('.') + 1);
            String kind = group.isEmpty()
                    ? rule.category() == null ? "booster" : rule.category().label()
                    : group;
            ofGroups.add(
                    prefixes.stream().map(prefix -> new OfRule(prefix, kind)).toList());
        }
    }

    /** What stands before the features of a register. */
    static String prefix(Register register) {
        return register.label() + ":";
    }

    /** The features of {@code candidates.get(at)}; overwrites {@code features}. */
    void extract(Features features, Tokens tokens, Sentence sentence, List<CueCandidate> candidates, int at) {
        features.clear();
        CueCandidate candidate = candidates.get(at);
        Word before = word(tokens, sentence, candidate.first() - 1);
        Word before2 = word(tokens, sentence, candidate.first() - 2);
        Word before3 = word(tokens, sentence, candidate.first() - 3);
        Word after = word(tokens, sentence, candidate.end());
        Word after2 = word(tokens, sentence, candidate.end() + 1);
        Word after3 = word(tokens, sentence, candidate.end() + 2);
        boolean another = signs.read(tokens, sentence);
        surroundings.read(tokens, sentence, candidate, another);
        int clause = ClauseFlags.of(signs, sentence, candidate);
        Value suffixAfter = suffixes.of(after);
        Value suffixBefore = suffixes.of(before);
        for (int i = 0; i < prefixes.size(); i++) {
            Shared s = shared.get(i);
            OfRule r = ofRules.get(candidate.rule()).get(i);
            OfRule g = ofGroups.get(candidate.rule()).get(i);
            features.add(s.bias);
            features.add(g.bias);
            features.add(g.before, before);
            features.add(g.after, after);
            features.add(g.near, before2);
            features.add(g.nearAfter, after2);
            features.add(g.afterSuffix, suffixAfter);
            features.add(g.beforeSuffix, suffixBefore);
            features.add(s.before, before);
            features.add(s.after, after);
            features.add(s.before2, before2);
            features.add(s.after2, after2);
            features.add(s.afterSuffix, suffixAfter);
            features.add(r.bias);
            features.add(r.form, tokens.word(candidate.first()));
            features.add(r.before, before);
            features.add(r.after, after);
            features.add(r.near, before2);
            features.add(r.near, before3);
            features.add(r.nearAfter, after2);
            features.add(r.nearAfter, after3);
            features.add(r.beforePair, before2, before);
            features.add(r.afterPair, after, after2);
            features.add(r.around, before, after);
            features.add(r.afterSuffix, suffixAfter);
            features.add(r.beforeSuffix, suffixBefore);
            addSurroundings(features, r);
            addSurroundings(features, g);
            for (int rest = clause; rest != 0; rest &= rest - 1) {
                int flag = Integer.numberOfTrailingZeros(rest);
                features.add(s.flag, flag);
                features.add(r.flag, flag);
                features.add(g.flag, flag);
            }
            for (int other = 0; other < candidates.size(); other++) {
                CueCandidate that = candidates.get(other);
                if (!that.overlaps(candidate)) {
                    OfRule o = ofRules.get(that.rule()).get(i);
                    features.add(that.first() < candidate.first() ? o.standsBefore : o.standsAfter);
                    features.add(that.first() < candidate.first() ? r.hasBefore : r.hasAfter, ids.get(that.rule()));
                }
            }
            features.add(s.candidates, Math.min(candidates.size(), 5));
            features.add(r.candidates, Math.min(candidates.size(), 4));
        }
    }

    private void addSurroundings(Features features, OfRule rule) {
        if (surroundings.verb() != null) {
            features.add(rule.verb, surroundings.verb());
        }
        if (surroundings.governor() != null) {
            features.add(rule.governor, surroundings.governor());
        }
        features.add(rule.group, surroundings.group());
        features.add(rule.tense, signs.tense());
        features.add(rule.previous, surroundings.before());
        for (Value marker : surroundings.markers()) {
            features.add(rule.marker, marker);
        }
        if (surroundings.markers().isEmpty()) {
            features.add(rule.marker, NO_MARKER);
        }
    }

    private Word word(Tokens tokens, Sentence sentence, int token) {
        return token >= sentence.firstToken() && token < sentence.endToken() ? tokens.word(token) : boundary;
    }

    /** Features that all rules share. */
    private static final class Shared {

        private final Template bias;
        private final Template before;
        private final Template after;
        private final Template before2;
        private final Template after2;
        private final Template afterSuffix;
        private final Template flag;
        private final Template candidates;

        private Shared(String prefix) {
            bias = new Template(prefix + "any");
            before = new Template(prefix + "w-1");
            after = new Template(prefix + "w+1");
            before2 = new Template(prefix + "w-2");
            after2 = new Template(prefix + "w+2");
            afterSuffix = new Template(prefix + "suffix+1");
            flag = new Template(prefix + "flag");
            candidates = new Template(prefix + "candidates");
        }
    }

    /** Features that hold for one rule only. */
    private static final class OfRule {

        private final Template bias;
        private final Template form;
        private final Template before;
        private final Template after;
        private final Template near;
        private final Template nearAfter;
        private final Template beforePair;
        private final Template afterPair;
        private final Template around;
        private final Template afterSuffix;
        private final Template beforeSuffix;
        private final Template flag;
        private final Template candidates;
        private final Template standsBefore;
        private final Template standsAfter;
        private final Template hasBefore;
        private final Template hasAfter;
        private final Template verb;
        private final Template governor;
        private final Template group;
        private final Template tense;
        private final Template previous;
        private final Template marker;

        private OfRule(String prefix, String id) {
            String start = prefix + id + ":";
            bias = new Template(start + "any");
            form = new Template(start + "form");
            before = new Template(start + "w-1");
            after = new Template(start + "w+1");
            near = new Template(start + "w-2,3");
            nearAfter = new Template(start + "w+2,3");
            beforePair = new Template(start + "w-2,-1");
            afterPair = new Template(start + "w+1,+2");
            around = new Template(start + "w-1,+1");
            afterSuffix = new Template(start + "suffix+1");
            beforeSuffix = new Template(start + "suffix-1");
            flag = new Template(start + "flag");
            candidates = new Template(start + "candidates");
            standsBefore = new Template(prefix + "before:" + id);
            standsAfter = new Template(prefix + "after:" + id);
            hasBefore = new Template(start + "has-before");
            hasAfter = new Template(start + "has-after");
            verb = new Template(start + "verb");
            governor = new Template(start + "governor");
            group = new Template(start + "group");
            tense = new Template(start + "tense");
            previous = new Template(start + "previous");
            marker = new Template(start + "marker");
        }
    }
}
