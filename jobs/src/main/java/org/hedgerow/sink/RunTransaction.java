package org.hedgerow.sink;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.hedgerow.table.Table;

/**
 * One run's writing: takes the lock, gathers the files of successful task attempts in a version of its own, and makes it
 * current. Closed without {@link #commit}, it leaves the output as it was.
 */
public final class RunTransaction implements AutoCloseable {

    private final OutputDirectory output;
    private final String runId;
    private final Configuration configuration;
    private final OutputLock lock;
    private final Optional<Path> previous;
    private boolean committed;

    private RunTransaction(OutputDirectory output, String runId, Configuration configuration, OutputLock lock) {
        this.output = output;
        this.runId = runId;
        this.configuration = configuration;
        this.lock = lock;
        this.previous = output.current(configuration);
    }

    /** @throws OutputException where the output cannot be written or another run is writing */
    public static RunTransaction begin(OutputDirectory output, String runId, Configuration configuration) {
        OutputLock lock = OutputLock.take(output, runId, configuration);
        try {
            return new RunTransaction(output, runId, configuration, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The tables of the last successful run, if any. */
    public Optional<Path> previous() {
        return previous;
    }

    public Path versionPath() {
        return output.versionPath(runId);
    }

    /** Where task attempts write; see {@link WrittenFile}. */
    public Path attemptsPath() {
        return new Path(versionPath(), "_attempts");
    }

    /** For what only this run reads; gone after it. */
    public Path scratchPath() {
        return new Path(versionPath(), "_scratch");
    }

    /** For what the next run must know of this one; beside the tables, not among them. */
    public Path statePath() {
        return statePath(versionPath());
    }

    /** The same of an earlier version. */
    public static Path statePath(Path version) {
        return new Path(version, "_state");
    }

    /** Moves the files of attempts that succeeded into their tables' folders; every table gets a folder. */
    public void adopt(List<WrittenFile> written, List<? extends Table> tables) {
        adopt(written, tables, versionPath());
    }

    /** The same for tables that only this run reads. */
    public void adoptScratch(List<WrittenFile> written, List<? extends Table> tables) {
        adopt(written, tables, scratchPath());
    }

    /** The same for what the next run must know. */
    public void adoptState(List<WrittenFile> written, List<? extends Table> tables) {
        adopt(written, tables, statePath());
    }

    /**
     * Takes over files of an earlier version as they are: as hard links on a local disk, as copies elsewhere.
     *
     * @param from a table's folder in the earlier version
     * @param to its folder in this one
     */
    public void takeOver(List<EarlierFile> earlier, Path from, Path to) {
        io("take over files from " + from, files -> EarlierFile.takeOver(earlier, from, to, output.isLocal(), files));
    }

    private void adopt(List<WrittenFile> written, List<? extends Table> tables, Path folder) {
        io("move files to " + folder, files -> {
            for (Table table : tables) {
                files.mkdirs(new Path(folder, table.name()));
            }
            for (WrittenFile file : written) {
                Path from = new Path(attemptsPath(), file.attempt() + "/" + file.table() + "/" + file.relativePath());
                Path to = new Path(folder, file.table() + "/" + file.relativePath());
                files.mkdirs(to.getParent());
                if (!files.rename(from, to)) {
                    throw new IOException(from + " is gone");
                }
            }
        });
    }

    /** Makes this run's tables the ones that readers see, and clears away what no reader can need. */
    public void commit() {
        io("commit " + versionPath(), files -> {
            files.delete(attemptsPath(), true);
            files.delete(scratchPath(), true);
            if (!lock.isHeld()) {
                throw new IOException("another run has taken over the output");
            }
            output.switchTo(runId, configuration);
        });
        committed = true;
        io(
                "remove old versions in " + output.path(),
                files -> output.removeAllVersionsBut(runId, previous, configuration));
    }

    private void io(String what, FileSystemAction action) {
        try {
            action.run(output.path().getFileSystem(configuration));
        } catch (IOException e) {
            throw new OutputException("cannot " + what + ": " + OutputDirectory.firstLine(e), e);
        }
    }

    @Override
    public void close() {
        try {
            if (!committed) {
                output.path().getFileSystem(configuration).delete(versionPath(), true);
            }
        } catch (IOException e) {
            // What is left is no version that CURRENT names; the next run removes it.
        } finally {
            lock.close();
        }
    }

    /** An action on the output's file system. */
    private interface FileSystemAction {
        void run(FileSystem files) throws IOException;
    }
}
