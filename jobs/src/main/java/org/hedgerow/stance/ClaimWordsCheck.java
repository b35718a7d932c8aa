package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Span;
import org.hedgerow.text.Tokens;

/**
 * Runs the examples of the words that claims in plain words are matched by: synonyms and their opposites, and the words
 * that tell how a text takes a claim. Each rule is tried alone, so that an example shows what this rule does.
 */
public final class ClaimWordsCheck {

    /**
     * What became of one example.
     *
     * @param example the sentence with the words in brackets that the rule should find
     * @param found the sentence with the words in brackets that it found
     */
    public record Outcome(String ruleId, String example, String found) {

        public boolean isRight() {
            return example.equals(found);
        }

        /** One line for people. */
        public String describe() {
            return (isRight() ? "ok   " : "FAIL ") + ruleId + ": expected " + example + ", found " + found;
        }
    }

    private final Inflection inflection;
    private final Segmenter segmenter = new Segmenter();
    private final List<Outcome> outcomes = new ArrayList<>();

    private ClaimWordsCheck(Inflection inflection) {
        this.inflection = inflection;
    }

    /** All examples of all rules, in their order. */
    public static List<Outcome> run(LexiconSource source) {
        Inflection inflection = Inflection.load(source);
        ClaimWordsCheck check = new ClaimWordsCheck(inflection);
        Synonyms.load(source, inflection).rules().forEach(check::check);
        HeadlineWords.load(source, inflection).rules().forEach(check::check);
        return List.copyOf(check.outcomes);
    }

    private void check(Synonyms.Rule rule) {
        Synonyms synonyms = new Synonyms(List.of(rule), inflection);
        String claim = inflection.stem(rule.same().get(0));
        for (String example : rule.examples().shownOrNone()) {
            check(rule.id(), example, (tokens, at) -> quality(claim, tokens, at, synonyms) >= 2 ? 1 : 0);
        }
        for (String example : rule.examples().opposite()) {
            check(rule.id(), example, (tokens, at) -> quality(claim, tokens, at, synonyms) == 1 ? 1 : 0);
        }
    }

    private int quality(String claim, Tokens tokens, int at, Synonyms synonyms) {
        return Alignment.mayAnswer(tokens.word(at))
                ? Alignment.quality(claim, inflection.stem(tokens.lower(at)), synonyms)
                : 0;
    }

    private void check(HeadlineWords.Rule rule) {
        HeadlineWords words = new HeadlineWords(List.of(rule), inflection);
        for (String example : rule.examples().shownOrNone()) {
            check(rule.id(), example, (tokens, at) -> length(words, tokens, at));
        }
    }

    private int length(HeadlineWords words, Tokens tokens, int at) {
        String stem = inflection.stem(tokens.lower(at));
        boolean isPair = at + 1 < tokens.size()
                && !words.classesOf(stem, inflection.stem(tokens.lower(at + 1))).isEmpty();
        return isPair ? 2 : words.classesOf(stem).isEmpty() ? 0 : 1;
    }

    /** How many tokens from {@code at} on are what a rule looks for. */
    private interface Finder {
        int lengthAt(Tokens tokens, int at);
    }

    private void check(String ruleId, String example, Finder finder) {
        String text = WordExamples.unmarked(example);
        Tokens tokens = segmenter.segment(Article.ofText("example", text)).tokens();
        StringBuilder marked = new StringBuilder();
        int written = 0;
        for (int i = 0; i < tokens.size(); ) {
            int length = finder.lengthAt(tokens, i);
            if (length > 0) {
                Span span = tokens.span(i, i + length);
                marked.append(text, written, span.begin())
                        .append('[')
                        .append(text, span.begin(), span.end())
                        .append(']');
                written = span.end();
            }
            i += Math.max(1, length);
        }
        outcomes.add(new Outcome(
                ruleId, example, marked.append(text.substring(written)).toString()));
    }
}
