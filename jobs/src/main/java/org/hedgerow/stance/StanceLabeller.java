package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.ClaimMatcher.Mention;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Span;
import org.hedgerow.text.Stance;
import org.hedgerow.text.StanceLabel;

/**
 * Labels where the source of each statement stands on the claims: the commitment of the source to the claim's event
 * mention, times the polarity of its words. Built once a partition, used by one thread.
 *
 * <p>Thresholds on that commitment: at least {@value #AFFIRM} affirms, at most {@value #DENY} denies, at most
 * {@value #DOUBT} doubts, anything between is noncommittal. Of several mentions of a claim in one statement the one with
 * the strongest commitment counts, of equals the first; where one affirms and another doubts or denies, their mean.
 */
public final class StanceLabeller {

    static final double AFFIRM = 1.0;
    static final double DOUBT = -0.3;
    static final double DENY = -2.0;

    private final StanceKnowledge knowledge;
    private final Claims claims;
    private final ClaimMatcher matcher;
    private final CommitmentScorer scorer;
    private final FreeTextStances freeTexts;

    public StanceLabeller(LexiconSource source, Claims claims) {
        this(source, claims, StanceWeights.shipped());
    }

    StanceLabeller(LexiconSource source, Claims claims, StanceWeights weights) {
        this(StanceKnowledge.load(source, weights), claims);
    }

    private StanceLabeller(StanceKnowledge knowledge, Claims claims) {
        this.knowledge = knowledge;
        this.claims = claims;
        this.scorer = new CommitmentScorer(knowledge);
        this.matcher = new ClaimMatcher(claims.claims(), knowledge.inflection());
        this.freeTexts = new FreeTextStances(claims.freeTexts(), new FreeTextJudge(knowledge), scorer);
    }

    /** A labeller for another thread, on the same rules, weights and claims. */
    public StanceLabeller sibling() {
        return new StanceLabeller(knowledge, claims);
    }

