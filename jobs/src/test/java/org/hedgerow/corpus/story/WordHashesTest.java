package org.hedgerow.corpus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordHashesTest {

    private static long[] hashes(String text) {
        WordHashes words = new WordHashes(text, 0);
        return IntStream.range(0, words.count()).mapToLong(words::get).toArray();
    }

    @Test
    @DisplayName("words are runs of letters and digits, without case, and typography does not count")
    void words() {
        assertThat(hashes("")).isEmpty();
        assertThat(hashes(" - ',’ ")).isEmpty();
        assertThat(hashes("a b")).hasSize(2).doesNotHaveDuplicates();
        assertThat(hashes("\"Don’t,\" Élan said; 5")).hasSize(4).isEqualTo(hashes("don't élan SAID (5)"));
    }

    @Test
    @DisplayName("an apostrophe between letters and a comma between digits do not end a word")
    void marks() {
        assertThat(hashes("1,000 men")).hasSize(2).isEqualTo(hashes("1000 men"));
        assertThat(hashes("one,two")).hasSize(2);
        assertThat(hashes("the men' s 5, 6")).hasSize(5);
        assertThat(hashes("'o''clock'")).isEqualTo(hashes("o clock"));
    }

    @Test
    @DisplayName("begins where it is told")
    void begin() {
        assertThat(new WordHashes("Title\n\nbody", 5).count()).isEqualTo(1);
        assertThat(new WordHashes("Title", 5).count()).isZero();
    }
}
