package org.hedgerow.stance;

import java.util.Set;
import java.util.TreeSet;
import org.hedgerow.learn.Features;
import org.hedgerow.learn.Template;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/** How a text takes a free-text claim, as features: what it answers, how it embeds that, and what else it says. */
final class HeadlineFeatures {

    private static final Template BIAS = new Template("bias");
    private static final Template COVERAGE = new Template("coverage");
    private static final Template OPPOSED = new Template("opposed");
    private static final Template COMPOSED = new Template("composed");
    private static final Template RULE = new Template("rule");
    private static final Template CLASS = new Template("class");
    private static final Template CLASS_PLACE = new Template("classPlace");
    private static final Template WORD = new Template("word");
    private static final Template PAIR = new Template("pair");
    private static final Template FIRST = new Template("first");
    private static final Template MARK = new Template("mark");
    private static final Template PLACE = new Template("place");
    private static final Template NEGATION = new Template("negation");
    private static final Template LENGTH = new Template("length");

    private final Inflection inflection;
    private final HeadlineWords words;

    HeadlineFeatures(LexiconSource source, Inflection inflection) {
        this.inflection = inflection;
        this.words = HeadlineWords.load(source, inflection);
    }

    /**
     * @param claim the claim, whose own words say nothing about how the text takes it
     */
    void fill(
            Features features,
            Tokens tokens,
            int low,
            int high,
            Alignment alignment,
            Commitment composed,
            FreeTextJudge.Prepared claim) {
        features.clear();
        features.add(BIAS);
        int coverage = (int) Math.round(alignment.coverage() * 5);
        features.add(COVERAGE, coverage);
        features.add(COVERAGE, alignment.eventTerm() ? "event" : "noEvent");
        features.add(OPPOSED, Math.min(2, alignment.opposed()));
        features.add(COMPOSED, (int) Math.round(composed.value()));
        features.add(COMPOSED, (int) Math.round(composed.value()) + (alignment.eventTerm() ? "|event" : "|else"));
        composed.ruleIds().forEach(rule -> features.add(RULE, rule));
        features.add(LENGTH, Math.min(5, (high - low) / 4));
        boolean question = addMarks(features, tokens, low, high, alignment);
        addWords(features, tokens, low, high, alignment, claim, question);
    }

    private static boolean addMarks(Features features, Tokens tokens, int low, int high, Alignment alignment) {
        boolean question = false;
        boolean quoted = false;
        for (int i = low; i < high; i++) {
            String word = tokens.lower(i);
            question |= word.equals("?");
            Word.Shape shape = tokens.word(i).shape();
            quoted |= shape == Word.Shape.DOUBLE_QUOTE || shape == Word.Shape.SINGLE_QUOTE && !word.equals("'s");
            if (word.equals(":")) {
                String before = i > low ? tokens.lower(i - 1) : "-";
                String after = i + 1 < high ? tokens.lower(i + 1) : "-";
                features.add(MARK, "before:|" + before);
                features.add(MARK, "after:|" + after);
                features.add(MARK, i - low <= 2 ? "early:" : high - i <= 3 ? "late:" : "middle:");
            }
        }
        features.add(MARK, (question ? "?" : "-") + (quoted ? "|quoted" : "|-"));
        features.add(MARK, question ? "?" : "-");
        String first = tokens.lower(low);
        features.add(FIRST, first);
        boolean asks = FunctionWords.isAuxiliary(first) || FunctionWords.WH.contains(first);
        features.add(FIRST, (asks ? "asks" : "-") + (question ? "|?" : "|-"));
        features.add(PLACE, alignment.first() < 0 ? "none" : alignment.first() - low <= 1 ? "early" : "late");
        return question;
    }

    private void addWords(
            Features features,
            Tokens tokens,
            int low,
            int high,
            Alignment alignment,
            FreeTextJudge.Prepared claim,
            boolean question) {
        int negations = 0;
        Set<String> found = new TreeSet<>();
        for (int i = low; i < high; i++) {
            String word = tokens.lower(i);
            if (FunctionWords.NEGATIONS.contains(word)) {
                negations++;
            }
            if (alignment.isAligned(i)
                    || tokens.word(i).isWordLike() && claim.words().contains(word)) {
                continue;
            }
            String stem = tokens.word(i).isWordLike() ? inflection.stem(word) : word;
            features.add(WORD, stem);
            String next = i + 1 < high
                    ? tokens.word(i + 1).isWordLike() ? inflection.stem(tokens.lower(i + 1)) : tokens.lower(i + 1)
                    : "$";
            features.add(PAIR, stem + "_" + (i + 1 < high && alignment.isAligned(i + 1) ? "CLAIM" : next));
            if (i > low && alignment.isAligned(i - 1)) {
                features.add(PAIR, "CLAIM_" + stem);
            }
            String place = alignment.first() < 0
                    ? "none"
                    : i < alignment.first() ? "before" : i > alignment.last() ? "after" : "inside";
            String sign = negatedBefore(tokens, i, low) ? "not-" : "";
            for (String name : words.classesOf(stem)) {
                found.add(sign + name);
                features.add(CLASS_PLACE, sign + name + "|" + place);
            }
            for (String name : words.classesOf(stem, next)) {
                found.add(name);
                features.add(CLASS_PLACE, name + "|" + place + "|2");
            }
        }
        String asks = question ? "|?" : "|-";
        String answered = alignment.eventTerm() ? "|event" : "|else";
        found.forEach(name -> features.add(CLASS, name));
        found.forEach(name -> features.add(CLASS, name + asks));
        found.forEach(name -> features.add(CLASS, name + answered));
        if (found.isEmpty()) {
            features.add(CLASS, "nothing");
        }
        features.add(NEGATION, Math.max(-1, Math.min(2, negations - claim.negations())));
    }

    /** Whether one of the two words before {@code at} is a negation: "not a hoax". */
    private static boolean negatedBefore(Tokens tokens, int at, int low) {
        for (int i = at - 1; i >= Math.max(low, at - 2); i--) {
            if (FunctionWords.NEGATIONS.contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
