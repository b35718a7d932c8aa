package org.hedgerow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedgerow.evaluate.AttributionMatching.Pair;
import org.hedgerow.text.Document;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/** Says how the spans found for an attribution differ from the annotated ones, both trimmed as exact spans are. */
final class SpanDifference {

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "who", "which", "one");
    private static final Set<String> AUXILIARIES = Set.of(
            "am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does",
            "did", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "'s", "'re", "'ve", "'d",
            "'ll", "'m", "not", "n't", "never");
    private static final Set<String> PARTICLES = Set.of(
            "to", "that", "of", "in", "on", "for", "about", "with", "at", "by", "from", "as", "up", "out", "into",
            "over", "against", "a", "an", "the", "if", "whether", "how", "why", "what");

    private final Document document;
    private final Tokens tokens;
    private final String text;

    SpanDifference(Document document) {
        this.document = document;
        this.tokens = document.tokens();
        this.text = document.text();
    }

    static boolean isContentWord(String word) {
        return !AUXILIARIES.contains(word) && !PARTICLES.contains(word) && !PRONOUNS.contains(word);
    }

    /** The kinds of difference of a matched pair; none where all spans are the same. */
    List<String> kinds(Pair pair) {
        List<String> kinds = new ArrayList<>();
        List<Span> goldSource = trimmed(pair.gold().source());
        List<Span> foundSource = trimmed(pair.found().source());
        if (!goldSource.equals(foundSource)) {
            kinds.add("source: " + source(goldSource, foundSource));
        }
        List<Span> goldCue = trimmed(pair.gold().cue());
        List<Span> foundCue = trimmed(pair.found().cue());
        if (!goldCue.equals(foundCue)) {
            kinds.add("cue: " + cue(goldCue, foundCue));
        }
        List<Span> goldContent = trimmed(pair.gold().content());
        List<Span> foundContent = trimmed(pair.found().content());
        if (!goldContent.equals(foundContent)) {
            content(goldContent, foundContent, kinds);
        }
        return kinds;
    }

    private String source(List<Span> gold, List<Span> found) {
        if (gold.isEmpty()) {
            return "none annotated, one found";
        }
        boolean pronoun = PRONOUNS.contains(gold.get(0).in(text).toLowerCase(java.util.Locale.ROOT));
        if (found.isEmpty()) {
            return pronoun ? "pronoun missed" : "missed";
        }
        if (AttributionSpans.overlap(gold, found) == 0) {
            return pronoun ? "another taken, a pronoun annotated" : "another taken";
        }
        if (gold.size() > 1) {
            return "annotated in pieces";
        }
        Span one = gold.get(0);
        Span other = found.get(0);
        if (other.end() != one.end()) {
            Span rest = new Span(Math.min(one.end(), other.end()), Math.max(one.end(), other.end()));
            String what = rest.in(text).indexOf(',') >= 0 ? "apposition or clause at its end " : "words at its end ";
            return what + (other.end() < one.end() ? "left out" : "taken in");
        }
        return "words at its begin " + (other.begin() > one.begin() ? "left out" : "taken in");
    }

    private String cue(List<Span> gold, List<Span> found) {
        if (gold.isEmpty()) {
            return "none annotated, one found";
        }
        if (found.isEmpty()) {
            return "missed";
        }
        if (AttributionSpans.overlap(gold, found) == 0) {
            return "another word taken";
        }
        if (gold.size() > 1) {
            return "annotated in pieces";
        }
        List<String> out = wordsOutside(gold, found);
        return out.isEmpty() ? wordClass(wordsOutside(found, gold)) + " taken in" : wordClass(out) + " left out";
    }

    private static String wordClass(List<String> words) {
        if (words.stream().allMatch(AUXILIARIES::contains)) {
            return "auxiliary or negation";
        }
        if (words.stream().allMatch(PARTICLES::contains)) {
            return "preposition, particle or article";
        }
        if (words.stream().allMatch(word -> word.endsWith("ly"))) {
            return "adverb";
        }
        return "verb, noun or several words";
    }

    /** The words of {@code some} spans that lie in none of the {@code others}. */
    private List<String> wordsOutside(List<Span> some, List<Span> others) {
        List<String> words = new ArrayList<>();
        for (Span span : some) {
            for (int i = tokens.firstEndingAfter(span.begin());
                    i < tokens.size() && tokens.begin(i) < span.end();
                    i++) {
                int token = i;
                if (others.stream().noneMatch(other -> other.overlaps(tokens.span(token, token + 1)))) {
                    words.add(tokens.lower(i));
                }
            }
        }
        return words;
    }

    private void content(List<Span> gold, List<Span> found, List<String> kinds) {
        if (gold.isEmpty() || AttributionSpans.overlap(gold, found) == 0) {
            kinds.add("content: another stretch taken");
            return;
        }
        int goldBegin = gold.get(0).begin();
        int foundBegin = found.get(0).begin();
        if (goldBegin != foundBegin) {
            kinds.add("content: begins " + (foundBegin < goldBegin ? "early" : "late") + by(foundBegin, goldBegin));
        }
        int goldEnd = gold.get(gold.size() - 1).end();
        int foundEnd = found.get(found.size() - 1).end();
        if (goldEnd != foundEnd) {
            kinds.add("content: ends " + (foundEnd < goldEnd ? "early" : "late") + by(foundEnd, goldEnd));
        }
        if (goldBegin == foundBegin && goldEnd == foundEnd) {
            kinds.add(
                    gold.size() > found.size()
                            ? "content: annotated in more pieces"
                            : gold.size() < found.size()
                                    ? "content: found in more pieces"
                                    : "content: pieces cut elsewhere");
        }
    }

    /** What lies between two ends. */
    private String by(int one, int other) {
        Span gap = new Span(Math.min(one, other), Math.max(one, other));
        if (document.sentenceAt(gap.begin()).ordinal()
                != document.sentenceAt(gap.end() - 1).ordinal()) {
            return " by a sentence or more";
        }
        List<String> words = wordsOutside(List.of(gap), List.of());
        if (words.size() == 1 && PARTICLES.contains(words.get(0))) {
            return words.get(0).equals("that") ? " by 'that'" : " by a preposition or 'to'";
        }
        return gap.in(text).indexOf(',') >= 0 ? " by a clause after a comma" : " by some words of its clause";
    }

    private List<Span> trimmed(List<Span> spans) {
        return spans.stream().map(span -> AttributionScores.trim(text, span)).toList();
    }
}
