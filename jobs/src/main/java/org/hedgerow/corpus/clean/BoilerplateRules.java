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
    private final PhraseTrie equal = PhraseTrie.forwards();
    private final PhraseTrie begins = PhraseTrie.forwards();
    private final PhraseTrie ends = PhraseTrie.backwards();
    private final PhraseTrie contains = PhraseTrie.forwards();

    BoilerplateRules(List<BoilerplateRule> rules) {
        this.rules = List.copyOf(rules);
        for (int number = 0; number < rules.size(); number++) {
            BoilerplateRule rule = rules.get(number);
            addAll(equal, rule.equal(), number);
            addAll(begins, rule.begins(), number);
            addAll(ends, rule.ends(), number);
            addAll(contains, rule.contains(), number);
        }
    }

    static BoilerplateRules load(LexiconSource source) {
        return new BoilerplateRules(new ArrayList<>(
                RuleFile.read(source, "corpus/boilerplate.yaml", "boilerplate/1", BoilerplateRule::of)));
    }

    List<BoilerplateRule> rules() {
        return rules;
    }

    private static void addAll(PhraseTrie trie, List<String> phrases, int number) {
        for (String phrase : phrases) {
            trie.add(phrase, number);
        }
    }

    /**
     * What a rule says about a line.
     *
     * @param begin where the part to drop begins, for {@link Drops#PHRASE}
     */
    record Verdict(BoilerplateRule rule, int begin, int end) {}

    /**
     * The first rule that applies to a line, or null.
     *
     * @param top whether the line is among the first ones
     * @param end whether it is among the last ones
     */
    Verdict judge(CharSequence line, boolean top, boolean end) {
        Judge judge = new Judge(line, top, end);
        equal.match(line, 0, judge::equal);
        if (judge.verdict == null) {
            begins.match(line, 0, judge::begins);
        }
        if (judge.verdict == null) {
            int last = line.length() - 1;
            while (last > 0 && isFinal(line.charAt(last))) {
                last--;
            }
            judge.anchor = last + 1;
            ends.match(line, last, judge::ends);
        }
        if (judge.verdict == null) {
            judge.contains();
        }
        return judge.verdict;
    }

    private static boolean isFinal(char c) {
        return ".:!\u2026 \u00BB>\u2192".indexOf(c) >= 0;
    }

    private final class Judge {

        private final CharSequence line;
        private final boolean top;
        private final boolean end;
        private int anchor;
        private Verdict verdict;
        private int words = -1;

        Judge(CharSequence line, boolean top, boolean end) {
            this.line = line;
            this.top = top;
            this.end = end;
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

        private void contains() {
            for (int i = 0; i < line.length() && verdict == null; i++) {
                char c = line.charAt(i);
                boolean wordBegin = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
                if (wordBegin && c != ' ') {
                    anchor = i;
                    contains.match(line, i, this::contained);
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
                    || !Character.isLetterOrDigit(line.charAt(before))
                    || !Character.isLetterOrDigit(line.charAt(after));
        }

        private void decide(int number, int begin, int stop) {
            BoilerplateRule rule = rules.get(number);
            boolean here = rule.place() == Place.ANYWHERE || (rule.place() == Place.TOP ? top : end);
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
