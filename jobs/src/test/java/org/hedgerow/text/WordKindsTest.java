package org.hedgerow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kinds of words")
class WordKindsTest {

    private final WordTable table = new WordTable();
    private final List<String> asked = new ArrayList<>();
    private final WordKinds kinds = new WordKinds(word -> {
        asked.add(word.form());
        return word.form().length();
    });

    private Tokens tokens(String... forms) {
        Tokens.Builder tokens = new Tokens.Builder();
        int at = 0;
        for (String form : forms) {
            tokens.add(at, at + form.length(), table.word(form), false);
            at += form.length();
        }
        return tokens.build();
    }

    @Test
    @DisplayName("are asked once a word, those of no bits as well, however large its number")
    void askedOnce() {
        WordKinds none = new WordKinds(word -> asked.add(word.form()) ? 0 : 1);
        for (int i = 0; i < 10_000; i++) {
            table.word("x" + i);
        }
        Tokens tokens = tokens("late", "x7", "late");
        for (int token = 0; token < tokens.size(); token++) {
            assertThat(kinds.of(tokens, token))
                    .isEqualTo(tokens.word(token).form().length());
        }
        assertThat(asked).containsExactly("late", "x7");
        asked.clear();
        assertThat(none.of(tokens, 0) + none.of(tokens, 2)).isZero();
        assertThat(asked).containsExactly("late");
    }

    @Test
    @DisplayName("are each word's own where words share their number")
    void wordsWithoutNumber() {
        Tokens tokens = tokens("a".repeat(70), "b".repeat(80), "a".repeat(70));
        assertThat(tokens.id(0)).isEqualTo(tokens.id(1));
        assertThat(kinds.of(tokens, 0)).isEqualTo(70);
        assertThat(kinds.of(tokens, 1)).isEqualTo(80);
        assertThat(kinds.of(tokens, 2)).isEqualTo(70);
    }

    @Test
    @DisplayName("do not hold more than seven bits")
    void tooMany() {
        Tokens tokens = tokens("c".repeat(128));
        assertThatThrownBy(() -> kinds.of(tokens, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
