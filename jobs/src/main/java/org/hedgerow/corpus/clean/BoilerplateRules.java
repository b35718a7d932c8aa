package org.hedgerow.corpus.clean;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.corpus.clean.BoilerplateRule.Drops;
import org.hedgerow.corpus.clean.BoilerplateRule.Place;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.lexicon.RuleFile;

/** Applies the boilerplate rules to single lines. Read only after construction. */
final class BoilerplateRules {

    private static final String[] SPEECH = {" said", " told ", " says", "according to ", " announced", " added"};

    private final List<BoilerplateRule> rules;
    private final Phrases anywhereOrTop = new Phrases();
    private final Phrases atEnd = new Phrases();

    BoilerplateRules(List<BoilerplateRule> rules) {
        this.rules = List.copyOf(rules);
        for (int number = 0; number < rules.size(); number++) {
            BoilerplateRule rule = rules.get(number);
            (rule.place() == Place.END ? atEnd : anywhereOrTop).add(rule, number);
        }
    }

    /** The phrases of rules, by where in a line they must stand. */
    private static final class Phrases {

        private final PhraseTrie equal = PhraseTrie.forwards();
        private final PhraseTrie begins = PhraseTrie.forwards();
        private final PhraseTrie ends = PhraseTrie.backwards();
        private final PhraseTrie contains = PhraseTrie.forwards();
        private boolean anyContains;

        void add(BoilerplateRule rule, int number) {
            rule.equal().forEach(phrase -> equal.add(phrase, number));
            rule.begins().forEach(phrase -> begins.add(phrase, number));
            rule.ends().forEach(phrase -> ends.add(phrase, number));
            rule.contains().forEach(phrase -> contains.add(phrase, number));
            anyContains |= !rule.contains().isEmpty();
        }
    }

    static BoilerplateRules load(LexiconSource source) {
        return new BoilerplateRules(new ArrayList<>(
                RuleFile.read(source, "corpus/boilerplate.yaml", "boilerplate/1", BoilerplateRule::of)));
    }

    List<BoilerplateRule> rules() {
        return rules;
    }

    /**
     * What a rule says about a line.
     *
     * @param begin where the part to drop begins, for {@link Drops#PHRASE}
     */
    record Verdict(BoilerplateRule rule, int begin, int end) {}

    /**
     * The first rule that applies to a line wherever it stands, or null.
     *
     * @param top whether the line is among the first ones, so that the rules for those apply as well
     */
    Verdict judge(TrackedText line, boolean top) {
        return judge(line, top, anywhereOrTop);
    }

    /** The first rule that applies to a line only because it is among the last ones, or null. */
    Verdict judgeEnd(TrackedText line) {
        return judge(line, false, atEnd);
    }

    private Verdict judge(TrackedText line, boolean top, Phrases phrases) {
        Judge judge = new Judge(line, top);
        phrases.equal.match(line, 0, judge::equal);
        if (judge.verdict == null) {
            phrases.begins.match(line, 0, judge::begins);
        }
        if (judge.verdict == null) {
            int last = line.length() - 1;
            while (last > 0 && isFinal(line.charAt(last))) {
                last--;
            }
            judge.anchor = last + 1;
            phrases.ends.match(line, last, judge::ends);
        }
        if (judge.verdict == null && phrases.anyContains) {
            judge.contains(phrases.contains);
        }
        return judge.verdict;
    }

    private static boolean isFinal(char c) {
        return ".:!\u2026 \u00BB>\u2192".indexOf(c) >= 0;
    }

    private final class Judge {

        private final TrackedText line;
        private final boolean top;
        private int anchor;
        private Verdict verdict;
        private int words = -1;

        Judge(TrackedText line, boolean top) {
            this.line = line;
            this.top = top;
        }

        private void equal(int rule, int stop) {
            int rest = stop;
            while (rest < line.length() && isFinal(line.charAt(rest))) {
                rest++;
            }
            if (rest == line.length()) {
                decide(rule, 0, line.length());
            }
        }

        private void begins(int rule, int stop) {
            if (isBoundary(stop - 1, stop)) {
                decide(rule, 0, stop);
            }
        }

        private void ends(int rule, int stop) {
            if (isBoundary(stop, stop + 1)) {
                decide(rule, stop + 1, anchor);
            }
        }

        private void contains(PhraseTrie phrases) {
            PhraseTrie.Match match = this::contained;
            for (int block = 0; block < line.length(); block += Long.SIZE) {
                for (long begins = line.begins(block); begins != 0 && verdict == null; begins &= begins - 1) {
                    anchor = block + Long.numberOfTrailingZeros(begins);
                    phrases.match(line, anchor, match);
                }
            }
        }

        private void contained(int rule, int stop) {
            if (isBoundary(stop - 1, stop)) {
                decide(rule, anchor, stop);
            }
        }

        private boolean isBoundary(int before, int after) {
            return before < 0
                    || after >= line.length()
                    || !Letters.isLetterOrDigit(line.charAt(before))
                    || !Letters.isLetterOrDigit(line.charAt(after));
        }

        private void decide(int number, int begin, int stop) {
            BoilerplateRule rule = rules.get(number);
            boolean here = rule.place() != Place.TOP || top;
            boolean phrase = rule.drops() == Drops.PHRASE;
            if (here && (phrase || words() <= rule.mostWords() && (rule.reportedToo() || !reportsSpeech()))) {
                verdict = new Verdict(rule, begin, stop);
            }
        }

        private int words() {
            if (words < 0) {
                words = 0;
                for (int i = 0; i < line.length(); i++) {
                    if (line.charAt(i) != ' ' && (i == 0 || line.charAt(i - 1) == ' ')) {
                        words++;
                    }
                }
            }
            return words;
        }

        private boolean reportsSpeech() {
            String text = line.toString();
            for (String verb : SPEECH) {
                if (text.contains(verb)) {
                    return true;
                }
            }
            return false;
        }
    }
}
