package org.hedgerow.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.text.ActorType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The actor registry")
class ActorRegistryTest {

    private static final String HEAD =
            "# format: hedgerow-actors-1\n# version: 1\n# source: test\n# licence: Apache-2.0\n";

    @Test
    @DisplayName("finds every person by name and by each alias")
    void everyAlias() {
        ActorRegistry registry = Sources.registry();
        assertThat(registry.entries()).hasSizeGreaterThan(1200);
        for (RegistryEntry entry : registry.entries()) {
            for (String name : entry.aliases()) {
                assertThat(registry.names().get(ActorRegistry.keys(name)))
                        .as(name)
                        .anyMatch(alias -> alias.entry() == entry);
            }
        }
    }

    @Test
    @DisplayName("has no two holders of one head's office on one day, but for joint ones")
    void oneHolder() {
        ActorRegistry registry = Sources.registry();
        List<String> single =
                List.of("president", "prime-minister", "chancellor", "foreign-minister", "defence-minister");
        for (RegistryEntry entry : registry.entries()) {
            for (OfficeTerm term : entry.offices()) {
                if (term.dated() && term.from() != null && single.contains(term.office())) {
                    assertThat(registry.holders(
                                    term.office(), term.country(), term.from().plusDays(3)))
                            .as("%s %s on %s", term.office(), term.country(), term.from())
                            .containsExactly(entry);
                }
            }
        }
    }

    @Test
    @DisplayName("begins each stretch in an office before it ends")
    void stretches() {
        for (RegistryEntry entry : Sources.registry().entries()) {
            for (OfficeTerm term : entry.offices()) {
                assertThat(term.from() == null
                                || term.to() == null
                                || !term.to().isBefore(term.from()))
                        .as("%s: %s", entry.actor().actorId(), term)
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("takes a user's actors and lets them replace shipped ones by id")
    void extended(@TempDir Path folder) throws IOException {
        Path registry = Files.createDirectories(folder.resolve("actors/registry"));
        Files.writeString(
                registry.resolve("mine.tsv"),
                HEAD + "id\tname\tsex\tcountry\toffices\n"
                        + "person.zita-own\tZita Own\tf\tLU\tforeign-minister LU 2020-01..\n"
                        + "person.vladimir-putin\tVladimir Changed\tm\tRU\n");
        ActorRegistry loaded = ActorRegistry.load(LexiconSource.shipped().extendedBy(folder));
        assertThat(loaded.entry("person.zita-own").actor().type()).isEqualTo(ActorType.PERSON);
        assertThat(loaded.entry("person.vladimir-putin").actor().name()).isEqualTo("Vladimir Changed");
    }

    @Test
    @DisplayName("says file, line and reason of a bad row")
    void badRows(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("actors/registry")).resolve("bad.tsv");
        LexiconSource source = LexiconSource.shipped().extendedBy(folder);
        Files.writeString(file, HEAD + "id\tname\toffices\nperson.a-b\tA B\tmayor XX 2020-13-01..\n");
        assertThatThrownBy(() -> ActorRegistry.load(source))
                .hasMessageContaining("bad.tsv, line 6")
                .hasMessageContaining("2020-13-01");
        Files.writeString(file, HEAD + "id\tname\thats\nperson.a-b\tA B\t3\n");
        assertThatThrownBy(() -> ActorRegistry.load(source)).hasMessageContaining("unknown column 'hats'");
        Files.writeString(file, HEAD + "id\tname\ncreature.a-b\tA B\n");
        assertThatThrownBy(() -> ActorRegistry.load(source)).hasMessageContaining("begins with its type");
        Files.writeString(file, "id\tname\nperson.a-b\tA B\n");
        assertThatThrownBy(() -> ActorRegistry.load(source)).hasMessageContaining("# format:");
    }
}
