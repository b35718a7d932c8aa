package org.hedgerow.corpus;

import java.util.ArrayList;
import java.util.List;

/** Shares files out among tasks: small ones together, large ones alone. */
final class InputPlan {

    /** Opening a file costs about as much as reading this many bytes. */
    private static final long OPEN_COST = 32L << 10;

    private static final long SMALLEST_PACK = 1L << 20;
    private static final int MOST_PARTITIONS = 10_000;

    private final long largeBytes;
    private final List<List<FileTask>> packs = new ArrayList<>();
    private final List<FileTask> large = new ArrayList<>();

    /**
     * @param parallelism how many tasks Spark can run at once
     * @param largeBytes a file of more bytes than this is worth handing its records out to several cores
     */
    InputPlan(List<FileTask> tasks, int parallelism, long largeBytes) {
        this.largeBytes = largeBytes;
        long total = 0;
        for (FileTask task : tasks) {
            total += isLarge(task) ? 0 : task.work() + OPEN_COST;
        }
        long packBytes = Math.max(SMALLEST_PACK, Math.min(largeBytes, total / (4L * Math.max(1, parallelism))));
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

    private boolean isLarge(FileTask task) {
        return task.isWhole() && task.work() > largeBytes;
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
        return (int) Math.min(MOST_PARTITIONS, Math.max(parallelism, work / Math.max(1, largeBytes / 2)));
    }
}
