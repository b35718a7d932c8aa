package org.hedgerow.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.attribution.QuoteTypes;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.QuoteType;
import org.hedgerow.text.Span;

/**
 * Pairs the attributions annotated in one article with those found, one to one: greedily, the pair that shares the most
 * characters of cue and content (cue with cue, content with content, summed) first, earlier ones first among equals;
 * attributions that share none stay alone.
 *
 * <p>Only outermost attributions take part: one whose cue lies within another one's content is left out, on either
 * side. So is one that lies in discarded text: its cue begins there, or all its content lies there.
 */
final class AttributionMatching {

    /**
     * An annotated attribution with the one found for it; either is null where it stands alone.
     *
     * @param type by the annotated content, or else by the content found
     */
    record Pair(AttributionSpans gold, AttributionSpans found, QuoteType type) {

        boolean isMatched() {
            return gold != null && found != null;
        }
    }

    private record Candidate(int gold, int found, int overlap) {}

    private AttributionMatching() {}

    static List<Pair> match(GoldAttributions article, List<AttributionSpans> foundOnes, List<Quotation> quotations) {
        List<AttributionSpans> gold = scored(article.attributions(), article.discard());
        List<AttributionSpans> found = scored(foundOnes, article.discard());
        List<Candidate> candidates = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int f = 0; f < found.size(); f++) {
                int overlap =
                        AttributionSpans.overlap(gold.get(g).cue(), found.get(f).cue())
                                + AttributionSpans.overlap(
                                        gold.get(g).content(), found.get(f).content());
                if (overlap > 0) {
                    candidates.add(new Candidate(g, f, overlap));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::overlap)
                .reversed()
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::found));
        int[] partner = new int[gold.size()];
        java.util.Arrays.fill(partner, -1);
        boolean[] taken = new boolean[found.size()];
        for (Candidate candidate : candidates) {
            if (partner[candidate.gold()] < 0 && !taken[candidate.found()]) {
                partner[candidate.gold()] = candidate.found();
                taken[candidate.found()] = true;
            }
        }
        String text = article.article().text();
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            pairs.add(new Pair(
                    gold.get(g),
                    partner[g] < 0 ? null : found.get(partner[g]),
                    QuoteTypes.of(text, gold.get(g).content(), quotations)));
        }
        for (int f = 0; f < found.size(); f++) {
            if (!taken[f]) {
                pairs.add(new Pair(
                        null, found.get(f), QuoteTypes.of(text, found.get(f).content(), quotations)));
            }
        }
        return pairs;
    }

    private static List<AttributionSpans> scored(List<AttributionSpans> attributions, List<Span> discard) {
        return attributions.stream()
                .filter(attribution -> !isNested(attribution, attributions) && !isDiscarded(attribution, discard))
                .toList();
    }

    private static boolean isNested(AttributionSpans attribution, List<AttributionSpans> all) {
        return !attribution.cue().isEmpty()
                && all.stream()
                        .filter(other -> other != attribution)
                        .flatMap(other -> other.content().stream())
                        .anyMatch(content -> content.covers(attribution.cue().get(0)));
    }

    private static boolean isDiscarded(AttributionSpans attribution, List<Span> discard) {
        return discard.stream()
                        .anyMatch(span -> !attribution.cue().isEmpty()
                                && span.contains(attribution.cue().get(0).begin()))
                || !attribution.content().isEmpty()
                        && attribution.content().stream()
                                .allMatch(content -> discard.stream().anyMatch(span -> span.covers(content)));
    }
}
