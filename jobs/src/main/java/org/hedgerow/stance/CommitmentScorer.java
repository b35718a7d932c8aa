package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.LinearModel;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.PredicateLexicon.Entry;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCategory;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * How committed somebody is to an event mentioned in a text: the author of a sentence, or the source of an attribution.
 * Reads the embedding structure around the event, composes it by the signatures of {@code
 * lexicon/en/commitment/predicates.yaml}, and lets the hedges lower it. Not thread-safe; one a partition.
 */
public final class CommitmentScorer {

    /** What a hedge of strength 1, 2, 3 leaves of the commitment. */
    private static final double[] LEFT_BY_HEDGE = {1, 0.8, 0.6, 0.4};

    private static final double LEFT_BY_CONDITION = 0.3;
    /** What is left to a purpose ("talks to avert war"): nobody says that it is reached. */
    private static final double LEFT_BY_PURPOSE = 0.3;

    private final PredicateLexicon lexicon;
    private final ContextReader reader;

    private final CommitmentFeatures extractor;
    private final LinearModel model;
    private final Features features = Features.hashed();

    public CommitmentScorer(LexiconSource source) {
        this(source, StanceWeights.shipped());
    }

    public CommitmentScorer(LexiconSource source, StanceWeights weights) {
        this(StanceKnowledge.load(source, weights));
    }

    CommitmentScorer(StanceKnowledge knowledge) {
        this.lexicon = knowledge.predicates();
        this.reader = new ContextReader(lexicon, knowledge.inflection());
        this.extractor = new CommitmentFeatures(knowledge.inflection());
        this.model = knowledge.weights().commitment();
    }

    PredicateLexicon lexicon() {
        return lexicon;
    }

    /** The commitment of the author of the sentence; {@code event} is its word, or begins with it. */
    public Commitment score(Document document, Span event) {
        Sentence sentence = document.sentenceAt(event.begin());
        EventContext context = context(document, event, sentence);
        Commitment composed = Composer.compose(context, 3, false);
        return model == null
                ? composed
                : new Commitment(
                        learned(document.tokens(), context, composed, sentence.firstToken(), sentence.endToken()),
                        composed.ruleIds());
    }

    private double learned(Tokens tokens, EventContext context, Commitment composed, int low, int high) {
        extractor.fill(features, tokens, context, composed, low, high);
        return Math.max(-3, Math.min(3, model.score(features)));
    }

    /** The commitment of the author of the sentence by the written rules alone. */
    Commitment compose(Document document, Span event) {
        return Composer.compose(context(document, event, document.sentenceAt(event.begin())), 3, false);
    }

    /** The features of an event, for training. */
    void fill(Features target, Document document, Span event) {
        Sentence sentence = document.sentenceAt(event.begin());
        EventContext context = context(document, event, sentence);
        extractor.fill(
                target,
                document.tokens(),
                context,
                Composer.compose(context, 3, false),
                sentence.firstToken(),
                sentence.endToken());
    }

    /** The commitment of whoever is the subject of the sentence's outermost predicate: of Kyiv in "Kyiv denies …". */
    Commitment scoreOfHolder(Document document, Span event, boolean noun) {
        Sentence sentence = document.sentenceAt(event.begin());
        EventContext context =
                reader.read(document.tokens(), head(document, event), sentence.firstToken(), sentence.endToken(), noun);
        return Composer.compose(context, 3, true);
    }

    private EventContext context(Document document, Span event, Sentence sentence) {
        return reader.read(document.tokens(), head(document, event), sentence.firstToken(), sentence.endToken());
    }

    /**
     * The commitment of a source to an event inside its words.
     *
     * <p>Where a plain cue introduces a commitment that the rules compose as firm, the mean of theirs and the learned
     * value grades it; denials and doubts are the rules' alone, since regression draws them to the mean.
     *
     * @param content the words attributed to it, which hold {@code event}
     * @param cue the words that attribute ("said", "has denied"); may be empty
     * @param hedges the document's hedges; those whose scope covers the event inside the content lower the commitment
     */
    public Commitment score(Document document, Span event, Span content, Span cue, List<HedgeCue> hedges) {
        return score(document, event, false, content, cue, hedges);
    }

