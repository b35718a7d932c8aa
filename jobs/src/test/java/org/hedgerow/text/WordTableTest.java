package org.hedgerow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of words")
class WordTableTest {

    @Test
    @DisplayName("gives equal forms the same word and different forms different ones, whatever they are made of")
    void interns() {
        WordTable table = new WordTable();
        Map<String, Word> seen = new HashMap<>();
        Random random = new Random(20220215);
        String characters = "abcABC123.\u0000\u0001\u00e9\u00ff\u0100\u201c\ud83d\ude00";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder form = new StringBuilder();
            for (int length = 1 + random.nextInt(i % 3 == 0 ? 12 : 4); length > 0; length--) {
                form.append(characters.charAt(random.nextInt(characters.length())));
            }
            String text = "x" + form + "y";
            Word word = table.word(text, 1, text.length() - 1);
            assertThat(word.form()).isEqualTo(form.toString());
            assertThat(seen.computeIfAbsent(word.form(), key -> word)).isSameAs(word);
        }
        assertThat(seen.values().stream().map(Word::id).distinct()).hasSize(seen.size());
        assertThat(seen.values()).allMatch(word -> word.id() < seen.size());
    }

    @Test
    @DisplayName("does not keep a word that is longer than any real one")
    void forgetsEndlessWords() {
        WordTable table = new WordTable();
        String form = "a".repeat(1000);
        assertThat(table.word(form)).isNotSameAs(table.word(form));
        assertThat(table.word(form).id()).isEqualTo(WordTable.OVERFLOW_ID);
    }
}
