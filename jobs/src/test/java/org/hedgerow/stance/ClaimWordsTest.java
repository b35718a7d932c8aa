package org.hedgerow.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The words that claims in plain words are matched by")
class ClaimWordsTest {

    private static final LexiconSource SHIPPED = LexiconSource.shipped();

    private final Inflection inflection = Inflection.load(SHIPPED);
    private final List<Synonyms.Rule> synonyms =
            Synonyms.load(SHIPPED, inflection).rules();
    private final List<HeadlineWords.Rule> headlineWords =
            HeadlineWords.load(SHIPPED, inflection).rules();

    @TestFactory
    @DisplayName("are found where the examples of their rule mark them, and nowhere else")
    Stream<DynamicTest> shippedExamples() {
        return ClaimWordsCheck.run(SHIPPED).stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.ruleId() + ": " + outcome.example(),
                        () -> assertThat(outcome.found()).isEqualTo(outcome.example())));
    }

    @Test
    @DisplayName("have for every rule an example that matches, one that does not, and one for the contrary")
    void everyRuleHasExamples() {
        assertThat(synonyms).allSatisfy(rule -> {
            assertShown(rule.id(), rule.examples());
            assertThat(rule.examples().opposite().isEmpty())
                    .as(rule.id())
                    .isEqualTo(rule.opposite().isEmpty());
            assertThat(rule.examples().opposite()).as(rule.id()).allMatch(example -> example.contains("["));
        });
        assertThat(headlineWords).allSatisfy(rule -> {
            assertShown(rule.id(), rule.examples());
            assertThat(rule.examples().opposite()).as(rule.id()).isEmpty();
        });
    }

    private static void assertShown(String id, WordExamples examples) {
        assertThat(examples.same()).as(id).isNotEmpty().allMatch(example -> example.contains("["));
        assertThat(examples.none()).as(id).isNotEmpty().noneMatch(example -> example.contains("["));
    }

    @Test
    @DisplayName("can all be met in a text: each is one word with content, or two for how a text takes a claim")
    void everyWordIsReachable() {
        List<String> unreachable = new ArrayList<>();
        for (Synonyms.Rule rule : synonyms) {
            Stream.concat(rule.same().stream(), rule.opposite().stream())
                    .filter(word -> {
                        Tokens tokens = tokens(word);
                        return tokens.size() != 1 || !Alignment.mayAnswer(tokens.word(0));
                    })
                    .forEach(word -> unreachable.add(rule.id() + ": " + word));
        }
        for (HeadlineWords.Rule rule : headlineWords) {
            rule.words().stream()
                    .filter(word -> tokens(word).size() != word.split(" ").length)
                    .forEach(word -> unreachable.add(rule.id() + ": " + word));
        }
        assertThat(unreachable).isEmpty();
    }

    private static Tokens tokens(String text) {
        return new Segmenter().segment(Article.ofText("word", text)).tokens();
    }

    @Test
    @DisplayName("of a user's lexicon are checked with the shipped ones, and a wrong example is told")
    void userLexicon(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("claims"));
        Files.writeString(
                folder.resolve("claims/synonyms.yaml"),
                """
                format: hedgerow-synonyms/1
                version: 1
                source: ours
                licence: ours
                rules:
                - id: synonyms.flood
                  same: [flood, inundate]
                  opposite: [drain]
                  examples:
                    match: ["The sea [inundated] the plain."]
                    opposite: ["The [plain] was drained."]
                    no_match: ["The plain is flat."]
                """);
        assertThat(ClaimWordsCheck.run(SHIPPED.extendedBy(folder)))
                .filteredOn(outcome -> !outcome.isRight())
                .extracting(ClaimWordsCheck.Outcome::describe)
                .containsExactly(
                        "FAIL synonyms.flood: expected The [plain] was drained., found The plain was [drained].");
    }
}
