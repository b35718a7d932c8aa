package org.hedgerow.corpus.clean;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.lexicon.LexiconSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTimeTest {

    private static final int CHARACTERS = 900_000;
    private static final ArticleCleaner CLEANER = new ArticleCleaner(LexiconSource.shipped());

    @ParameterizedTest(name = "text {index}")
    @ValueSource(
            strings = {
                "1 ",
                "1",
                "Is the ",
                "((",
                "\"",
                " .",
                "He",
                "MORE",
                " MORE aB",
                "aB",
                "Ab.Ab ",
                "\n",
                "a\n",
                "one two three four five six seven eight nine ten eleven twelve\n",
                "\u2019",
                "&amp;",
                "\u00E2\u20AC",
                "In the ",
                "Comments are closed "
            })
    @DisplayName("a long text of one thing again and again takes no longer than any other")
    void again(String piece) {
        String text = piece.repeat(CHARACTERS / piece.length());
        RawRecord record =
                RawRecord.at("file:/a", 1, InputFormat.TEXT).text(text).build();

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> CLEANER.clean(record));
    }
}
