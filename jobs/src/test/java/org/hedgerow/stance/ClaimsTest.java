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
    @DisplayName("name file and claim of a misspelt key, an unknown stance or a missing event")
    void refusals(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> loaded(folder, "  statment: x\n"))
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining("c1");
        assertThatThrownBy(() -> loaded(folder, "  statement: x\n")).hasMessageContaining("no events");
        assertThatThrownBy(() -> loaded(
                        folder, "  statement: x\n  events: [{verbs: [go]}]\n  examples: [{text: x, stance: maybe}]\n"))
                .hasMessageContaining("'maybe' is no stance");
        assertThatThrownBy(() -> Claims.load(SHIPPED, folder.resolve("none.yaml"), List.of()))
                .hasMessageContaining("cannot read the claims file");
    }

    private static Claims loaded(Path folder, String body) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "format: hedgerow-claims/1\nclaims:\n- id: c1\n" + body);
        return Claims.load(SHIPPED, file, List.of());
    }
}
