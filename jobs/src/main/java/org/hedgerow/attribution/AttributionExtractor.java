package org.hedgerow.attribution;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hedgerow.learn.Features;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Span;

/**
 * Finds who said what. Built once per engine, called per article, single-threaded, linear in the length of the text.
 * See {@code package-info} for how.
 */
public final class AttributionExtractor {

    private static final String WEIGHTS = "attribution/weights.tsv";

    private final AttributionModel model;
    private final TokenView view;
    private final HeadFinder heads;
    private final WindowFeatures windowFeatures = new WindowFeatures();
    private final Features features = Features.hashed();
    private final Window window = new Window();
    private final SpanLattice lattice = new SpanLattice();
    private int[] tags = new int[256];

    /** One decoded attribution before the choice among them. */
    private record Draft(int head, double score, Span source, Span cue, List<Span> contents) {}

    /** With the weights {@code attribution/weights.tsv} of the lexicons. */
    public AttributionExtractor(LexiconSource lexicons) {
        this(model(lexicons));
    }

    private AttributionExtractor(AttributionModel model) {
        this.model = model;
        this.heads = new HeadFinder(model.head, model.neighbours);
        this.view = new TokenView(new WordKnowledge(model.classes, model.priors, Map.of()));
    }

    /** With weights read from a file that {@code hedgerow train} made. */
    public static AttributionExtractor withWeights(Reader weights) throws IOException {
        return new AttributionExtractor(AttributionModel.read(weights));
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
        List<Draft> drafts = new ArrayList<>();
        heads.find(view);
        for (int token = 0; token < view.size; token++) {
            if (view.headProbability[token] > model.threshold) {
                Draft draft = decode(token, view.headProbability[token]);
                if (draft != null) {
                    drafts.add(draft);
                }
            }
        }
        return choose(drafts, quotations);
    }

    private Draft decode(int token, double score) {
        window.build(view, token);
        windowFeatures.prepare(view, window);
        lattice.reset(window.length, window.headPosition);
        for (int position = 0; position < window.length; position++) {
            windowFeatures.tag(position, features);
            model.tag.score(features, lattice.tagScores, position * SpanLattice.TAGS);
        }
        for (int position = 0; position <= window.length; position++) {
            windowFeatures.edge(position, features);
            model.edge.score(features, lattice.pairScores, position * SpanLattice.PAIRS);
        }
        if (tags.length < window.length) {
            tags = new int[window.length * 2];
        }
        lattice.decode(tags);
        Span source = null;
        Span cue = null;
        List<Span> contents = new ArrayList<>();
        int position = 0;
        while (position < window.length) {
            int end = position + 1;
            while (end < window.length && tags[end] == tags[position] && !newParagraph(position, end)) {
                end++;
            }
            Span span = new Span(view.tokens.begin(window.tokens[position]), view.tokens.end(window.tokens[end - 1]));
            switch (tags[position]) {
                case SpanLattice.SOURCE -> source = source == null ? span : source;
                case SpanLattice.CUE -> cue = span;
                case SpanLattice.CONTENT -> contents.add(span);
                default -> {
                    // No part of the attribution.
                }
            }
            position = end;
        }
        return contents.isEmpty() ? null : new Draft(token, score, source, cue, contents);
    }

    private boolean newParagraph(int from, int to) {
        return view.paragraph[window.tokens[from]] != view.paragraph[window.tokens[to]];
    }

    private List<Attribution> choose(List<Draft> drafts, List<Quotation> quotations) {
        List<Draft> ranked = new ArrayList<>(drafts);
        ranked.sort(Comparator.comparingDouble(Draft::score).reversed().thenComparingInt(Draft::head));
        List<Draft> chosen = new ArrayList<>();
        for (Draft draft : ranked) {
            int at = view.tokens.begin(draft.head());
            boolean clash = false;
            for (Draft other : chosen) {
                clash |= other.cue().contains(at)
                        || draft.cue().contains(view.tokens.begin(other.head()))
                        || holds(other, at);
            }
            if (!clash) {
                chosen.add(draft);
            }
        }
        chosen.sort(Comparator.comparingInt(Draft::head));
        List<Attribution> result = new ArrayList<>();
        for (Draft draft : chosen) {
            result.add(new Attribution(
                    draft.source(),
                    draft.cue(),
                    draft.contents(),
                    QuoteTypes.of(view.document.text(), draft.contents(), quotations),
                    -1,
                    draft.score(),
                    List.of("model:cue"),
                    false));
        }
        return result;
    }

    private static boolean holds(Draft draft, int offset) {
        return draft.contents().stream().anyMatch(content -> content.contains(offset));
    }
}
