package org.hedgerow.corpus;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.corpus.format.FileFacts;

/** Shares files out among tasks: small ones together, large ones alone. */
final class InputPlan {

    /** Opening a file costs about as much as reading this many bytes. */
    private static final long OPEN_COST = 32L << 10;

    private static final long SMALLEST_SHARE = 1L << 20;
    private static final int TASKS_A_CORE = 4;
    private static final int MOST_PARTITIONS = 10_000;

    private final long share;
    private final List<List<FileTask>> packs = new ArrayList<>();
    private final List<FileTask> large = new ArrayList<>();

    /** @param share a task's {@link #share}; a file of more bytes is worth handing its records out to several cores */
    InputPlan(List<FileTask> tasks, long share) {
        this.share = share;
        List<FileTask> pack = new ArrayList<>();
        long bytes = 0;
        for (FileTask task : tasks) {
            if (isLarge(task)) {
                large.add(task);
                continue;
            }
            if (!pack.isEmpty() && bytes + task.work() > share) {
                packs.add(pack);
                pack = new ArrayList<>();
                bytes = 0;
            }
            pack.add(task);
            bytes += task.work() + OPEN_COST;
        }
        if (!pack.isEmpty()) {
            packs.add(pack);
        }
    }

    /**
     * How many bytes a task should read: few enough to keep all cores busy to the end, but not so few that starting
     * tasks and opening files costs more than the work.
     *
     * @param parallelism how many tasks Spark can run at once
     * @param most the most that a task should get
     */
    static long share(List<InputFile> files, int parallelism, long most) {
        long work = 0;
        for (InputFile file : files) {
            work += FileTask.whole(file, FileFacts.NONE).work() + OPEN_COST;
        }
        long even = work / ((long) TASKS_A_CORE * Math.max(1, parallelism));
        return Math.max(1, Math.min(most, Math.max(SMALLEST_SHARE, even)));
    }

    private boolean isLarge(FileTask task) {
        return task.isWhole() && task.work() > share;
    }

    /** Tasks whose records stay where they are read. */
    List<List<FileTask>> packs() {
        return packs;
    }

    /** Files that one task must read from end to end but several should work on. */
    List<FileTask> large() {
        return large;
    }

    /** Into how many partitions the records of the large files are handed out. */
    int largePartitions(int parallelism) {
        long work = large.stream().mapToLong(FileTask::work).sum();
        return (int) Math.min(MOST_PARTITIONS, Math.max(parallelism, work / share));
    }
}
