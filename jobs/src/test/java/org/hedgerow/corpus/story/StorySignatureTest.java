package org.hedgerow.corpus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StorySignatureTest {

    private final Random random = new Random(7);

    private String[] words(int count) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = "w" + Integer.toString(random.nextInt(5000), 36);
        }
        return words;
    }

    private static boolean shareABand(int[] one, int[] other) {
        Set<Long> keys = new HashSet<>();
        Arrays.stream(StorySignature.bands(one)).forEach(keys::add);
        return Arrays.stream(StorySignature.bands(other)).anyMatch(keys::contains);
    }

    @Test
    @DisplayName("case, quotation marks and line breaks do not change a signature")
    void ignoresTypography() {
        String text = "The envoy said: \"We don't see a retreat,\" and 1,500 soldiers stayed near the border.";
        String other =
                "THE ENVOY said: \u201CWe don\u2019t see\n\na retreat,\u201D and 1,500 soldiers stayed near the border";
        assertThat(StorySignature.of(text)).isEqualTo(StorySignature.of(other));
    }

    @Test
    @DisplayName("the estimate of similarity lies near the true one")
    void estimatesJaccard() {
        String[] words = words(600);
        String whole = String.join(" ", words);
        String half = String.join(" ", Arrays.copyOf(words, 300));
        double similarity = StorySignature.similarity(StorySignature.of(whole), StorySignature.of(half));
        assertThat(similarity).isBetween(0.36, 0.64);
    }

    @Test
    @DisplayName("a copy with a changed headline and a few changed words is the same story and shares a band")
    void findsEditedCopies() {
        for (int round = 0; round < 50; round++) {
            String[] words = words(300);
            String[] edited = words.clone();
            for (int i = 0; i < 8; i++) {
                edited[random.nextInt(edited.length)] = "edited";
            }
            String text = "One headline\n\n" + String.join(" ", words);
            String copy = "Quite another one\n\n" + String.join(" ", edited);
            int[] one = StorySignature.of(text, text.indexOf('\n'));
            int[] other = StorySignature.of(copy, copy.indexOf('\n'));
            assertThat(StorySignature.sameStory(one, other)).isTrue();
            assertThat(shareABand(one, other)).isTrue();
        }
    }

    @Test
    @DisplayName("a wire that one outlet cut after a third is the same story and shares a band")
    void findsTruncatedWires() {
        int found = 0;
        for (int round = 0; round < 50; round++) {
            String[] words = words(600);
            int[] whole = StorySignature.of(String.join(" ", words));
            int[] third = StorySignature.of(String.join(" ", Arrays.copyOf(words, 200)));
            if (StorySignature.sameStory(whole, third) && shareABand(whole, third)) {
                found++;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(40);
    }

    @Test
    @DisplayName("two reports on the same event in different words are two stories")
    void keepsDifferentReportsApart() {
        for (int round = 0; round < 50; round++) {
            String[] shared = words(40);
            String one = String.join(" ", shared) + " " + String.join(" ", words(260));
            String other = String.join(" ", shared) + " " + String.join(" ", words(260));
            assertThat(StorySignature.sameStory(StorySignature.of(one), StorySignature.of(other)))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("texts of no, one or two words have signatures that tell them apart")
    void handlesTinyTexts() {
        int[] none = StorySignature.of("");
        int[] one = StorySignature.of("word");
        assertThat(none).hasSize(StorySignature.LENGTH);
        assertThat(StorySignature.sameStory(one, StorySignature.of("Word"))).isTrue();
        assertThat(StorySignature.sameStory(one, StorySignature.of("other"))).isFalse();
        assertThat(StorySignature.similarity(none, one)).isZero();
    }

    @Test
    @DisplayName("the signature of a text is the same wherever it is computed")
    void isStable() {
        String text = "Two bridges over the river were closed on Monday, the city said.";
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Arrays.hashCode(StorySignature.of(text.toUpperCase(Locale.ROOT))))
                    .isEqualTo(Arrays.hashCode(StorySignature.of(text)));
        } finally {
            Locale.setDefault(before);
        }
    }
}
