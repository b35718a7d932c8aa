package org.hedgerow.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hedgerow.actor.ActorRegistry;
import org.hedgerow.actor.ActorResolver;
import org.hedgerow.actor.OutletActor;
import org.hedgerow.actor.SaidDate;
import org.hedgerow.actor.SaidDateResolver;
import org.hedgerow.attribution.AttributionExtractor;
import org.hedgerow.attribution.QuotationFinder;
import org.hedgerow.hedge.CertaintyScale;
import org.hedgerow.hedge.HedgeLabeller;
import org.hedgerow.hedge.StatementCertainty;
import org.hedgerow.label.LabelledStatement.NestedAttribution;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.stance.StanceLabeller;
import org.hedgerow.text.Article;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.HedgeCue;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Resolution;
import org.hedgerow.text.StanceLabel;
import org.hedgerow.text.WordTable;

/**
 * The engine: all labellers in the order in which they need each other. Belongs to one thread; time is linear in the
 * length of the text.
 */
public final class ArticleLabeller {

    private final Segmenter segmenter = new Segmenter();
    private final QuotationFinder quotationFinder = new QuotationFinder();
    private final AttributionExtractor attributionExtractor;
    private final ActorResolver actorResolver;
    private final SaidDateResolver saidDateResolver = new SaidDateResolver();
    private final HedgeLabeller hedgeLabeller;
    private final CertaintyScale certaintyScale = CertaintyScale.shipped();
    private final StanceLabeller stanceLabeller;
    private final double minimumConfidence;

    public ArticleLabeller(LabellingSettings settings) {
        this.attributionExtractor = new AttributionExtractor(settings.lexicon());
        this.actorResolver = new ActorResolver(ActorRegistry.load(settings.lexicon()));
        this.hedgeLabeller = new HedgeLabeller(settings.lexicon());
        this.stanceLabeller = new StanceLabeller(settings.lexicon(), settings.claims());
        this.minimumConfidence = settings.minimumConfidence();
    }

    private ArticleLabeller(ArticleLabeller other) {
        this.attributionExtractor = other.attributionExtractor.sibling();
        this.actorResolver = other.actorResolver.sibling();
        this.hedgeLabeller = other.hedgeLabeller.sibling();
        this.stanceLabeller = other.stanceLabeller.sibling();
        this.minimumConfidence = other.minimumConfidence;
    }

    /** A labeller for another thread, on the same rules, weights, registry and claims: nothing is loaded again. */
    public ArticleLabeller sibling() {
        return new ArticleLabeller(this);
    }

    public ActorRegistry registry() {
        return actorResolver.registry();
    }

    /** Where words are interned: documents that are cut elsewhere must take theirs from here. */
    public WordTable words() {
        return segmenter.words();
    }

    /** Cuts an article into sentences and tokens, and labels it. */
    public LabelledArticle label(Article article) {
        return label(segmenter.segment(article));
    }

    /**
     * Labels several articles as {@link #label(Article)} does each, in their order. Each labeller works through all of
     * them before the next one begins: its rules and weights then stay near the processor, which is faster by a tenth
     * or more. All are held in memory meanwhile; a dozen or two articles are enough.
     */
    public List<LabelledArticle> label(List<Article> articles) {
        return labelDocuments(map(articles, segmenter::segment));
    }

    /** Labels a document that was cut elsewhere, for example by a user's Spark NLP pipeline. */
    public LabelledArticle label(Document document) {
        return labelDocuments(List.of(document)).get(0);
    }

    private List<LabelledArticle> labelDocuments(List<Document> documents) {
        List<List<Quotation>> quotations = map(documents, quotationFinder::find);
        List<List<Attribution>> attributions = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            attributions.add(ConfidentAttributions.of(
                    attributionExtractor.extract(documents.get(i), quotations.get(i)), minimumConfidence));
        }
        List<List<Resolution>> resolutions = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            resolutions.add(actorResolver.resolve(documents.get(i), quotations.get(i), attributions.get(i)));
        }
        List<List<HedgeCue>> cues = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            cues.add(hedgeLabeller.label(documents.get(i), quotations.get(i)));
        }
        List<LabelledArticle> labelled = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            labelled.add(assemble(
                    documents.get(i), quotations.get(i), attributions.get(i), resolutions.get(i), cues.get(i)));
        }
        return labelled;
    }

    private static <T, R> List<R> map(List<T> all, Function<T, R> function) {
        List<R> results = new ArrayList<>(all.size());
        for (T each : all) {
            results.add(function.apply(each));
        }
        return results;
    }

    private LabelledArticle assemble(
            Document document,
            List<Quotation> quotations,
            List<Attribution> attributions,
            List<Resolution> resolutions,
            List<HedgeCue> cues) {
        Map<Integer, List<StanceLabel>> stances = stanceLabeller.label(document, quotations, attributions, cues);
        StatementAssembler assembler = new StatementAssembler(document, attributions);
        int[] statementOf = new int[attributions.size()];
        List<Integer> outermost = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            if (attributions.get(i).isOutermost()) {
                statementOf[i] = outermost.size();
                outermost.add(i);
            }
        }
        List<List<HedgeCue>> hedgesOf = new ArrayList<>();
        outermost.forEach(ignored -> hedgesOf.add(new ArrayList<>()));
        List<LabelledHedge> hedges = new ArrayList<>();
        for (HedgeCue cue : cues) {
            int speaker = assembler.speakerOf(cue);
            int sentence = document.sentenceAt(cue.cue().begin()).ordinal();
            hedges.add(new LabelledHedge(cue, sentence, speaker < 0 ? -1 : statementOf[speaker]));
            if (speaker >= 0) {
                hedgesOf.get(statementOf[speaker]).add(cue);
            }
        }
        List<List<Integer>> nested = assembler.nested();
        List<LabelledStatement> statements = new ArrayList<>();
        for (int i : outermost) {
            Attribution attribution = attributions.get(i);
            SaidDate said = saidDateResolver.resolve(document, quotations, attribution);
            List<HedgeCue> own = hedgesOf.get(statements.size());
            statements.add(new LabelledStatement(
                    statementId(document, attribution),
                    attribution,
                    resolutions.get(i),
                    said.date(),
                    said.origin(),
                    assembler.sentencesOf(attribution),
                    assembler.wordsIn(attribution),
                    own,
                    StatementCertainty.of(own, certaintyScale).certainty(),
                    stances.getOrDefault(i, List.of()),
                    nested(nested.get(i), attributions, resolutions)));
        }
        return new LabelledArticle(document, OutletActor.of(document.article().outlet()), statements, hedges);
    }

    private static List<NestedAttribution> nested(
            List<Integer> inner, List<Attribution> attributions, List<Resolution> resolutions) {
        List<NestedAttribution> nested = new ArrayList<>(inner.size());
        for (int i : inner) {
            nested.add(new NestedAttribution(attributions.get(i), resolutions.get(i)));
        }
        return nested;
    }

    /** Article id and the places of cue and content: the same wherever and however often the article is labelled. */
    private static String statementId(Document document, Attribution attribution) {
        return document.article().articleId() + "-a" + attribution.cue().begin() + "-"
                + attribution.contents().get(0).begin();
    }
}
