package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.hedge.CueCandidate.Ground;
import org.hedgerow.hedge.HedgeLexicon.Reading;
import org.hedgerow.lexicon.PhraseMatcher;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;

/** Phase one: finds candidates in a sentence and what the rules' own contexts say about them. Not thread-safe. */
final class CueFinder {

    private final HedgeLexicon lexicon;
    private final PhraseMatcher<Reading> matcher;
    private final List<CueCandidate> candidates = new ArrayList<>();
    private final List<CueCandidate> exceptions = new ArrayList<>();
    private final List<CueCandidate> certainties = new ArrayList<>();

    CueFinder(HedgeLexicon lexicon) {
        this.lexicon = lexicon;
        this.matcher = lexicon.phrases().matcher();
    }

    /** The candidates of a sentence in order of their first token, each once. The list is reused by the next call. */
    List<CueCandidate> find(Tokens tokens, Sentence sentence) {
        candidates.clear();
        exceptions.clear();
        certainties.clear();
        matcher.match(tokens, sentence, this::found);
        return candidates;
    }

    private void found(Reading reading, int first, int end) {
        List<CueCandidate> list =
                switch (reading.role()) {
                    case MATCH -> candidates;
                    case UNLESS -> exceptions;
                    case ALWAYS -> certainties;
                };
        if (!holds(list, reading.rule(), first, end)) {
            list.add(new CueCandidate(reading.rule(), first, end));
        }
    }

    private static boolean holds(List<CueCandidate> list, int rule, int first, int end) {
        for (int i = list.size() - 1; i >= 0; i--) {
            CueCandidate candidate = list.get(i);
            if (candidate.rule() == rule && candidate.first() == first && candidate.end() == end) {
                return true;
            }
        }
        return false;
    }

    /** What the rule itself says about a candidate of the last sentence; null where it leaves it open. */
    Ground ground(Tokens tokens, Sentence sentence, CueCandidate candidate) {
        HedgeRule rule = lexicon.rules().get(candidate.rule());
        if (rule.lowerCase()
                && candidate.first() > sentence.firstToken()
                && tokens.word(candidate.first()).isCapitalized()) {
            return Ground.NAME;
        }
        if (isAmong(exceptions, candidate)) {
            return Ground.UNLESS;
        }
        return isAmong(certainties, candidate) ? Ground.ALWAYS : null;
    }

    private static boolean isAmong(List<CueCandidate> contexts, CueCandidate candidate) {
        for (CueCandidate context : contexts) {
            if (context.rule() == candidate.rule() && context.overlaps(candidate)) {
                return true;
            }
        }
        return false;
    }

    HedgeLexicon lexicon() {
        return lexicon;
    }
}
