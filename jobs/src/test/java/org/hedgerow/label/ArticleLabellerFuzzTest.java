package org.hedgerow.label;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hedgerow.corpus.clean.ArticleCleaner;
import org.hedgerow.corpus.clean.Cleaning;
import org.hedgerow.corpus.record.InputFormat;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.Claims;
import org.hedgerow.text.Article;

/**
 * Throws mutated articles at the core. {@code -DargLine=-Dhedgerow.fuzz.rounds=1000} makes it a thousand times as long; a
 * failure names the seed.
 */
@Label("The core, given mutated articles")
class ArticleLabellerFuzzTest {

    private static final int ROUNDS = Integer.getInteger("hedgerow.fuzz.rounds", 1);
    private static final int LONGEST = 20_000;
    private static final LexiconSource LEXICON = LexiconSource.shipped();
    private static final ArticleLabeller LABELLER = new ArticleLabeller(new LabellingSettings(
            LEXICON, Claims.load(LEXICON, null, List.of("Russian forces are withdrawing from Kyiv")), 0.1));
    private static final ArticleCleaner CLEANER = new ArticleCleaner(LEXICON);
    private static final List<String> ARTICLES = articles();

    private static final String[] SHARDS = {
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "«",
        "»",
        "(",
        ")",
        "[",
        "]",
        ".",
        "…",
        "!",
        "?",
        ",",
        ";",
        ":",
        "-",
        "—",
        " ",
        "\n",
        "\n\n",
        "\t",
        "\u00A0",
        "\u200B",
        "\u202E",
        "\uFEFF",
        "\0",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "e\u0301",
        " said ",
        " he said that ",
        " according to ",
        " may ",
        " not ",
        " if ",
        " Putin ",
        " Mr. ",
        " U.S. ",
        "'s ",
        "n't ",
        " on Monday ",
        " 2022 ",
        " 02/03/2022 ",
        " withdraw ",
        "https://a.example/ ",
        "<script>",
        "&amp;",
        "%s",
        "${x}",
        "\\",
        "=1+1"
    };

    private static List<String> articles() {
        try (Stream<Path> files = Files.list(Path.of("../sample-data/text"))) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return Files.readString(file, StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 300, seed = "20220216")
    @Label("labels them without an exception, every offset inside the text")
    void survives(@ForAll long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = mutated(random);
            assertThatCode(() -> SoundLabels.check(label(text)))
                    .as("seed %d, round %d", seed, round)
                    .doesNotThrowAnyException();
            assertThatCode(() -> cleanAndLabel(text))
                    .as("cleaned, seed %d, round %d", seed, round)
                    .doesNotThrowAnyException();
        }
    }

    private static LabelledArticle label(String text) {
        return LABELLER.label(new Article("id", null, null, LocalDate.of(2022, 2, 17), text, Set.of()));
    }

    private static void cleanAndLabel(String text) {
        RawRecord raw =
                RawRecord.at("file:///a.txt", 1, InputFormat.TEXT).text(text).build();
        if (CLEANER.clean(raw) instanceof Cleaning.Kept kept) {
            SoundLabels.check(LABELLER.label(kept.article().toArticle()));
        }
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(pick(random));
        for (int changes = 1 + random.nextInt(30); changes > 0; changes--) {
            mutate(text, random);
        }
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String pick(Random random) {
        return ARTICLES.get(random.nextInt(ARTICLES.size()));
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(80));
        String shard = SHARDS[random.nextInt(SHARDS.length)];
        switch (random.nextInt(8)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.insert(at, shard);
            case 3 -> text.replace(at, end, shard);
            case 4 -> text.insert(at, shard.repeat(random.nextInt(200)));
            case 5 -> text.setLength(Math.max(1, at));
            case 6 -> {
                String other = pick(random);
                text.insert(at, other, 0, random.nextInt(other.length()));
            }
            default ->
                text.replace(
                        at,
                        end,
                        new StringBuilder(text.substring(at, end)).reverse().toString());
        }
    }
}