    /**
     * The stances of each outermost attribution, by its index in {@code attributions}, in the order of the claims;
     * attributions off all claims have no entry.
     *
     * @param quotations the document's quotations
     * @param hedges all hedges of the document
     */
    public Map<Integer, List<StanceLabel>> label(
            Document document, List<Quotation> quotations, List<Attribution> attributions, List<HedgeCue> hedges) {
        Map<Integer, List<StanceLabel>> labels = new TreeMap<>();
        if (claims.isEmpty() || attributions.isEmpty()) {
            return labels;
        }
        List<Mention> mentions = matcher.find(document);
        if (mentions.isEmpty() && freeTexts.isEmpty()) {
            return labels;
        }
        SentenceHedges bySentence = new SentenceHedges(document, hedges);
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            if (attribution.isOutermost()) {
                List<StanceLabel> found = new ArrayList<>(label(document, attribution, mentions, bySentence));
                found.addAll(freeTexts.label(document, attribution, bySentence));
                if (!found.isEmpty()) {
                    labels.put(i, found);
                }
            }
        }
        return labels;
    }

    private List<StanceLabel> label(
            Document document, Attribution attribution, List<Mention> mentions, SentenceHedges hedges) {
        Map<Integer, StanceLabel> strongest = new LinkedHashMap<>();
        for (Span content : attribution.contents()) {
            int end = document.tokens().firstBeginningAt(content.end());
            int next = firstFrom(mentions, document.tokens().firstEndingAfter(content.begin()));
            for (; next < mentions.size() && mentions.get(next).first() < end; next++) {
                Mention mention = mentions.get(next);
                if (matcher.fitsSpeaker(document, mention, attribution.source())) {
                    StanceLabel label = label(document, attribution.cue(), content, mention, hedges);
                    strongest.merge(mention.pattern().claim(), label, StanceLabeller::combined);
                }
            }
        }
        addAttitudesOfCue(document, attribution, mentions, hedges, strongest);
        List<StanceLabel> inOrder = new ArrayList<>();
        for (int claim = 0; claim < claims.claims().size(); claim++) {
            if (strongest.containsKey(claim)) {
                inOrder.add(strongest.get(claim));
            }
        }
        return inOrder;
    }

    /** "remain wary of": a phrase that takes a stance as it is may be the cue itself. */
    private void addAttitudesOfCue(
            Document document,
            Attribution attribution,
            List<Mention> mentions,
            SentenceHedges hedges,
            Map<Integer, StanceLabel> strongest) {
        Span cue = attribution.cue();
        int end = document.tokens().firstBeginningAt(cue.end());
        int next = firstFrom(mentions, document.tokens().firstEndingAfter(cue.begin()));
        for (; next < mentions.size() && mentions.get(next).first() < end; next++) {
            Mention mention = mentions.get(next);
            if (mention.pattern().isAttitude()) {
                StanceLabel label = label(document, cue, cue, mention, hedges);
                strongest.merge(mention.pattern().claim(), label, StanceLabeller::combined);
            }
        }
    }

    /**
     * The stances a text takes as a whole, each mention read as the words of the subject of its sentence ("Kyiv denies
     * that …"), without knowing attributions: for checking the examples of claims.
     */
    List<StanceLabel> labelUnattributed(Document document) {
        Map<Integer, StanceLabel> strongest = new TreeMap<>();
        for (Mention mention : matcher.find(document)) {
            Span evidence = document.tokens().span(mention.first(), mention.end());
            Commitment commitment = scorer.scoreOfHolder(
                    document, mention.head(document.tokens()), mention.pattern().headLast());
            strongest.merge(
                    mention.pattern().claim(),
                    label(mention.pattern(), commitment, evidence),
                    StanceLabeller::combined);
        }
        return List.copyOf(strongest.values());
    }

    /** The place of the first mention that begins at {@code token} or later. */
    private static int firstFrom(List<Mention> mentions, int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).first() >= token) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private StanceLabel label(Document document, Span cue, Span content, Mention mention, SentenceHedges hedges) {
        Span evidence = document.tokens().span(mention.first(), mention.end());
        Span head = mention.head(document.tokens());
        Commitment commitment =
                scorer.score(document, head, mention.pattern().headLast(), content, cue, hedges.around(head));
        return label(mention.pattern(), commitment, evidence);
    }

    private StanceLabel label(ClaimPattern pattern, Commitment commitment, Span evidence) {
        List<String> rules = new ArrayList<>(List.of(pattern.ruleId()));
        double value = pattern.attitude();
        if (!pattern.isAttitude()) {
            rules.addAll(commitment.ruleIds());
            value = commitment.value() * pattern.polarity();
        }
        double rounded = Math.round(value * 100) / 100.0;
        return new StanceLabel(claims.claims().get(pattern.claim()).id(), stanceOf(rounded), rounded, evidence, rules);
    }

    /** The stronger of two; where one affirms and the other doubts or denies, the mean of both. */
    private static StanceLabel combined(StanceLabel first, StanceLabel second) {
        double lower = Math.min(first.commitment(), second.commitment());
        double higher = Math.max(first.commitment(), second.commitment());
        if (higher < AFFIRM || lower > DOUBT) {
            return Math.abs(second.commitment()) > Math.abs(first.commitment()) ? second : first;
        }
        double mean = Math.round((lower + higher) * 50) / 100.0;
        List<String> rules = new ArrayList<>(first.ruleIds());
        rules.addAll(second.ruleIds());
        rules.add("stance.mixed");
        return new StanceLabel(first.claimId(), stanceOf(mean), mean, first.evidence(), rules);
    }

    /** The stance that a commitment to a claim means. */
    static Stance stanceOf(double commitment) {
        if (commitment >= AFFIRM) {
            return Stance.AFFIRM;
        }
        if (commitment <= DENY) {
            return Stance.DENY;
        }
        return commitment <= DOUBT ? Stance.DOUBT : Stance.NONCOMMITTAL;
    }
}
