package org.hedgerow.attribution;

import java.util.Arrays;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.SparseModel;

/**
 * Scores the tags of a window and the borders between them: the sums of the weights of {@link WindowFeatures#tag} and
 * {@link WindowFeatures#edge}, packed (see {@link SparseModel#packed}). What depends on a word and a small number is
 * looked up once a word, what depends on the words around a border once a document, what stays the same over part of a
 * window once for that part.
 */
final class WindowScorer {

    /** Numbers that hold the sums of one border. */
    static final int EDGE_NUMBERS = SpanLattice.PAIRS / SparseModel.LANES;

    private static final int SIDES = WindowFeatures.SIDES;
    private static final int DISTANCES = WindowFeatures.DISTANCES;

    private final SparseModel tagModel;
    private final SparseModel edgeModel;
    private final WindowFeatures evidence = new WindowFeatures();
    private final Features features = Features.hashed();
    private final PerWord<CueWeights> cues;
    private final PerWord<KindWeights> kinds;
    private final BorderWeights borders;
    private final CueGroups groups = new CueGroups();
    private final long[] distances = new long[SIDES * DISTANCES];
    private final long[] quotes = new long[SIDES * WindowFeatures.QUOTES];
    private final boolean[] quoteIsKnown = new boolean[SIDES * WindowFeatures.QUOTES];
    private final long[] betweens;
    private final long[] borderQuotes = new long[EDGE_NUMBERS];

    private TokenView view;
    private Window window;
    private CueWeights cue;
    private KindWeights afterHead;
    private int group;

    /** The packed sums of tags, one a position. */
    long[] tagSums = new long[0];

    /** The packed sums of borders before each position and after the last, {@link #EDGE_NUMBERS} each. */
    long[] edgeSums = new long[0];

    WindowScorer(SparseModel tagModel, SparseModel edgeModel) {
        this.tagModel = tagModel;
        this.edgeModel = edgeModel;
        this.kinds = new PerWord<>(kind -> new KindWeights(kind, tagModel, edgeModel, evidence));
        this.cues = new PerWord<>(head -> new CueWeights(head, evidence.group(), tagModel, edgeModel, evidence));
        this.borders = new BorderWeights(tagModel, edgeModel, evidence, kinds);
        this.betweens = betweens();
    }

    /** Takes another document; to be called before its first window. */
    void read(TokenView document) {
        view = document;
        borders.read(document);
    }

    /** Fills {@link #tagSums} and {@link #edgeSums} for a window of the document. */
    void score(Window scored) {
        window = scored;
        evidence.prepare(view, scored);
        int numbers = (scored.length + 1) * EDGE_NUMBERS;
        if (edgeSums.length < numbers) {
            edgeSums = new long[numbers * 2];
        }
        if (tagSums.length < scored.length) {
            tagSums = new long[scored.length * 2];
        }
        cue = cues.of(evidence.head());
        group = groups.numberOf(evidence.group());
        afterHead = kinds.of(evidence.afterHead());
        prepareDistances();
        Arrays.fill(quoteIsKnown, false);
        long between = 0;
        int quotesBefore = -1;
        int quoteBefore = 0;
        WindowState state = evidence.state();
        for (int position = 0; position < scored.length; position++) {
            int side = evidence.side(position);
            int distance = side * DISTANCES + evidence.distance(position);
            int slot = borders.slot(scored.tokens[position], side);
            int quote = evidence.quote(position);
            if (position == 0
                    || position == scored.headPosition
                    || position == scored.headPosition + 1
                    || !state.isAsBefore(position)) {
                between = between(position, side, state);
            }
            tagSums[position] = borders.tags[slot] + distances[distance] + between + quote(side, quote);
            if (position > 0) {
                int quotePair = quote * 8 + quoteBefore;
                int quoteKey = (side * WindowFeatures.QUOTE_PAIRS + quotePair) * WindowFeatures.SENTENCE_PAIRS
                        + evidence.sentencePair(position);
                if (quoteKey != quotesBefore) {
                    quotesBefore = quoteKey;
                    borderQuotes(position, side, quotePair);
                }
                border(position, side, distance, slot, quotePair);
            }
            quoteBefore = quote;
        }
        outerBorder(0, scored.tokens[0]);
        outerBorder(scored.length, scored.tokens[scored.length - 1]);
    }

