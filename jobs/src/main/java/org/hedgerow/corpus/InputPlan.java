package org.hedgerow.corpus;

import java.util.ArrayList;
import java.util.List;

/** Shares files out among tasks: small ones together, large ones alone. */
final class InputPlan {

    /** A file of more bytes than this is worth handing its records out to several cores. */
    static final long LARGE_BYTES = 16L << 20;

    /** Opening a file costs about as much as reading this many bytes. */
    private static final long OPEN_COST = 32L << 10;

    private static final long SMALLEST_PACK = 1L << 20;

    private final List<List<FileTask>> packs = new ArrayList<>();
    private final List<FileTask> large = new ArrayList<>();

    /**
     * @param parallelism how many tasks Spark can run at once
     */
    InputPlan(List<FileTask> tasks, int parallelism) {
        long total = 0;
        for (FileTask task : tasks) {
            total += isLarge(task) ? 0 : task.work() + OPEN_COST;
        }
        long packBytes = Math.max(SMALLEST_PACK, Math.min(LARGE_BYTES, total / (4L * Math.max(1, parallelism))));
        List<FileTask> pack = new ArrayList<>();
        long bytes = 0;
        for (FileTask task : tasks) {
            if (isLarge(task)) {
                large.add(task);
                continue;
            }
            if (!pack.isEmpty() && bytes + task.work() > packBytes) {
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

    private static boolean isLarge(FileTask task) {
        return task.isWhole() && task.work() > LARGE_BYTES;
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
        return (int) Math.min(10_000, Math.max(parallelism, work / (LARGE_BYTES / 2)));
    }
}
