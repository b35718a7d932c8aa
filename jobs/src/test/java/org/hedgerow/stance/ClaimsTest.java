package org.hedgerow.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.lexicon.LexiconSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Claims")
class ClaimsTest {

    private static final LexiconSource SHIPPED = LexiconSource.shipped();

    @TestFactory
    @DisplayName("that ship come out as their examples say")
    Stream<DynamicTest> shippedExamples() {
        return ClaimsCheck.run(SHIPPED, Claims.load(SHIPPED, null, List.of())).stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.describe(), () -> assertThat(outcome.isRight()).isTrue()));
    }

    @Test
    @DisplayName("of a user's file replace the shipped ones")
    void userFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(
                file,
                """
                format: hedgerow-claims/1
                claims:
                - id: bridge-opens
                  statement: The bridge will open
                  events:
                  - polarity: 1
                    verbs: [open]
                  places: [bridge]
                  examples:
                  - {text: "The mayor said the bridge will open.", stance: affirm}
                  - {text: "The mayor said the shop will open.", stance: none}
                """);
        Claims claims = Claims.load(SHIPPED, file, List.of());
        assertThat(claims.claims()).extracting(Claim::id).containsExactly("bridge-opens");
        assertThat(ClaimsCheck.run(SHIPPED, claims)).allMatch(ClaimsCheck.Outcome::isRight);
    }

    @Test
    @DisplayName("leave out events that others do, that befall something else, or that no one named does")
    void roles(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(
                file,
                """
                format: hedgerow-claims/1
                claims:
                - id: miners-strike
                  statement: The miners will close the pit
                  events:
                  - polarity: 1
                    verbs: [close, shut]
                    nouns: [closure]
                    agents: [workers]
                    themes: [pit, mine]
                    links: [of]
                  - polarity: -1
                    explicit: [agent]
                    verbs: [reopen]
                    agents: [workers]
                  - polarity: 0
                    verbs: [shut up]
                  actors: [miners]
                  examples:
                  - {text: "The mayor said the miners will close the pit.", stance: affirm}
                  - {text: "The mayor told miners that workers will close it.", stance: affirm}
                  - {text: "The mayor told miners that Mr. Bell will close the pit.", stance: none}
                  - {text: "The mayor told miners that the owner will close the pit.", stance: none}
                  - {text: "The mayor said the miners will close the gate.", stance: none}
                  - {text: "The mayor told miners the pit was closed by Mr. Bell.", stance: none}
                  - {text: "The mayor told miners the pit was closed by workers.", stance: affirm}
                  - {text: "The mayor told miners that their closure of the pit is near.", stance: affirm}
                  - {text: "The mayor told miners that the closure of the shop is near.", stance: none}
                  - {text: "The mayor told miners that Mr. Bell's closure is near.", stance: none}
                  - {text: "The mayor said the miners should shut up.", stance: none}
                  - {text: "The mayor said the miners reopened the pit.", stance: deny}
                  - {text: "The mayor told miners that sooner or later it reopened.", stance: deny}
                  - {text: "The mayor told miners that nobody objected when reopened.", stance: none}
                  - {text: "The miners said that they will close the pit.", stance: affirm}
                """);
        assertThat(ClaimsCheck.run(SHIPPED, Claims.load(SHIPPED, file, List.of())))
                .filteredOn(outcome -> !outcome.isRight())
                .extracting(ClaimsCheck.Outcome::describe)
                .isEmpty();
    }

    @Test
    @DisplayName("name file and claim of a misspelt key, an unknown stance or a missing event")
    void refusals(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> loaded(folder, "  statment: x\n"))
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining("c1");
        assertThatThrownBy(() -> loaded(folder, "  statement: x\n")).hasMessageContaining("no events");
        assertThatThrownBy(() -> loaded(
                        folder, "  statement: x\n  events: [{verbs: [go]}]\n  examples: [{text: x, stance: maybe}]\n"))
                .hasMessageContaining("'maybe' is no stance");
        assertThatThrownBy(() -> loaded(folder, "  statement: x\n  events: [{verbs: [go], explicit: [doer]}]\n"))
                .hasMessageContaining("agent, theme or both");
        assertThatThrownBy(() -> loaded(folder, "  statement: x\n  events: [{verbs: [go], polarity: 2}]\n"))
                .hasMessageContaining("1, -1 or 0");
        assertThatThrownBy(() -> Claims.load(SHIPPED, folder.resolve("none.yaml"), List.of()))
                .hasMessageContaining("cannot read the claims file");
    }

    private static Claims loaded(Path folder, String body) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "format: hedgerow-claims/1\nclaims:\n- id: c1\n" + body);
        return Claims.load(SHIPPED, file, List.of());
    }
}
