package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.stance.FreeTextJudge.Prepared;
import org.hedgerow.stance.FreeTextJudge.Verdict;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Span;
import org.hedgerow.text.Stance;
import org.hedgerow.text.StanceLabel;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.WordKinds;

/**
 * Stances to free-text claims. A statement bears on a claim if its sentence answers at least half of the claim's content
 * words, the verb among them, or four fifths of them, and its content at least the verb. The verdict of the judge, times
 * what the cue leaves of it, and the composed commitment to the claim's event count equally; where the event is named by
 * an opposite, the composed commitment alone, turned around. A cache by word keeps sentences without such words cheap.
 */
final class FreeTextStances {

    private static final double ENOUGH_WITH_VERB = 0.5;
    private static final double ENOUGH = 0.8;

    private final FreeTextJudge judge;
    private final CommitmentScorer scorer;
    private final List<Prepared> claims;

    /** Whether words answer any claim, 1 or 0. */
    private final WordKinds answers;

    FreeTextStances(List<FreeTextClaim> claims, FreeTextJudge judge, CommitmentScorer scorer) {
        this.judge = judge;
        this.scorer = scorer;
        this.claims = claims.stream().map(judge::prepare).toList();
        this.answers = new WordKinds(word -> judge.answersAny(word, this.claims) ? 1 : 0);
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    List<StanceLabel> label(Document document, Attribution attribution, SentenceHedges hedges) {
        List<StanceLabel> labels = new ArrayList<>();
        for (Prepared claim : claims) {
            StanceLabel best = null;
            double coverage = 0;
            for (Span content : attribution.contents()) {
                int first = document.sentenceAt(content.begin()).ordinal();
                int last = document.sentenceAt(Math.max(content.begin(), content.end() - 1))
                        .ordinal();
                for (int i = first; i <= last; i++) {
                    Sentence sentence = document.sentences().get(i);
                    double found = mayAnswer(document.tokens(), sentence) ? coverage(document, sentence, claim) : 0;
                    StanceLabel label =
                            found > coverage ? label(document, attribution, content, sentence, claim, hedges) : null;
                    if (label != null) {
                        coverage = found;
                        best = label;
                    }
                }
            }
            if (best != null) {
                labels.add(best);
            }
        }
        return labels;
    }

    /** The claim's coverage by the sentence, 0 where it does not bear on the claim. */
    private double coverage(Document document, Sentence sentence, Prepared claim) {
        Alignment alignment = judge.align(document.tokens(), sentence.firstToken(), sentence.endToken(), claim);
        double coverage = alignment.coverage();
        return coverage >= (alignment.eventTerm() ? ENOUGH_WITH_VERB : ENOUGH) ? coverage : 0;
    }

    private boolean mayAnswer(Tokens tokens, Sentence sentence) {
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            if (answers.of(tokens, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private StanceLabel label(
            Document document,
            Attribution attribution,
            Span content,
            Sentence sentence,
            Prepared claim,
            SentenceHedges hedges) {
        Tokens tokens = document.tokens();
        int low = Math.max(sentence.firstToken(), tokens.firstEndingAfter(content.begin()));
        int high = Math.min(sentence.endToken(), tokens.firstBeginningAt(content.end()));
        if (low >= high) {
            return null;
        }
        Alignment alignment = judge.align(tokens, low, high, claim);
        if (!alignment.eventTerm() && alignment.coverage() < ENOUGH) {
            return null;
        }
        Verdict verdict = judge.judge(document, low, high, claim);
        List<String> rules = new ArrayList<>(List.of("freetext.overlap"));
        double spoken = scorer.cueCommitment(document, attribution.cue(), rules);
        double commitment = verdict.commitment() * spoken / 3;
        if (alignment.eventTerm()) {
            Span event = tokens.span(alignment.event(), alignment.event() + 1);
            Commitment composed = scorer.score(document, event, content, attribution.cue(), hedges.around(event));
            boolean opposed = judge.isEventOpposed(alignment, tokens, claim);
            commitment = opposed ? -composed.value() : (commitment + composed.value()) / 2;
            rules.addAll(composed.ruleIds());
        }
        double rounded = Math.round(100 * commitment) / 100.0;
        Stance stance = StanceLabeller.stanceOf(rounded);
        return new StanceLabel(claim.claim().id(), stance, rounded, verdict.evidence(), rules);
    }
}
