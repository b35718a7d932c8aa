package org.hedgerow.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file of rules")
class RuleFileTest {

    private static final String HEADER = "format: birds\nversion: 1\nsource: own\nlicence: Apache-2.0\nrules:\n";

    @TempDir
    Path first;

    @TempDir
    Path second;

    private Collection<String> read(String content) throws IOException {
        Files.writeString(first.resolve("birds.yaml"), content);
        return read(LexiconSource.shipped().extendedBy(first));
    }

    private static Collection<String> read(LexiconSource source) {
        return RuleFile.read(source, "birds.yaml", "birds", map -> map.string("id") + "=" + map.string("name"));
    }

    @Test
    @DisplayName("gives its rules in order")
    void givesRules() throws IOException {
        assertThat(read(HEADER + "- {id: b, name: wren}\n- {id: a, name: robin}\n"))
                .containsExactly("b=wren", "a=robin");
    }

    @Test
    @DisplayName("is overridden rule by rule by a later file of the same name")
    void isOverriddenById() throws IOException {
        Files.writeString(first.resolve("birds.yaml"), HEADER + "- {id: b, name: wren}\n- {id: a, name: robin}\n");
        Files.writeString(second.resolve("birds.yaml"), HEADER + "- {id: b, name: owl}\n- {id: c, name: lark}\n");
        assertThat(read(LexiconSource.shipped().extendedBy(first).extendedBy(second)))
                .containsExactly("b=owl", "a=robin", "c=lark");
    }

    @Test
    @DisplayName("refuses unknown keys, duplicate ids, odd ids, missing keys and foreign formats, naming the rule")
    void refusesMistakes() {
        assertThatThrownBy(() -> read(HEADER + "- {id: a, name: wren, colour: brown}\n"))
                .hasMessageEndingWith("birds.yaml, rule a: unknown key colour");
        assertThatThrownBy(() -> read(HEADER + "- {id: a, name: x}\n- {id: a, name: y}\n"))
                .hasMessageEndingWith("rule a: the id stands twice in this file");
        assertThatThrownBy(() -> read(HEADER + "- {id: A b, name: x}\n")).hasMessageContaining("an id is made of");
        assertThatThrownBy(() -> read(HEADER + "- {id: a}\n")).hasMessageEndingWith("the key 'name' is missing");
        assertThatThrownBy(() -> read(HEADER.replace("birds", "trees")))
                .hasMessageEndingWith("the format is 'trees', expected 'birds'");
        assertThatThrownBy(() -> read(HEADER.replace("rules", "rulez"))).hasMessageEndingWith("unknown key rulez");
    }

    @Test
    @DisplayName("holds an id once over all files of a folder")
    void holdsAnIdOnce() throws IOException {
        Files.createDirectories(first.resolve("birds"));
        Files.writeString(first.resolve("birds/a.yaml"), HEADER + "- {id: a, name: wren}\n");
        Files.writeString(first.resolve("birds/b.yaml"), HEADER + "- {id: a, name: robin}\n");
        LexiconSource source = LexiconSource.shipped().extendedBy(first);
        assertThatThrownBy(() -> RuleFile.readFolder(source, "birds/", "birds", map -> map.string("name")))
                .hasMessageEndingWith("birds/b.yaml, rule a: the id stands in birds/a.yaml already");
    }
}
