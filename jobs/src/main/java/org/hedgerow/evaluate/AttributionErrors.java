package org.hedgerow.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hedgerow.evaluate.AttributionMatching.Pair;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.QuoteType;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/**
 * Sorts what went wrong with attributions into kinds, by simple facts about words and places: why one was missed, what a
 * spurious one is, and how source, cue and content of a matched one differ. The first kind that applies counts; a
 * matched pair may go wrong once in its source, once in its cue, and at the begin and the end of its content.
 */
final class AttributionErrors {

    private static final String GOLD = "annotated";
    private static final String FOUND = "found";
    private static final String PAIR = "pairs";

    private static final Set<String> BEFORE_NOUNS = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our", "your", "'s",
            "no", "any", "some", "of");

    private final ErrorTable.Tally tally = new ErrorTable.Tally();
    private final Set<String> annotatedCueWords = new HashSet<>();
    private final Set<String> foundCueWords = new HashSet<>();

    /** Takes up the cue words of an article's pairs; of all articles, before the first {@link #add}. */
    void learn(Document document, List<Pair> pairs) {
        for (Pair pair : pairs) {
            if (pair.gold() != null) {
                words(document.tokens(), pair.gold().cue(), annotatedCueWords);
            }
            if (pair.found() != null) {
                words(document.tokens(), pair.found().cue(), foundCueWords);
            }
        }
    }

    void add(Document document, List<Quotation> quotations, List<Pair> pairs) {
        SpanDifference difference = new SpanDifference(document);
        for (Pair pair : pairs) {
            if (pair.gold() != null) {
                tally.seen(GOLD);
            }
            if (pair.found() != null) {
                tally.seen(FOUND);
            }
            if (pair.isMatched()) {
                tally.seen(PAIR);
                difference.kinds(pair).forEach(kind -> tally.error(PAIR, kind));
            } else if (pair.gold() != null) {
                tally.error(GOLD, "missed: " + missed(document, quotations, pair, pairs));
            } else {
                tally.error(FOUND, "spurious: " + spurious(document, pair, pairs));
            }
        }
    }

    private String missed(Document document, List<Quotation> quotations, Pair missed, List<Pair> pairs) {
        List<Span> cue = missed.gold().cue();
        if (cue.isEmpty()) {
            return "no cue annotated";
        }
        if (pairs.stream()
                .anyMatch(pair -> pair.found() != null && holds(pair.found().content(), cue))) {
            return "cue lies in content found for another";
        }
        if (quotations.stream().anyMatch(quotation -> quotation.span().covers(cue.get(0)))) {
            return "cue lies in a quotation";
        }
        if (missed.type() != QuoteType.INDIRECT) {
            return missed.type().label() + " quotation";
        }
        if (missed.gold().source().isEmpty()) {
            return "indirect, without source";
        }
        if (isNoun(document.tokens(), cue)) {
            return "indirect, cue is a noun";
        }
        Set<String> words = new HashSet<>();
        words(document.tokens(), cue, words);
        return words.stream().anyMatch(foundCueWords::contains)
                ? "indirect, its cue word found elsewhere"
                : "indirect, its cue word never found";
    }

    private String spurious(Document document, Pair spurious, List<Pair> pairs) {
        List<Span> cue = spurious.found().cue();
        if (pairs.stream()
                .anyMatch(pair -> pair.gold() != null && holds(pair.gold().content(), cue))) {
            return "nested in annotated content, found as outermost";
        }
        if (pairs.stream()
                .anyMatch(pair -> pair.gold() != null
                        && AttributionSpans.overlap(
                                        pair.gold().content(), spurious.found().content())
                                > 0)) {
            return "second claim to annotated content";
        }
        if (spurious.type() != QuoteType.INDIRECT) {
            return spurious.type().label() + " quotation";
        }
        if (cue.isEmpty()) {
            return "punctuation alone";
        }
        if (isNoun(document.tokens(), cue)) {
            return "indirect, cue is a noun";
        }
        if (spurious.found().source().isEmpty()) {
            return "indirect, without source";
        }
        Set<String> words = new HashSet<>();
        words(document.tokens(), cue, words);
        return words.stream().anyMatch(annotatedCueWords::contains)
                ? "indirect, its cue word annotated elsewhere"
                : "indirect, its cue word never annotated";
    }

    private static boolean holds(List<Span> contents, List<Span> cue) {
        return !cue.isEmpty() && contents.stream().anyMatch(content -> content.covers(cue.get(0)));
    }

    /** Whether an article, a possessive or "of" stands before the cue, or an article begins it. */
    private static boolean isNoun(Tokens tokens, List<Span> cue) {
        int first = tokens.firstEndingAfter(cue.get(0).begin());
        return first < tokens.size()
                && (BEFORE_NOUNS.contains(tokens.lower(first))
                        || first > 0 && BEFORE_NOUNS.contains(tokens.lower(first - 1)));
    }

    /** Adds the words of a cue that are not mere grammar. */
    private static void words(Tokens tokens, List<Span> cue, Set<String> words) {
        for (Span span : cue) {
            for (int i = tokens.firstEndingAfter(span.begin());
                    i < tokens.size() && tokens.begin(i) < span.end();
                    i++) {
                if (tokens.word(i).isWordLike() && SpanDifference.isContentWord(tokens.lower(i))) {
                    words.add(tokens.lower(i));
                }
            }
        }
    }

    ErrorTable table(String gold) {
        return tally.table(gold, "attributions missed, spurious, or with other spans");
    }
}
