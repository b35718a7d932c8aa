package org.hedgerow.hedge;

import java.util.Locale;
import org.hedgerow.hedge.CueCandidate.Verdict;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/**
 * Why a candidate is a cue or is not.
 *
 * @param category null for boosters and for what is no cue
 * @param probability of being a cue, from the weights; 1 or 0 where the rule itself decided
 * @param reason one line for people
 */
public record CueDecision(
        Span cue, String ruleId, boolean isCue, HedgeCategory category, double probability, String reason) {

    static CueDecision of(Tokens tokens, HedgeRule rule, Verdict verdict) {
        String reason =
                switch (verdict.ground()) {
                    case PHRASE -> "the phrase is a cue wherever it stands";
                    case ALWAYS -> "a context of the rule's 'always' makes it a cue";
                    case UNLESS -> "a context of the rule's 'unless' rules it out";
                    case NAME -> "the capital letter makes it a name";
                    case LONGER_CUE -> "a longer cue covers it";
                    case WEIGHTS ->
                        String.format(
                                Locale.ROOT, "learned weights give it a probability of %.2f", verdict.probability());
                };
        return new CueDecision(
                tokens.span(verdict.candidate().first(), verdict.candidate().end()),
                rule.id(),
                verdict.isCue(),
                verdict.category(),
                verdict.probability(),
                reason);
    }
}