    /** The same; {@code noun} where the event is known to be a noun. */
    Commitment score(Document document, Span event, boolean noun, Span content, Span cue, List<HedgeCue> hedges) {
        Tokens tokens = document.tokens();
        Sentence sentence = document.sentenceAt(event.begin());
        int low = Math.max(sentence.firstToken(), tokens.firstEndingAfter(content.begin()));
        int high = Math.min(sentence.endToken(), tokens.firstBeginningAt(content.end()));
        List<String> rules = new ArrayList<>();
        double outer = cueCommitment(document, cue, rules);
        EventContext context = reader.read(tokens, head(document, event), low, high, noun);
        Commitment inner = Composer.compose(context, outer, false);
        double value = inner.value();
        if (model != null && outer == 3 && value >= StanceLabeller.AFFIRM) {
            value = (value + learned(tokens, context, inner, low, high)) / 2;
        }
        if (value > 0 && isPurpose(context, tokens, low)) {
            value *= LEFT_BY_PURPOSE;
            rules.add("commitment.purpose");
        }
        for (HedgeCue hedge : hedges) {
            if (hedge.isHedge()
                    && content.covers(hedge.cue())
                    && hedge.scope().overlaps(event)
                    && !isPartOf(context, tokens, hedge.cue())) {
                value *= hedge.category() == HedgeCategory.CONDITIONAL
                        ? LEFT_BY_CONDITION
                        : LEFT_BY_HEDGE[hedge.strength()];
                rules.add(hedge.ruleId());
            }
        }
        List<String> all = new ArrayList<>(inner.ruleIds());
        all.addAll(rules);
        return new Commitment(value, all);
    }

    /** Whether the outermost predicate is an infinitive that nothing known governs, or such a one's object. */
    private static boolean isPurpose(EventContext context, Tokens tokens, int low) {
        List<Embedding> embeddings = context.embeddings();
        if (!embeddings.isEmpty()) {
            return embeddings.get(embeddings.size() - 1).group().infinitive();
        }
        if (context.group().infinitive() || !context.nominal()) {
            return context.group().infinitive();
        }
        int head = context.group().head();
        for (int i = head - 2; i >= Math.max(low, head - 6); i--) {
            if (tokens.is(i, "to")) {
                return tokens.word(i + 1).shape() == Word.Shape.LOWER
                        && !FunctionWords.DETERMINERS.contains(tokens.lower(i + 1));
            }
            if (!tokens.word(i).isWordLike() || FunctionWords.PREPOSITIONS.contains(tokens.lower(i))) {
                return false;
            }
        }
        return false;
    }

    /** How committed the cue leaves its source to the content: 3 for "said", −3 for "denied". */
    double cueCommitment(Document document, Span cue, List<String> rules) {
        if (cue.isEmpty()) {
            return 3;
        }
        Tokens tokens = document.tokens();
        int first = tokens.firstEndingAfter(cue.begin());
        int end = tokens.firstBeginningAt(cue.end());
        for (int i = end - 1; i >= first; i--) {
            Entry entry = lexicon.at(tokens, i, Frame.CLAUSE);
            if (entry != null) {
                Sentence sentence = document.sentenceOfToken(i);
                EventContext context = reader.read(tokens, i, sentence.firstToken(), sentence.endToken());
                Commitment spoken = Composer.compose(context, 3, false);
                rules.add(entry.predicate().ruleId());
                return Composer.through(entry.predicate().signature(), spoken.value(), true);
            }
        }
        return 3;
    }

    /** Whether composing has used this cue already, as a modal, a predicate or a modifier. */
    private static boolean isPartOf(EventContext context, Tokens tokens, Span cue) {
        if (overlaps(context.group(), tokens, cue)) {
            return true;
        }
        for (Embedding embedding : context.embeddings()) {
            if (overlaps(embedding.group(), tokens, cue)) {
                return true;
            }
        }
        return context.conditional() || context.modifier() != null;
    }

    private static boolean overlaps(VerbGroup group, Tokens tokens, Span cue) {
        return tokens.span(group.first(), group.head() + 1).overlaps(cue);
    }

    /** The word that an event span stands for: its last verb-like word after auxiliaries, or its first word. */
    static int head(Document document, Span event) {
        Tokens tokens = document.tokens();
        int first = Math.min(tokens.firstEndingAfter(event.begin()), tokens.size() - 1);
        int end = Math.max(first + 1, tokens.firstBeginningAt(event.end()));
        for (int i = first; i + 1 < end; i++) {
            if (FunctionWords.isAuxiliary(tokens.lower(i))) {
                int verb = i + 1;
                while (verb < end - 1
                        && (FunctionWords.isAuxiliary(tokens.lower(verb))
                                || FunctionWords.isAdverb(tokens.lower(verb)))) {
                    verb++;
                }
                return verb;
            }
        }
        return first;
    }
}
