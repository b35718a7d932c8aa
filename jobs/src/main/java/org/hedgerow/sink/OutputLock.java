package org.hedgerow.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps a second run out of an output folder. The lock is a file created exclusively, touched every few seconds while
 * its run lives; a lock that nobody has touched for {@link #STALE} belongs to a dead run and is taken over. On the same
 * machine a lock whose process is gone is taken over at once.
 */
final class OutputLock implements AutoCloseable {

    static final Duration STALE = Duration.ofMinutes(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String NAME = ".lock";

    private final FileSystem files;
    private final Path lock;
    private final byte[] owner;
    private final ScheduledExecutorService heartbeat;

    private OutputLock(FileSystem files, Path lock, byte[] owner) {
        this.files = files;
        this.lock = lock;
        this.owner = owner;
        this.heartbeat = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "hedgerow output lock");
            thread.setDaemon(true);
            return thread;
        });
        heartbeat.scheduleAtFixedRate(this::touch, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Takes the lock.
     *
     * @throws OutputException where another run holds it, or the folder cannot be written
     */
    static OutputLock take(OutputDirectory output, String runId, Configuration configuration) {
        Path lock = new Path(output.path(), NAME);
        try {
            FileSystem files = output.path().getFileSystem(configuration);
            files.mkdirs(output.path());
            byte[] owner =
                    (runId + " " + host() + " " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
            for (int attempt = 0; attempt < 3; attempt++) {
                if (create(files, lock, owner)) {
                    return new OutputLock(files, lock, owner);
                }
                refuseIfAlive(files, lock, output);
                files.delete(lock, false);
            }
            throw new OutputException("another run keeps taking the lock " + lock + "; try again when it has ended");
        } catch (IOException e) {
            throw new OutputException("cannot write output " + output.path() + ": " + OutputDirectory.firstLine(e), e);
        }
    }

    private static boolean create(FileSystem files, Path lock, byte[] owner) throws IOException {
        try (OutputStream out = files.create(lock, false)) {
            out.write(owner);
            return true;
        } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
            return false;
        } catch (FSError e) {
            files.delete(lock, false);
            throw new IOException(e.getCause());
        } catch (IOException e) {
            if (files.exists(lock)) {
                return false;
            }
            throw e;
        }
    }

    private static void refuseIfAlive(FileSystem files, Path lock, OutputDirectory output) throws IOException {
        FileStatus status = files.getFileStatus(lock);
        String[] owner = read(files, lock).split(" ");
        Duration age = Duration.between(Instant.ofEpochMilli(status.getModificationTime()), Instant.now());
        boolean here = owner.length == 3 && owner[1].equals(host());
        boolean alive = here ? isAlive(owner[2]) : age.compareTo(STALE) < 0;
        if (alive) {
            throw new OutputException("another run (" + owner[0] + ") is writing to " + output.path()
                    + "; wait for it, or choose another --output");
        }
    }

    private static boolean isAlive(String pid) {
        return pid.chars().allMatch(Character::isDigit)
                && !pid.isEmpty()
                && ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    private static String read(FileSystem files, Path lock) throws IOException {
        try (InputStream in = files.open(lock)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String host() throws IOException {
        return InetAddress.getLocalHost().getHostName().replace(' ', '_');
    }

    private void touch() {
        try {
            files.setTimes(lock, System.currentTimeMillis(), -1);
        } catch (IOException | UnsupportedOperationException e) {
            // A missed heartbeat is no failure: the next one comes before the lock counts as stale.
        }
    }

    /** Whether this run still holds the lock; false where another run has taken it over. */
    boolean isHeld() throws IOException {
        return files.exists(lock) && read(files, lock).equals(new String(owner, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        heartbeat.shutdownNow();
        try {
            if (isHeld()) {
                files.delete(lock, false);
            }
        } catch (IOException e) {
            // The lock goes stale by itself.
        }
    }
}
