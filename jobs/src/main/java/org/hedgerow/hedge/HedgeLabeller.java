package org.hedgerow.hedge;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.hedge.CueCandidate.Verdict;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Tokens;

/**
 * Labels hedges and boosters in whole documents. Built once per partition from a lexicon and the shipped weights;
 * not thread-safe, and all documents must come from one word table.
 */
public final class HedgeLabeller {

    private final HedgeLexicon lexicon;
    private final CueWeights weights;
    private final boolean[] known;
    private final double threshold;
    private final SentenceSigns signs;
    private final CueDecider decider;

    /** For news, with the shipped weights. */
    public HedgeLabeller(LexiconSource source) {
        this(source, Register.NEWS);
    }

    public HedgeLabeller(LexiconSource source, Register register) {
        this(source, HedgeWeights.shipped(), register);
    }

    /** With weights of one's own, as cross-validation needs them. */
    public HedgeLabeller(LexiconSource source, HedgeWeights weights, Register register) {
        this(HedgeLexicon.read(source), weights, register);
    }

    private HedgeLabeller(HedgeLexicon lexicon, HedgeWeights weights, Register register) {
        this(lexicon, weights, CueClassifier.known(lexicon, weights.model()), register);
    }

    private HedgeLabeller(HedgeLexicon lexicon, HedgeWeights weights, boolean[] known, Register register) {
        this(lexicon, new CueWeights(lexicon, weights.model(register), known), known, weights.threshold());
    }

    private HedgeLabeller(HedgeLexicon lexicon, CueWeights weights, boolean[] known, double threshold) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.known = known;
        this.threshold = threshold;
        this.signs = new SentenceSigns(weights.model()::mayHold);
        this.decider =
                new CueDecider(new CueFinder(lexicon), new CueClassifier(lexicon, weights, known, threshold, signs));
    }

    /** A labeller for another thread, on the same rules and weights. */
    public HedgeLabeller sibling() {
        return new HedgeLabeller(lexicon, weights, known, threshold);
    }

    /**
     * Every hedge and booster of the document in text order. Cues do not overlap, but a hedge of a semantic class may stand
     * inside a pragmatic one.
     *
     * @param quotations of the document in text order; may be empty
     */
    public List<HedgeCue> label(Document document, List<Quotation> quotations) {
        List<HedgeCue> cues = new ArrayList<>();
        int from = 0;
        for (Sentence sentence : document.sentences()) {
            while (from < quotations.size() && quotations.get(from).span().end() <= sentence.begin()) {
                from++;
            }
            int to = from;
            while (to < quotations.size() && quotations.get(to).span().begin() < sentence.end()) {
                to++;
            }
            List<Quotation> near = quotations.subList(from, to);
            for (Verdict verdict : decider.decide(document.tokens(), sentence)) {
                if (verdict.isCue()) {
                    cues.add(cue(document.tokens(), sentence, near, verdict));
                }
            }
        }
        return cues;
    }

    /** What was decided about every candidate and why, cues and others, in text order. */
    public List<CueDecision> explain(Document document) {
        List<CueDecision> decisions = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            for (Verdict verdict : decider.decide(document.tokens(), sentence)) {
                decisions.add(CueDecision.of(
                        document.tokens(),
                        lexicon.rules().get(verdict.candidate().rule()),
                        verdict));
            }
        }
        return decisions;
    }

    private HedgeCue cue(Tokens tokens, Sentence sentence, List<Quotation> quotations, Verdict verdict) {
        CueCandidate candidate = verdict.candidate();
        HedgeRule rule = lexicon.rules().get(candidate.rule());
        signs.read(tokens);
        return new HedgeCue(
                rule.kind(),
                verdict.category(),
                tokens.span(candidate.first(), candidate.end()),
                CueScope.find(tokens, signs, sentence, quotations, candidate, rule.reach()),
                CueStrength.of(rule, signs, sentence.firstToken(), candidate),
                rule.id());
    }
}
