package org.hedgerow.hedge;

import java.util.List;
import org.hedgerow.hedge.CueTemplates.OfRule;
import org.hedgerow.hedge.CueTemplates.Shared;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.Value;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;
import org.hedgerow.text.WordTable;

/**
 * What the weights of the learned decision are learned from; {@link CueScorer} adds up the weights of the same features: the rule, the words around the cue, the shape of the clause, and which other
 * candidates the sentence holds. Each feature stands twice: by itself and with the register before it.
 */
final class CueFeatures {

    private final SentenceSigns signs = new SentenceSigns(word -> true);
    private final CueSurroundings surroundings = new CueSurroundings(signs);
    private final WordSuffixes suffixes = new WordSuffixes();
    private final Word boundary;
    private final List<CueTemplates> templates;
    private final List<Value> ids;

    /** @param register whose name stands before the second copy of every feature */
    CueFeatures(HedgeLexicon lexicon, Register register) {
        this.boundary = new WordTable().word(CueTemplates.BOUNDARY);
        this.ids = lexicon.rules().stream().map(rule -> Value.of(rule.id())).toList();
        this.templates =
                List.of(new CueTemplates(lexicon, ""), new CueTemplates(lexicon, CueTemplates.prefix(register)));
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
        surroundings.read(sentence, candidate, another);
        int clause = ClauseFlags.of(signs, sentence, candidate);
        Value suffixAfter = suffixes.of(after);
        Value suffixBefore = suffixes.of(before);
        for (CueTemplates all : templates) {
            Shared s = all.shared;
            OfRule r = all.rule(candidate.rule());
            OfRule g = all.group(candidate.rule());
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
            addSurroundings(features, tokens, r);
            addSurroundings(features, tokens, g);
            for (int rest = clause; rest != 0; rest &= rest - 1) {
                int flag = Integer.numberOfTrailingZeros(rest);
                features.add(s.flag, flag);
                features.add(r.flag, flag);
                features.add(g.flag, flag);
            }
            for (int other = 0; other < candidates.size(); other++) {
                CueCandidate that = candidates.get(other);
                if (!that.overlaps(candidate)) {
                    OfRule o = all.rule(that.rule());
                    features.add(that.first() < candidate.first() ? o.standsBefore : o.standsAfter);
                    features.add(that.first() < candidate.first() ? r.hasBefore : r.hasAfter, ids.get(that.rule()));
                }
            }
            features.add(s.candidates, Math.min(candidates.size(), CueTemplates.MOST_CANDIDATES));
            features.add(r.candidates, Math.min(candidates.size(), CueTemplates.MOST_CANDIDATES_OF_RULE));
        }
    }

    private void addSurroundings(Features features, Tokens tokens, OfRule rule) {
        if (surroundings.verb() >= 0) {
            features.add(rule.verb, tokens.word(surroundings.verb()));
        }
        if (surroundings.governor() >= 0) {
            features.add(rule.governor, tokens.word(surroundings.governor()));
        }
        features.add(rule.group, surroundings.group());
        features.add(rule.tense, signs.tense());
        features.add(rule.previous, surroundings.before());
        for (int i = 0; i < surroundings.markers(); i++) {
            features.add(rule.marker, CueSurroundings.markerValue(surroundings.marker(i)));
        }
    }

    private Word word(Tokens tokens, Sentence sentence, int token) {
        return token >= sentence.firstToken() && token < sentence.endToken() ? tokens.word(token) : boundary;
    }
}
