package org.hedgerow.job;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.corpus.CorpusReader;
import org.hedgerow.corpus.FileState;
import org.hedgerow.sink.OutputDirectory;
import org.hedgerow.sink.OutputException;
import org.hedgerow.sink.RunTransaction;
import org.hedgerow.table.DayCountsTable;
import org.hedgerow.table.InputFilesTable;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/**
 * What an incremental run builds on.
 *
 * @param version the folder of its tables
 * @param labelsAlike whether it labelled as this run does: same version, lexicons, claims, registry and options
 * @param files the input files behind its tables, by URI
 */
record PreviousRun(Path version, boolean labelsAlike, Map<String, FileState> files) {

    /**
     * The run whose tables are current, or empty where there is none.
     *
     * @throws OutputException where its tables cannot be built on
     */
    static Optional<PreviousRun> find(
            OutputDirectory output, RunIdentity identity, SparkSession session, Configuration configuration) {
        Optional<Path> current = output.current(configuration);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Path version = current.get();
        Path state = RunTransaction.statePath(version);
        try {
            if (!state.getFileSystem(configuration).exists(state)) {
                throw new OutputException("the tables in " + output.path()
                        + " do not say what they were made from; run once without --incremental");
            }
        } catch (IOException e) {
            throw new OutputException("cannot read " + state + ": " + e.getMessage(), e);
        }
        Row last = read(Tables.RUNS, version, session)
                .orderBy(org.apache.spark.sql.functions.col("started_at").desc())
                .head();
        boolean alike = identity.version().equals(last.getAs("version"))
                && identity.configurationDigest().equals(last.getAs("config_sha256"))
                && hasCounts(state, configuration);
        Map<String, FileState> files = new HashMap<>();
        for (Row row : read(InputFilesTable.INSTANCE, state, session).collectAsList()) {
            FileState file = InputFilesTable.state(row);
            files.put(file.sourceUri(), file);
        }
        return Optional.of(new PreviousRun(version, alike, files));
    }

    /** Versions of before there were any are labelled again. */
    private static boolean hasCounts(Path state, Configuration configuration) {
        Path counts = new Path(state, DayCountsTable.INSTANCE.name());
        try {
            return counts.getFileSystem(configuration).exists(counts);
        } catch (IOException e) {
            throw new OutputException("cannot read " + counts + ": " + e.getMessage(), e);
        }
    }

    private static Dataset<Row> read(Table table, Path folder, SparkSession session) {
        return session.read().schema(table.schema()).parquet(new Path(folder, table.name()).toString());
    }

    /** The folder of one of its tables. */
    Path folder(Table table) {
        return new Path(version, table.name());
    }

    /** Size of all files behind its tables, as stored. */
    long bytes() {
        return files.values().stream().mapToLong(FileState::bytes).sum();
    }

    /**
     * Tells of a failure that comes from a broken file of its tables.
     *
     * @throws OutputException where that is so
     */
    void refuseIfDamaged(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            int at = message.indexOf(version.getName() + "/");
            if (at >= 0 && !(failure instanceof OutputException)) {
                String file = message.substring(at).lines().findFirst().orElse("");
                throw new OutputException(
                        "the tables of the last run are damaged (" + file + "); run once without --incremental",
                        failure);
            }
        }
    }

    /** Whether a file need not be read: it is as it was, and would be labelled as it was. */
    boolean isUnchanged(FileState file) {
        return labelsAlike && file.equals(files.get(file.sourceUri()));
    }

    /**
     * The files whose records are taken over as they are known.
     *
     * @param removeVanished whether files that are not among the inputs any more go
     */
    List<FileState> keptFiles(CorpusReader.Corpus corpus, boolean removeVanished) {
        if (removeVanished) {
            return corpus.unchanged();
        }
        Set<String> read = new HashSet<>();
        corpus.read().forEach(file -> read.add(file.sourceUri()));
        return files.values().stream()
                .filter(file -> !read.contains(file.sourceUri()))
                .toList();
    }
}
