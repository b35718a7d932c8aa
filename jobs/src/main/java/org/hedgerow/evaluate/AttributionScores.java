package org.hedgerow.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hedgerow.evaluate.AttributionMatching.Pair;
import org.hedgerow.text.Span;

/**
 * The metrics of attribution over the articles added.
 *
 * <ul>
 *   <li><i>found</i>: precision, recall and F1 of attributions, a matched pair being a true positive;
 *   <li><i>source overlap</i>: the share of matched pairs whose sources share a character, or that both have none;
 *   <li><i>exact source, cue, content, content begin</i>: F1 over the sets of spans in an article (a content in three
 *       pieces is three spans; one source of two attributions is one span), after trimming outer blanks, quotation
 *       marks and punctuation, whether their attributions are matched or not;
 *   <li><i>content characters</i>: F1 over the characters that are anybody's content, matched or not.
 * </ul>
 */
final class AttributionScores {

    private final Counts found = new Counts();
    private final Counts source = new Counts();
    private final Counts cue = new Counts();
    private final Counts content = new Counts();
    private final Counts contentBegin = new Counts();
    private final Counts characters = new Counts();
    private final Counts agreeing = new Counts();
    private long matched;
    private int articles;

    /** Adds the pairs of one article that belong to this part; the article is a unit of the intervals. */
    void add(String text, List<Pair> pairs) {
        articles++;
        List.of(found, source, cue, content, contentBegin, characters, agreeing)
                .forEach(counts -> counts.inUnit(articles));
        for (Pair pair : pairs) {
            if (pair.isMatched()) {
                found.truePositive(1);
                matched++;
                if (sourcesAgree(pair)) {
                    agreeing.truePositive(1);
                } else {
                    agreeing.falsePositive(1);
                }
            } else if (pair.gold() != null) {
                found.falseNegative(1);
            } else {
                found.falsePositive(1);
            }
        }
        exact(
                source,
                trimmed(text, pairs, true, AttributionSpans::source),
                trimmed(text, pairs, false, AttributionSpans::source));
        exact(
                cue,
                trimmed(text, pairs, true, AttributionSpans::cue),
                trimmed(text, pairs, false, AttributionSpans::cue));
        Set<Span> goldContents = trimmed(text, pairs, true, AttributionSpans::content);
        Set<Span> foundContents = trimmed(text, pairs, false, AttributionSpans::content);
        exact(content, goldContents, foundContents);
        exact(contentBegin, begins(goldContents), begins(foundContents));
        BitSet goldCharacters = characters(pairs, true);
        BitSet foundCharacters = characters(pairs, false);
        BitSet both = (BitSet) goldCharacters.clone();
        both.and(foundCharacters);
        characters.truePositive(both.cardinality());
        characters.falseNegative(goldCharacters.cardinality() - both.cardinality());
        characters.falsePositive(foundCharacters.cardinality() - both.cardinality());
    }

    /** The numbers in the order in which they are shown. */
    List<Measurement> measurements(String gold, String part) {
        List<Measurement> list = new ArrayList<>();
        list.add(new Measurement(
                gold, part, "attribution found precision", found.precision(), found.precisionInterval(), found.gold()));
        list.add(new Measurement(
                gold, part, "attribution found recall", found.recall(), found.recallInterval(), found.gold()));
        list.add(Measurement.f1(gold, part, "attribution found F1", found));
        list.add(new Measurement(
                gold, part, "source overlap given match", agreeing.precision(), agreeing.precisionInterval(), matched));
        list.add(Measurement.f1(gold, part, "exact source F1", source));
        list.add(Measurement.f1(gold, part, "exact cue F1", cue));
        list.add(Measurement.f1(gold, part, "exact content F1", content));
        list.add(Measurement.f1(gold, part, "exact content begin F1", contentBegin));
        list.add(Measurement.f1(gold, part, "content character F1", characters));
        return list;
    }

    static boolean sourcesAgree(Pair pair) {
        List<Span> gold = pair.gold().source();
        List<Span> other = pair.found().source();
        return gold.isEmpty() ? other.isEmpty() : AttributionSpans.overlap(gold, other) > 0;
    }

    private static void exact(Counts counts, Set<Span> gold, Set<Span> found) {
        long both = gold.stream().filter(found::contains).count();
        counts.truePositive(both);
        counts.falseNegative(gold.size() - both);
        counts.falsePositive(found.size() - both);
    }

    private static Set<Span> trimmed(
            String text, List<Pair> pairs, boolean gold, Function<AttributionSpans, List<Span>> role) {
        Set<Span> spans = new HashSet<>();
        for (Pair pair : pairs) {
            AttributionSpans side = gold ? pair.gold() : pair.found();
            if (side != null) {
                role.apply(side).forEach(span -> spans.add(trim(text, span)));
            }
        }
        return spans;
    }

    private static Set<Span> begins(Set<Span> spans) {
        Set<Span> begins = new HashSet<>();
        spans.forEach(span -> begins.add(new Span(span.begin(), span.begin())));
        return begins;
    }

    private static BitSet characters(List<Pair> pairs, boolean gold) {
        BitSet bits = new BitSet();
        for (Pair pair : pairs) {
            AttributionSpans side = gold ? pair.gold() : pair.found();
            if (side != null) {
                side.content().forEach(span -> bits.set(span.begin(), span.end()));
            }
        }
        return bits;
    }

    /** Without outer blanks, quotation marks and punctuation; the span itself where it holds nothing else. */
    static Span trim(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && isOuter(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isOuter(text.charAt(end - 1))) {
            end--;
        }
        return begin < end ? new Span(begin, end) : span.strip(text);
    }

    private static boolean isOuter(char c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.isWhitespace(c) || c == '\u00a0' || c == '`';
        };
    }
}
