package org.hedgerow.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {

    private static final String CHARACTERS = "aAbB \u2019'\u201C\"-\u2014\u00E9";

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(c -> folded.append(PhraseTrie.fold((char) c)));
        return folded.toString();
    }

    private static List<Integer> matches(PhraseTrie trie, String text, int offset) {
        List<Integer> found = new ArrayList<>();
        trie.match(TrackedText.of(text), offset, (phrase, end) -> found.add(phrase));
        return found;
    }

    @Test
    @DisplayName("finds what stands at an offset, whatever the length of a phrase and the style of its marks")
    void finds() {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            List<String> phrases = new ArrayList<>();
            PhraseTrie forwards = PhraseTrie.forwards();
            PhraseTrie backwards = PhraseTrie.backwards();
            for (int number = 0; number < 30; number++) {
                phrases.add(random(random, 1 + random.nextInt(8)));
                forwards.add(phrases.get(number), number);
                backwards.add(phrases.get(number), number);
            }
            String text = random(random, 30)
                    + phrases.get(7)
                    + random(random, 3)
                    + phrases.get(8).toUpperCase(Locale.ROOT);
            for (int offset = 0; offset < text.length(); offset++) {
                List<Integer> here = new ArrayList<>();
                List<Integer> before = new ArrayList<>();
                for (int number = 0; number < phrases.size(); number++) {
                    String phrase = folded(phrases.get(number));
                    if (folded(text).startsWith(phrase, offset)) {
                        here.add(number);
                    }
                    if (folded(text.substring(0, offset + 1)).endsWith(phrase)) {
                        before.add(number);
                    }
                }
                assertThat(matches(forwards, text, offset)).containsExactlyInAnyOrderElementsOf(here);
                assertThat(matches(backwards, text, offset)).containsExactlyInAnyOrderElementsOf(before);
            }
        }
    }

    @Test
    @DisplayName("a number sign stands for digits wherever it is in a phrase")
    void numbers() {
        PhraseTrie trie = PhraseTrie.forwards();
        trie.add("# comments", 1);
        trie.add("a#", 2);
        trie.add("page # of #", 3);

        assertThat(matches(trie, "128 Comments below", 0)).containsExactly(1);
        assertThat(matches(trie, "A12 is a road to there", 0)).containsExactly(2);
        assertThat(matches(trie, "Page 3 of 12", 0)).containsExactly(3);
        assertThat(matches(trie, "Pages of the book", 0)).isEmpty();
        assertThat(matches(trie, "Page 3", 6)).isEmpty();
    }
}
