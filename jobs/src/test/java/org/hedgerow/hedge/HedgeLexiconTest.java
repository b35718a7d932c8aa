package org.hedgerow.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.HedgeCue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hedge lexicon")
class HedgeLexiconTest {

    private static HedgeLexicon lexicon;
    private static HedgeLabeller labeller;
    private static Segmenter segmenter;

    @BeforeAll
    static void load() {
        lexicon = HedgeLexicon.read(LexiconSource.shipped());
        labeller = new HedgeLabeller(LexiconSource.shipped());
        segmenter = new Segmenter();
    }

    /** The cues that one rule finds, marked in the sentence. */
    private static String marked(HedgeRule rule, String sentence) {
        StringBuilder marked = new StringBuilder(sentence);
        List<HedgeCue> cues =
                new ArrayList<>(labeller.label(segmenter.segment(Article.ofText("example", sentence)), List.of()));
        Collections.reverse(cues);
        for (HedgeCue cue : cues) {
            if (cue.ruleId().equals(rule.id())) {
                marked.insert(cue.cue().end(), ']').insert(cue.cue().begin(), '[');
            }
        }
        return marked.toString();
    }

    private static String unmarked(String example) {
        return example.replace("[", "").replace("]", "");
    }

    @Test
    @DisplayName("finds exactly the marked cues in every example, and nothing in every counter-example, of every rule")
    void everyExampleHolds() {
        List<String> failures = new ArrayList<>();
        for (HedgeRule rule : lexicon.rules()) {
            Stream.concat(rule.examples().match().stream(), rule.examples().noMatch().stream())
                    .forEach(example -> {
                        String found = marked(rule, unmarked(example));
                        if (!found.equals(example)) {
                            failures.add(rule.id() + ": " + example + " -> " + found);
                        }
                    });
        }
        assertThat(failures).isEmpty();
    }

    @Test
    @DisplayName("lists as known gaps only examples that still come out wrong")
    void knownGapsAreGaps() {
        for (HedgeRule rule : lexicon.rules()) {
            for (String gap : rule.examples().knownGap()) {
                assertThat(marked(rule, unmarked(gap)))
                        .as("known gap of %s: move it to match or no_match", rule.id())
                        .isNotEqualTo(gap);
            }
        }
    }

    @Test
    @DisplayName("shows for every rule a sentence with its cue marked and one without")
    void everyRuleHasExamples() {
        List<String> lacking = lexicon.rules().stream()
                .filter(rule -> Stream.concat(rule.examples().match().stream(), rule.examples().knownGap().stream())
                                .noneMatch(example -> example.contains("["))
                        || Stream.concat(rule.examples().noMatch().stream(), rule.examples().knownGap().stream())
                                .allMatch(example -> example.contains("[")))
                .map(HedgeRule::id)
                .toList();
        assertThat(lacking).isEmpty();
    }
}
