package org.hedgerow.sink;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * An output folder on any Hadoop file system. {@code CURRENT} holds one line: the version's folder relative to the
 * output, for example {@code .versions/20220216T101500Z-1a2b3c}; that folder holds one folder a table. It is replaced by
 * an atomic rename (local disks, HDFS) or by one atomic put (S3, GCS), never written in place. ABFS and Ozone rename over a
 * file in two steps, so that it is missing for a moment.
 */
public final class OutputDirectory implements Serializable {

    private static final long serialVersionUID = 1;

    static final String VERSIONS = ".versions";
    private static final String CURRENT = "CURRENT";

    private final URI root;

    private OutputDirectory(URI root) {
        this.root = root;
    }

    /** The folder at {@code location}, which need not exist yet. */
    public static OutputDirectory at(String location, Configuration configuration) {
        Path path = new Path(location);
        try {
            return new OutputDirectory(
                    path.getFileSystem(configuration).makeQualified(path).toUri());
        } catch (IOException e) {
            throw new OutputException("cannot reach output " + location + ": " + firstLine(e), e);
        }
    }

    public Path path() {
        return new Path(root);
    }

    /** The folder of a version. */
    public Path versionPath(String runId) {
        return new Path(path(), VERSIONS + "/" + runId);
    }

    /** The folder whose tables are to be read now, or empty where no run has succeeded yet. */
    public Optional<Path> current(Configuration configuration) {
        try {
            FileSystem files = path().getFileSystem(configuration);
            try (InputStream in = files.open(new Path(path(), CURRENT))) {
                String version = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
                return Optional.of(new Path(path(), version));
            } catch (FileNotFoundException e) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new OutputException("cannot read " + path() + "/" + CURRENT + ": " + firstLine(e), e);
        }
    }

    /** Size of all files of the current version, 0 where no run has succeeded yet. */
    public long currentBytes(Configuration configuration) {
        Optional<Path> version = current(configuration);
        try {
            return version.isEmpty()
                    ? 0
                    : version.get()
                            .getFileSystem(configuration)
                            .getContentSummary(version.get())
                            .getLength();
        } catch (IOException e) {
            throw new OutputException("cannot read " + version.get() + ": " + firstLine(e), e);
        }
    }

    /**
     * The folder of one current table.
     *
     * @throws OutputException where no run has succeeded yet
     */
    public String currentTable(String table, Configuration configuration) {
        return current(configuration)
                .map(version -> new Path(version, table).toString())
                .orElseThrow(() -> new OutputException(path()
                        + " holds no tables of hedgerow; make them with: hedgerow run INPUT --output " + path()));
    }

    /** Makes {@code runId} the version that readers see: the one atomic step of a run. */
    void switchTo(String runId, Configuration configuration) throws IOException {
        byte[] line = (VERSIONS + "/" + runId + "\n").getBytes(StandardCharsets.UTF_8);
        Path target = new Path(path(), CURRENT);
        FileSystem files = path().getFileSystem(configuration);
        if (isLocal()) {
            java.nio.file.Path current = java.nio.file.Path.of(target.toUri().getPath());
            java.nio.file.Path next = current.resolveSibling("." + CURRENT + "-" + runId);
            Files.write(next, line);
            Files.move(next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            LocalLinks.refresh(current.getParent(), runId);
        } else if (replacesByRename()) {
            Path next = new Path(path(), "." + CURRENT + "-" + runId);
            try (OutputStream out = files.create(next, true)) {
                out.write(line);
            }
            FileContext.getFileContext(root, configuration).rename(next, target, Options.Rename.OVERWRITE);
        } else {
            try (OutputStream out = files.create(target, true)) {
                out.write(line);
            }
        }
    }

    /** Removes versions that are neither {@code runId} nor {@code previous}: remains of killed runs and old tables. */
    void removeAllVersionsBut(String runId, Optional<Path> previous, Configuration configuration) throws IOException {
        FileSystem files = path().getFileSystem(configuration);
        Path versions = new Path(path(), VERSIONS);
        for (FileStatus version : files.listStatus(versions)) {
            String name = version.getPath().getName();
            boolean keep = name.equals(runId)
                    || name.equals(LocalLinks.CURRENT_LINK)
                    || previous.map(Path::getName).filter(name::equals).isPresent();
            if (!keep) {
                files.delete(version.getPath(), true);
            }
        }
    }

    boolean isLocal() {
        return "file".equals(root.getScheme());
    }

    private boolean replacesByRename() {
        return Arrays.asList("hdfs", "viewfs", "abfs", "abfss", "ofs").contains(root.getScheme());
    }

    static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
