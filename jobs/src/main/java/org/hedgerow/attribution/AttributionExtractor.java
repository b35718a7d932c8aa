package org.hedgerow.attribution;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.QuoteType;
import org.hedgerow.text.Span;

/**
 * Finds who said what. Built once per engine, called per article, single-threaded, linear in the length of the text.
 * See {@code package-info} for how.
 */
public final class AttributionExtractor {

    private static final String WEIGHTS = "attribution/weights.tsv";

    /** How many attributions before and after are weighed against one. */
    private static final int NEIGHBOURHOOD = 40;

    private final AttributionModel model;
    private final CueLexicon lexicon;
    private final TokenView view;
    private final HeadFinder heads;
    private final SpanDecoder decoder;

    /** With the weights {@code attribution/weights.tsv} and the cues {@code attribution/cues.yaml} of the lexicons. */
    public AttributionExtractor(LexiconSource lexicons) {
        this(CueLexicon.read(lexicons), model(lexicons));
    }

    private AttributionExtractor(CueLexicon lexicon, AttributionModel model) {
        this.model = model;
        this.lexicon = lexicon;
        this.view = new TokenView(new WordKnowledge(model.classes, model.priors, lexicon.groups()), lexicon);
        this.heads = new HeadFinder(model.head, model.neighbours);
        this.decoder = new SpanDecoder(model);
    }

    /** With weights read from a file that {@code hedgerow train} made. */
    public static AttributionExtractor withWeights(LexiconSource lexicons, Reader weights) throws IOException {
        return new AttributionExtractor(CueLexicon.read(lexicons), AttributionModel.read(weights));
    }

    /** An extractor for another thread, on the same weights and cues. */
    public AttributionExtractor sibling() {
        return new AttributionExtractor(lexicon, model);
    }

    /** The weights shipped, or those that a user's folder holds in their place. */
    private static AttributionModel model(LexiconSource lexicons) {
        List<LexiconSource.LexiconFile> files = lexicons.open(WEIGHTS);
        LexiconSource.LexiconFile file = files.get(files.size() - 1);
        try {
            return AttributionModel.read(new StringReader(file.content()));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file.origin() + " is no attribution weights file: " + e.getMessage(), e);
        }
    }

    /**
     * The attributions of a document in order of their cues.
     *
     * @param quotations what {@link QuotationFinder#find} found in the same document
     */
    public List<Attribution> extract(Document document, List<Quotation> quotations) {
        view.read(document, quotations);
        heads.find(view);
        decoder.read(view);
        List<Draft> drafts = new ArrayList<>();
        for (int token = 0; token < view.size; token++) {
            if (view.headProbability[token] > model.threshold) {
                Draft draft = decoder.decode(view, token);
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        }
        List<Draft> chosen = NeighbouringContents.parted(oneForEachCue(drafts), document);
        chosen.addAll(nested(chosen));
        chosen = CoordinatedSources.shared(oneForEachCue(chosen));
        int[] holders = holders(chosen);
        List<Attribution> attributions = new ArrayList<>(chosen.size());
        for (int i = 0; i < chosen.size(); i++) {
            attributions.add(attribution(chosen.get(i), holders[i], quotations));
        }
        return attributions;
    }

    /** Of drafts that claim the same cue the most probable; in order of their heads. */
    private static List<Draft> oneForEachCue(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt(Draft::head));
        List<Draft> chosen = new ArrayList<>();
        for (Draft draft : sorted) {
            int last = chosen.size() - 1;
            if (last >= 0 && draft.sharesCue(chosen.get(last))) {
                if (draft.probability() > chosen.get(last).probability()) {
                    chosen.set(last, draft);
                }
            } else {
                chosen.add(draft);
            }
        }
        return chosen;
    }

    /** Attributions wholly inside the content of those chosen. */
    private List<Draft> nested(List<Draft> chosen) {
        List<Draft> found = new ArrayList<>();
        BitSet tried = new BitSet(view.size);
        for (Draft outer : chosen) {
            for (Span content : outer.contents()) {
                for (int token = view.tokens.firstBeginningAt(content.begin());
                        token < view.size && view.tokens.begin(token) < content.end();
                        token++) {
                    if ((view.traits[token] & WordKnowledge.NESTED) != 0
                            && view.headProbability[token] <= model.threshold
                            && !tried.get(token)) {
                        tried.set(token);
                        Draft inner = decoder.decode(view, token);
                        if (inner != null && inner.source() != null && outer.holdsAll(inner)) {
                            found.add(inner);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** For each draft the one whose content holds it most narrowly, or -1. Of two that hold each other the surer is out. */
    private static int[] holders(List<Draft> drafts) {
        int[] begins = new int[drafts.size()];
        int[] ends = new int[drafts.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = drafts.get(i).begin();
            ends[i] = drafts.get(i).end();
        }
        int[] holders = new int[drafts.size()];
        for (int i = 0; i < holders.length; i++) {
            holders[i] = -1;
            Draft inner = drafts.get(i);
            int head = inner.headOffset();
            int least = Integer.MAX_VALUE;
            for (int j = Math.max(0, i - NEIGHBOURHOOD); j < Math.min(holders.length, i + NEIGHBOURHOOD); j++) {
                if (begins[j] <= head && head < ends[j] && j != i && isHolder(drafts.get(j), inner)) {
                    int length = drafts.get(j).length();
                    if (length < least) {
                        least = length;
                        holders[i] = j;
                    }
                }
            }
        }
        return holders;
    }

    private static boolean isHolder(Draft outer, Draft inner) {
        return outer.holds(inner.headOffset())
                && (!inner.holds(outer.headOffset()) || outer.probability() > inner.probability());
    }

    private Attribution attribution(Draft draft, int holder, List<Quotation> quotations) {
        QuoteType type = QuoteTypes.of(view.document.text(), draft.contents(), quotations);
        List<String> rules = new ArrayList<>(4);
        rules.add(rule(view.info[draft.head()]));
        rules.add(
                draft.source() == null
                        ? "source:none"
                        : draft.source().begin() < draft.headOffset() ? "source:before-cue" : "source:after-cue");
        boolean before = draft.contents().get(0).begin() < draft.headOffset();
        boolean after = draft.contents().get(draft.contents().size() - 1).begin() > draft.headOffset();
        rules.add(before && after ? "content:around-cue" : before ? "content:before-cue" : "content:after-cue");
        rules.add("quote:" + type.label());
        return new Attribution(
                draft.source(),
                draft.cue(),
                draft.contents(),
                type,
                holder,
                draft.probability(),
                rules,
                isAnyUnclosed(draft.contents()));
    }

    private boolean isAnyUnclosed(List<Span> contents) {
        for (Span content : contents) {
            if (isUnclosed(content)) {
                return true;
            }
        }
        return false;
    }

    private String rule(WordKnowledge.Info info) {
        if (info.rule == null) {
            info.rule = lexicon.ruleOf(info.word.lower());
        }
        return info.rule;
    }

    private boolean isUnclosed(Span content) {
        int first = view.quotation[view.tokens.firstBeginningAt(content.begin())];
        int last = view.quotation[view.tokens.firstEndingAfter(content.end() - 1)];
        return first != TokenView.NONE && !view.quotationIsClosed[first]
                || last != TokenView.NONE && !view.quotationIsClosed[last];
    }
}
