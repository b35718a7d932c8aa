package org.hedgerow.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.lexicon.LexiconSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BoilerplateRulesTest {

    private static final LexiconSource SHIPPED = LexiconSource.shipped();
    private static final BoilerplateRules RULES = BoilerplateRules.load(SHIPPED);
    private static final LineCleaner CLEANER = new LineCleaner(SHIPPED, WordLists.load(SHIPPED));

    static Stream<Arguments> removed() {
        return RULES.rules().stream()
                .flatMap(rule -> rule.removed().stream().map(example -> Arguments.of(rule.id(), example)));
    }

    static Stream<Arguments> kept() {
        return RULES.rules().stream()
                .flatMap(rule -> rule.kept().stream().map(example -> Arguments.of(rule.id(), example)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("removed")
    @DisplayName("every rule removes what its examples put in braces, and nothing else")
    void removes(String id, String example) {
        int begin = example.indexOf('{');
        int end = example.indexOf('}');
        String line = example.substring(0, begin) + example.substring(begin + 1, end) + example.substring(end + 1);
        String rest = (example.substring(0, begin).strip() + " "
                        + example.substring(end + 1).strip())
                .strip();

        BoilerplateRules.Verdict verdict = judge(line);
        assertThat(verdict).as("a rule applies").isNotNull();
        assertThat(verdict.rule().id()).isEqualTo(id);
        List<Line> lines = CLEANER.clean(TrackedText.of(line));
        assertThat(lines.stream().map(kept -> kept.text().toString()).toList())
                .isEqualTo(rest.isEmpty() ? List.of() : List.of(rest));
    }

    private static BoilerplateRules.Verdict judge(String line) {
        TrackedText text = TrackedText.of(line);
        BoilerplateRules.Verdict verdict = RULES.judge(text, true);
        return verdict != null ? verdict : RULES.judgeEnd(text);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("kept")
    @DisplayName("every rule keeps the sentences that look like its boilerplate")
    void keeps(String id, String example) {
        assertThat(judge(example)).as("rule " + id).isNull();
    }

    @Test
    @DisplayName("every rule has a sentence it must keep")
    void everyRuleHasACounterexample() {
        assertThat(RULES.rules())
                .allSatisfy(rule -> assertThat(rule.kept()).as(rule.id()).isNotEmpty());
    }
}