    /** What the head and its neighbours add at each distance. */
    private void prepareDistances() {
        KindWeights after = afterHead;
        KindWeights before = kinds.of(evidence.beforeHead());
        boolean known = tagModel.mayHold(before.kind, after.kind);
        for (int side = 0; side < SIDES; side++) {
            long neighbours = 0;
            if (known) {
                features.clear();
                evidence.tagNeighbours(side, before.kind, after.kind, features);
                neighbours = tagModel.packed(tagModel.row(features.key(0)), 0);
            }
            for (int i = side * DISTANCES; i < (side + 1) * DISTANCES; i++) {
                distances[i] = cue.distance[i] + after.afterHead[i] + before.beforeHead[i] + neighbours;
            }
        }
    }

    /** What commas, other cues and breaks between the head and a position add to the tag there. */
    private long between(int position, int side, WindowState state) {
        int code = side * WindowFeatures.BETWEENS + evidence.between(position);
        int verbs = state.verbs(position);
        int counts = (side * WindowFeatures.COUNTS + verbs) * WindowFeatures.COUNTS + state.commas(position);
        int breaks = side * WindowFeatures.BREAKS + state.breaks(position);
        return betweens[code * WindowFeatures.COUNTS + verbs]
                + afterHead.afterHeadBetween[code]
                + cue.verbs[counts]
                + kinds.of(state.lastBreak(position)).breaks[breaks];
    }

    /** What lies between alone adds, by side and number of likely cues. */
    private long[] betweens() {
        long[] sums = new long[SIDES * WindowFeatures.BETWEENS * WindowFeatures.COUNTS];
        for (int i = 0; i < sums.length; i++) {
            int code = i / WindowFeatures.COUNTS;
            features.clear();
            evidence.tagBetween(
                    code / WindowFeatures.BETWEENS,
                    code % WindowFeatures.BETWEENS,
                    i % WindowFeatures.COUNTS,
                    features);
            sums[i] = tagModel.packed(tagModel.row(features.key(0)), 0);
        }
        return sums;
    }

    /** What the quotation in which a token stands adds to its tag. */
    private long quote(int side, int quote) {
        int at = side * WindowFeatures.QUOTES + quote;
        if (!quoteIsKnown[at]) {
            quoteIsKnown[at] = true;
            features.clear();
            evidence.tagContext(side, quote, evidence.context(), features);
            evidence.tagNeighboursQuote(side, evidence.beforeHead(), evidence.afterHead(), quote, features);
            quotes[at] = cue.quote[at];
            for (int i = 0; i < features.size(); i++) {
                quotes[at] += tagModel.packed(tagModel.row(features.key(i)), 0);
            }
        }
        return quotes[at];
    }

    /** What the quotations and sentences on both sides of a border add to it. */
    private void borderQuotes(int position, int side, int quotePair) {
        Arrays.fill(borderQuotes, 0);
        features.clear();
        evidence.edgeContext(side, quotePair, evidence.context(), features);
        evidence.edgeSentence(side, evidence.sentencePair(position), quotePair, features);
        edgeModel.addPacked(features, borderQuotes, 0);
    }

    /** A border inside the window. */
    private void border(int position, int side, int distance, int slot, int quotePair) {
        int at = position * EDGE_NUMBERS;
        int fixed = slot * EDGE_NUMBERS;
        int far = distance * EDGE_NUMBERS;
        int token = window.tokens[position];
        KindWeights before = borders.kindBefore(token);
        int quoteRow = before.quotes[side * WindowFeatures.QUOTE_PAIRS + quotePair];
        int betweenRow = before.between[side * WindowFeatures.BETWEENS + evidence.between(position)];
        int groupRow = borders.groupRow(token, group, evidence.group(), side);
        for (int i = 0; i < EDGE_NUMBERS; i++) {
            edgeSums[at + i] = borders.edges[fixed + i] + cue.edges[far + i] + borderQuotes[i];
        }
        edgeModel.addPacked(quoteRow, betweenRow, groupRow, edgeSums, at);
    }

    /** The border before the window's first token or after its last. */
    private void outerBorder(int position, int token) {
        int side = evidence.side(position);
        int at = position * EDGE_NUMBERS;
        int far = (side * DISTANCES + evidence.distance(position)) * EDGE_NUMBERS;
        if (position == 0) {
            borders.setFirst(token, side, edgeSums, at);
        } else {
            borders.setLast(token, side, edgeSums, at);
        }
        for (int i = 0; i < EDGE_NUMBERS; i++) {
            edgeSums[at + i] += cue.edges[far + i];
        }
    }
}
