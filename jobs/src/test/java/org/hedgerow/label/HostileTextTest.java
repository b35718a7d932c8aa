package org.hedgerow.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.Claims;
import org.hedgerow.text.Article;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The article labeller, given a hostile text")
class HostileTextTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ArticleLabeller LABELLER = labeller();
    private static final int SHORT = 10_000;
    private static final int TIMES = 5;

    private static ArticleLabeller labeller() {
        LexiconSource lexicon = LexiconSource.shipped();
        return new ArticleLabeller(new LabellingSettings(
                lexicon, Claims.load(lexicon, null, List.of()), LabellingSettings.DEFAULT_MINIMUM_CONFIDENCE));
    }

    private static LabelledArticle label(String text) {
        return LABELLER.label(new Article("id", "Harbour Post", null, LocalDate.of(2022, 2, 17), text, Set.of()));
    }

    /** Pieces that, repeated, have made one tool or another crash, loop or forget the time. */
    static Stream<Arguments> pieces() {
        return Stream.of(
                Arguments.of("quotation marks and nothing else", "\""),
                Arguments.of("quotations that only open", "“Yes "),
                Arguments.of("quotations that only close", "no” "),
                Arguments.of("quotations in quotations", "“‘“‘ "),
                Arguments.of("single quotation marks", "' "),
                Arguments.of("apostrophes that may be quotation marks", "the boys' 'n' "),
                Arguments.of("marks of five languages", "«„“»”‹›「」 "),
                Arguments.of("empty quotations, attributed", "“” he said. "),
                Arguments.of("quotations of a word, attributed", "“no,” she said. "),
                Arguments.of("paragraphs that open and never close", "“It may go on.\n\n"),
                Arguments.of("one word", "word "),
                Arguments.of("one word a line", "word\n"),
                Arguments.of("one letter without a blank", "a"),
                Arguments.of("one capital without a blank", "A"),
                Arguments.of("capitals with stops", "U.S."),
                Arguments.of("abbreviations", "Mr. Dr. Gen. "),
                Arguments.of("stops", "."),
                Arguments.of("stops and blanks", ". "),
                Arguments.of("hyphens without a blank", "a-"),
                Arguments.of("dashes", "— "),
                Arguments.of("brackets that open", "("),
                Arguments.of("commas, as in one sentence of 100,000 characters", "and the ministry, the army, "),
                Arguments.of("digits", "12,"),
                Arguments.of("dates", "on 12 March 2022, "),
                Arguments.of("weekdays", "on Monday "),
                Arguments.of("cues and nothing else", "said "),
                Arguments.of("sayings in sayings", "he said that she said that "),
                Arguments.of("beliefs in beliefs", "they believe that he thinks that "),
                Arguments.of("according to", "according to "),
                Arguments.of("hedges and nothing else", "may perhaps possibly "),
                Arguments.of("conditions in conditions", "if it may, unless it could, "),
                Arguments.of("negations", "not never no "),
                Arguments.of("denials of denials", "he denied that they denied that "),
                Arguments.of("names", "Vladimir Putin "),
                Arguments.of("names without end", "Abraham Isaac Jacob Judah "),
                Arguments.of("titles in front of nobody", "President Minister General "),
                Arguments.of("pronouns", "he him his she her they "),
                Arguments.of("events of a claim", "troops withdraw from Kyiv "),
                Arguments.of("events of a claim, done by nobody", "attack withdraw offensive "),
                Arguments.of("events of a claim, done by others", "said Russia saw rebels attack Ukraine and "),
                Arguments.of("addresses", "https://a.example/b?c=d&e "),
                Arguments.of("mail addresses without a blank", "a@b."),
                Arguments.of("tags", "<b><script>"),
                Arguments.of("emoji", "\uD83D\uDE00"),
                Arguments.of("letters with many accents", "e\u0301\u0302\u0303"),
                Arguments.of("no-break spaces", "\u00A0"),
                Arguments.of("line breaks", "\n"),
                Arguments.of("blanks", " "),
                Arguments.of("Cyrillic words", "слово "),
                Arguments.of("Chinese without blanks", "他说"),
                Arguments.of("what a greedy pattern backtracks on", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa!"),
                Arguments.of("list markers", "1. (a) * "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pieces")
    @DisplayName("labels it in time linear in its length, with every offset inside the text")
    void inLinearTime(String what, String piece) {
        String once = repeat(piece, SHORT);
        String often = repeat(piece, TIMES * SHORT);
        SoundLabels.check(label(once));
        long one = time(once);
        long five = time(often);
        // Five times the text may take five times as long; ten is a margin for the machine, 25 would be quadratic.
        assertThat(Duration.ofNanos(five))
                .as(what)
                .isLessThan(Duration.ofNanos(2L * TIMES * one).plusMillis(300));
        SoundLabels.check(label(often));
    }

    private static String repeat(String piece, int length) {
        return piece.repeat(1 + length / piece.length());
    }

    /** The better of two, in this thread's own time, so that a busy machine does not count. */
    private static long time(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            label(text);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begin);
        }
        return best;
    }

    @Test
    @DisplayName("labels a hundred thousand quotation marks, open, closed and straight")
    void quotationMarksOnly() {
        SoundLabels.check(label("“”\"‘’'«»".repeat(100_000 / 8)));
    }

    @Test
    @EnabledIfSystemProperty(named = "hedgerow.heavy", matches = "true")
    @DisplayName("labels the longest article that is let in, one word a line")
    void longestArticle() {
        SoundLabels.check(label("word\n".repeat(200_000)));
    }
}
