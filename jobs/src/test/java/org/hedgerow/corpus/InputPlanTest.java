package org.hedgerow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.corpus.format.FileFacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InputPlanTest {

    private static final long MEGABYTE = 1L << 20;

    private static InputFile file(String name, long bytes) {
        return new InputFile("file:///corpus/" + name, bytes, 0);
    }

    private static List<FileTask> whole(List<InputFile> files) {
        return files.stream().map(file -> FileTask.whole(file, FileFacts.NONE)).toList();
    }

    @Test
    @DisplayName("one file of a few megabytes is shared out among all cores")
    void oneFile() {
        long share = InputPlan.share(List.of(file("articles.jsonl", 8 * MEGABYTE)), 2, 32 * MEGABYTE);

        assertThat(share).isBetween(MEGABYTE, 2 * MEGABYTE);
    }

    @Test
    @DisplayName("a small input stays in one task however many cores there are")
    void smallInput() {
        List<InputFile> files = List.of(file("a.txt", 3_000), file("b.txt", 5_000));
        InputPlan plan = new InputPlan(whole(files), InputPlan.share(files, 64, 32 * MEGABYTE));

        assertThat(plan.packs()).hasSize(1);
        assertThat(plan.large()).isEmpty();
    }

    @Test
    @DisplayName("a large corpus never gives a task more than the most it may read")
    void largeCorpus() {
        List<InputFile> files = List.of(file("articles.jsonl", 400_000 * MEGABYTE));

        assertThat(InputPlan.share(files, 8, 32 * MEGABYTE)).isEqualTo(32 * MEGABYTE);
    }

    @Test
    @DisplayName("a packed file counts as what comes out of it, and its records are handed out to every core")
    void packedFile() {
        List<InputFile> files = List.of(file("articles.jsonl.gz", 3 * MEGABYTE));
        InputPlan plan = new InputPlan(whole(files), InputPlan.share(files, 2, 32 * MEGABYTE));

        assertThat(plan.large()).hasSize(1);
        assertThat(plan.largePartitions(2)).isBetween(4, 8);
    }

    @Test
    @DisplayName("many small files are packed evenly, each in one pack")
    void manyFiles() {
        List<InputFile> files = IntStream.range(0, 700)
                .mapToObj(number -> file(number + ".txt", 6_000))
                .toList();
        InputPlan plan = new InputPlan(whole(files), InputPlan.share(files, 2, 32 * MEGABYTE));

        assertThat(plan.packs()).hasSizeBetween(4, 12);
        assertThat(plan.packs().stream().mapToInt(List::size).sum()).isEqualTo(700);
    }
}
