package org.hedgerow.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that does not need each other's results and is done side by side: while one query is planned or ends on a single
 * core, another takes the cores that are free. Each has a thread of its own, which takes over the session and the
 * properties of the one that begins it. Closing waits for all of them.
 */
public final class ConcurrentWork implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();

    /** What a piece of work will have found. */
    public static final class Result<T> {

        private final FutureTask<T> task;

        private Result(FutureTask<T> task) {
            this.task = task;
        }

        /** Waits for it; throws whatever the work threw. */
        public T await() {
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw ConcurrentWork.<RuntimeException>same(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while work was waited for", e);
            }
        }
    }

    /** @param name of the thread */
    public <T> Result<T> begin(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
        return new Result<>(task);
    }

    /** Nothing that was begun runs on after this, as a run that fails takes away what its work reads and writes. */
    @Override
    public void close() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Spark throws its checked exceptions unannounced; they stay what they are. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E same(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
