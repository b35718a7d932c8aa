package org.hedgerow.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hedgerow.lexicon.LexiconSource.LexiconFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A lexicon source")
class LexiconSourceTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("gives a user's file of a name besides the shipped one, and lists both folders as one")
    void givesTheUsersFiles() throws IOException {
        Files.createDirectories(folder.resolve("garden"));
        Files.writeString(folder.resolve("garden/hedges.yaml"), "a: 1");
        LexiconSource source = LexiconSource.shipped().extendedBy(folder);
        assertThat(source.open("garden/hedges.yaml"))
                .containsExactly(new LexiconFile(
                        "garden/hedges.yaml",
                        folder.resolve("garden/hedges.yaml").toString(),
                        "a: 1"));
        assertThat(source.list("garden/")).containsExactly("garden/hedges.yaml");
    }

    @Test
    @DisplayName("says so when a file or folder is not there")
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> LexiconSource.shipped().open("hedges/none.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no lexicon file of the name hedges/none.yaml");
        assertThatThrownBy(() -> LexiconSource.shipped().extendedBy(folder.resolve("none")))
                .hasMessageContaining("no lexicon folder at");
    }

    @Test
    @DisplayName("ships an INDEX that is complete wherever one stands, and nowhere names a missing file")
    void indexesAreComplete() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(LexiconSource.class.getResource("/lexicon/en"))
                .toURI());
        List<Path> indexes;
        try (Stream<Path> paths = Files.walk(root)) {
            indexes = paths.filter(path -> path.endsWith("INDEX")).toList();
        }
        assertThat(indexes).isNotEmpty();
        for (Path index : indexes) {
            String prefix = root.relativize(index.getParent()) + "/";
            try (Stream<Path> files = Files.list(index.getParent())) {
                assertThat(files.filter(Files::isRegularFile)
                                .filter(path -> !path.endsWith("INDEX"))
                                .map(path -> prefix + path.getFileName())
                                .sorted()
                                .toList())
                        .as("files beside %s", index)
                        .isEqualTo(LexiconSource.shipped().list(prefix));
            }
        }
    }
}
