package org.hedgerow.corpus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrackedTextTest {

    private static final String CHARACTERS = "aZé4 .,\n\"\u201C\u201D\u2019\u0416\u4E2D\u0130\u0663-";

    private static String randomText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    @Test
    @DisplayName("the kinds of 64 characters are those of each, in a text and in a part of it")
    void kinds() {
        Random random = new Random(1);
        for (int length = 0; length < 300; length += 7) {
            String string = randomText(random, length);
            TrackedText whole = TrackedText.of("  " + string);
            assertKinds(TrackedText.of(string), string);
            assertKinds(whole.trimmed(0, whole.length()), string.strip());
        }
    }

    private static void assertKinds(TrackedText text, String string) {
        assertThat(text).hasToString(string);
        for (CharacterKind kind : CharacterKind.values()) {
            for (int offset = 0; offset < text.length(); offset++) {
                int at = offset;
                assertThat((text.bits(kind, at) & 1) == 1).isEqualTo(is(kind, string, at));
                assertThat((text.after(kind, at) & 1) == 1).isEqualTo(is(kind, string, at - 1));
                assertThat((text.before(kind, at) & 1) == 1).isEqualTo(is(kind, string, at + 1));
                assertThat(text.next(kind, at)).isEqualTo(next(kind, string, at, true));
                assertThat(text.nextOther(kind, at)).isEqualTo(next(kind, string, at, false));
            }
            assertThat(text.bits(kind, text.length())).isZero();
        }
        for (int at = 0; at < text.length(); at++) {
            boolean blank = string.charAt(at) == ' ';
            boolean afterWord = at > 0 && Character.isLetterOrDigit(string.charAt(at - 1));
            boolean afterBlank = at == 0 || string.charAt(at - 1) == ' ';
            assertThat((text.begins(at / 64 * 64) >>> at & 1) == 1).isEqualTo(!blank && !afterWord);
            assertThat((text.beginsBetweenBlanks(at / 64 * 64) >>> at & 1) == 1).isEqualTo(!blank && afterBlank);
        }
    }

    private static boolean is(CharacterKind kind, String text, int at) {
        return at >= 0 && at < text.length() && (CharacterKind.of(text.charAt(at)) >>> kind.ordinal() & 1) == 1;
    }

    private static int next(CharacterKind kind, String text, int from, boolean wanted) {
        int at = from;
        while (at < text.length() && is(kind, text, at) != wanted) {
            at++;
        }
        return at;
    }

    @Test
    @DisplayName("every character keeps its origin through cuts, insertions and parts of parts")
    void origins() {
        TrackedText source = TrackedText.of(" one two three ");
        TrackedText part = source.trimmed(5, 14);
        TrackedTextBuilder builder = new TrackedTextBuilder(1);
        builder.append(part, 4, 9).insert('!').append(part, 0, 3).append(TrackedText.withoutOrigin("?"));
        builder.append('x', 40);
        builder.append('y', 41);
        builder.removeLast();
        TrackedText built = builder.build();

        assertThat(built).hasToString("three!two?x");
        SourceOffsets offsets = builder.sourceOffsets();
        int[] expected = {9, 10, 11, 12, 13, -1, 5, 6, 7, -1, 40, -1};
        for (int i = 0; i < expected.length; i++) {
            assertThat(offsets.toSource(i)).as("origin of character " + i).isEqualTo(expected[i]);
        }
        SourceOffsets again = new TrackedTextBuilder(8).append(built, 3, 8).sourceOffsets();
        assertThat(again.toSource(0)).isEqualTo(12);
        assertThat(again.toSource(2)).isEqualTo(-1);
        assertThat(again.toCleaned(5)).isEqualTo(3);
    }

    @Test
    @DisplayName("a line that is clean already is not copied")
    void notCopied() {
        TrackedText line = TrackedText.of("The bridge, he said, \"was closed\" at 9 a.m. on Monday.");
        SpacingRepair spacing = new SpacingRepair(java.util.Map.of("Hesaid", 2), java.util.Set.of("The"));

        assertThat(spacing.repair(line)).isSameAs(line);
        assertThat(LinkBoxes.remove(line)).isSameAs(line);
        assertThat(spacing.repair(TrackedText.of("It closed.The bridge , Hesaid \"is\"old.")))
                .hasToString("It closed. The bridge, He said \"is\" old.");
    }
}
