package org.hedgerow.stance;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.learn.Softmax;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Span;
import org.hedgerow.text.Stance;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * How a stretch of text takes a claim in plain words: its words are aligned with the claim's, and a linear model over
 * {@link HeadlineFeatures} decides. Built once a partition, used by one thread.
 */
public final class FreeTextJudge {

    static final List<String> OUTCOMES = List.of("affirm", "deny", "noncommittal");

    private final Inflection inflection;
    private final Synonyms synonyms;
    private final HeadlineFeatures extractor;
    private final CommitmentScorer scorer;
    private final LinearModel model;
    private final Features features = Features.hashed();
    private final double[] scores = new double[OUTCOMES.size()];

    public FreeTextJudge(LexiconSource source, StanceWeights weights) {
        this(StanceKnowledge.load(source, weights));
    }

    FreeTextJudge(StanceKnowledge knowledge) {
        this.inflection = knowledge.inflection();
        this.synonyms = knowledge.synonyms();
        this.extractor = knowledge.headlines();
        this.scorer = new CommitmentScorer(knowledge);
        this.model = knowledge.weights().freeText();
    }

    /**
     * A claim ready to be compared.
     *
     * @param words all its words, folded
     * @param negations how many of them negate
     */
    record Prepared(FreeTextClaim claim, List<Alignment.Term> terms, Set<String> words, int negations) {}

    /**
     * A verdict.
     *
     * @param coverage the share of the claim's words that the text answers, 0…1
     * @param evidence the aligned words, from first to last; the whole text where none is
     */
    public record Verdict(Stance stance, double affirm, double deny, double coverage, Span evidence) {

        /** From the probabilities to the scale of commitment. */
        public double commitment() {
            return Math.round(300 * (affirm - deny)) / 100.0;
        }
    }

    Prepared prepare(FreeTextClaim claim) {
        Document document = new Segmenter().segment(Article.ofText(claim.id(), claim.statement()));
        Tokens tokens = document.tokens();
        Set<String> words = new HashSet<>();
        int negations = 0;
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.lower(i));
            negations += FunctionWords.NEGATIONS.contains(tokens.lower(i)) ? 1 : 0;
        }
        return new Prepared(
                claim, Alignment.terms(tokens, 0, tokens.size(), inflection, scorer.lexicon()), words, negations);
    }

    /** How the whole document takes the claim. */
    public Verdict judge(Document document, FreeTextClaim claim) {
        return judge(document, 0, document.tokens().size(), prepare(claim));
    }

    /** How the tokens from {@code low} to before {@code high} take the claim. */
    Verdict judge(Document document, int low, int high, Prepared claim) {
        Alignment alignment = align(document.tokens(), low, high, claim);
        fill(features, document, low, high, claim, alignment);
        model.score(features, scores);
        Softmax.toProbabilities(scores);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        Span evidence = alignment.first() < 0
                ? document.tokens().span(low, high)
                : document.tokens().span(alignment.first(), alignment.last() + 1);
        return new Verdict(
                Stance.valueOf(OUTCOMES.get(best).toUpperCase(Locale.ROOT)),
                scores[0],
                scores[1],
                alignment.coverage(),
                evidence);
    }

    /** Whether the word answers to a word of any of the claims. */
    boolean answersAny(Word word, List<Prepared> claims) {
        if (!Alignment.mayAnswer(word)) {
            return false;
        }
        String stem = inflection.stem(word.lower());
        return claims.stream()
                .flatMap(claim -> claim.terms().stream())
                .anyMatch(term -> Alignment.quality(term.stem(), stem, synonyms) > 0);
    }

    Alignment align(Tokens tokens, int low, int high, Prepared claim) {
        return Alignment.of(claim.terms(), tokens, low, high, inflection, synonyms);
    }

    boolean isEventOpposed(Alignment alignment, Tokens tokens, Prepared claim) {
        return alignment.isEventOpposed(claim.terms(), tokens, inflection, synonyms);
    }

    void fill(Features target, Document document, int low, int high, Prepared claim, Alignment alignment) {
        int event = alignment.event() >= 0 ? alignment.event() : high - 1;
        Span span = document.tokens().span(event, event + 1);
        Commitment composed = scorer.compose(document, span);
        extractor.fill(target, document.tokens(), low, high, alignment, composed, claim);
    }
}
