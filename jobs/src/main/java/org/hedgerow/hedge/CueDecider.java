package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.hedge.CueCandidate.Ground;
import org.hedgerow.hedge.CueCandidate.Verdict;
import org.hedgerow.hedge.HedgeRule.Decision;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;

/** Phase two: decides which candidates of a sentence are cues, longer ones first. Not thread-safe. */
final class CueDecider {

    static final Comparator<CueCandidate> LONGEST_FIRST = CueDecider::longestFirst;

    /** In tokens; a page without a stop is no sentence. */
    private static final int LONGEST_SENTENCE = 400;

    private static final Comparator<Verdict> IN_TEXT_ORDER = Comparator.comparing(
            Verdict::candidate, Comparator.comparingInt(CueCandidate::first).thenComparingInt(CueCandidate::end));

    private static int longestFirst(CueCandidate one, CueCandidate other) {
        int byLength = Integer.compare(other.length(), one.length());
        int byFirst = Integer.compare(one.first(), other.first());
        return byLength != 0 ? byLength : byFirst != 0 ? byFirst : Integer.compare(one.rule(), other.rule());
    }

    private final CueFinder finder;
    private final CueClassifier classifier;

    CueDecider(CueFinder finder, CueClassifier classifier) {
        this.finder = finder;
        this.classifier = classifier;
    }

    /** A verdict on every candidate, in text order. What no stop divides is divided, so that time stays linear. */
    List<Verdict> decide(Tokens tokens, Sentence sentence) {
        if (sentence.tokenCount() <= LONGEST_SENTENCE) {
            return decideAtOnce(tokens, sentence);
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (int first = sentence.firstToken(); first < sentence.endToken(); first += LONGEST_SENTENCE) {
            int end = Math.min(first + LONGEST_SENTENCE, sentence.endToken());
            verdicts.addAll(decideAtOnce(
                    tokens,
                    new Sentence(
                            sentence.ordinal(),
                            tokens.span(first, end),
                            first,
                            end,
                            sentence.paragraph(),
                            sentence.kind())));
        }
        return verdicts;
    }

    private List<Verdict> decideAtOnce(Tokens tokens, Sentence sentence) {
        List<CueCandidate> found = finder.find(tokens, sentence);
        if (found.isEmpty()) {
            return List.of();
        }
        List<CueCandidate> candidates = new ArrayList<>(found);
        candidates.sort(LONGEST_FIRST);
        List<Verdict> verdicts = new ArrayList<>();
        for (int at = 0; at < candidates.size(); at++) {
            CueCandidate candidate = candidates.get(at);
            verdicts.add(
                    isTaken(candidate, verdicts)
                            ? new Verdict(candidate, false, null, 0, Ground.LONGER_CUE)
                            : decide(tokens, sentence, candidates, at));
        }
        verdicts.sort(IN_TEXT_ORDER);
        return verdicts;
    }

    private boolean isTaken(CueCandidate candidate, List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            if (verdict.isCue() && blocks(verdict.candidate(), candidate)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a longer cue takes a candidate's words. A semantic hedge (believed) may stand inside a pragmatic one (it is
     * widely believed that), for they say different things; otherwise a word serves one cue.
     */
    private boolean blocks(CueCandidate cue, CueCandidate candidate) {
        return cue.overlaps(candidate) && !finder.lexicon().areDifferentLayers(cue.rule(), candidate.rule());
    }

    private Verdict decide(Tokens tokens, Sentence sentence, List<CueCandidate> candidates, int at) {
        CueCandidate candidate = candidates.get(at);
        HedgeRule rule = finder.lexicon().rules().get(candidate.rule());
        Ground ground = finder.ground(tokens, sentence, candidate);
        if (ground == Ground.NAME || ground == Ground.UNLESS) {
            return new Verdict(candidate, false, null, 0, ground);
        }
        if (rule.decision() == Decision.WRITTEN || !classifier.knows(candidate.rule())) {
            return new Verdict(candidate, true, rule.category(), 1, ground == null ? Ground.PHRASE : ground);
        }
        double probability = classifier.probability(tokens, sentence, candidates, at);
        HedgeCategory category = classifier.likeliest(rule);
        boolean isCue = ground == Ground.ALWAYS || probability >= classifier.threshold();
        return new Verdict(
                candidate, isCue, isCue ? category : null, probability, ground == null ? Ground.WEIGHTS : ground);
    }
}
