package org.hedgerow.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hedgerow.lexicon.LexiconSource.LexiconFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Strict YAML")
class StrictYamlTest {

    private static Object read(String content) {
        return StrictYaml.read(new LexiconFile("a.yaml", "folder/a.yaml", content));
    }

    @Test
    @DisplayName("reads mappings, lists, texts and numbers")
    void readsPlainValues() {
        assertThat(read("a: [x, 2, true]\nb: {c: 'd'}"))
                .isEqualTo(Map.of("a", List.of("x", 2, true), "b", Map.of("c", "d")));
    }

    @Test
    @DisplayName("keeps 'no' and 'yes' as words, for they are words to be matched")
    void keepsWordsAsWords() {
        assertThat(read("[no, yes, on]")).isEqualTo(List.of("no", "yes", "on"));
    }

    @Test
    @DisplayName("names file and line of what it cannot read")
    void namesFileAndLine() {
        assertThatThrownBy(() -> read("a: 1\nb: [1, 2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("folder/a.yaml, line ");
        assertThatThrownBy(() -> read("a: 1\na: 2\n")).hasMessageContaining("duplicate key a");
    }

    @Test
    @DisplayName("makes no classes and unfolds no bomb of aliases")
    void refusesTagsAndBombs() {
        assertThatThrownBy(() -> read("!!java.io.File [/tmp]")).isInstanceOf(IllegalArgumentException.class);
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(IllegalArgumentException.class);
    }
}
