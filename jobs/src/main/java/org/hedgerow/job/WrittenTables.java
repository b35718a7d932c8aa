package org.hedgerow.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/** Counts the rows of a run's tables by the files that were adopted. */
record WrittenTables(long recordsRead, List<WrittenFile> files) {

    /** These, and further files of the same run. */
    WrittenTables and(List<WrittenFile> more) {
        List<WrittenFile> all = new ArrayList<>(files);
        all.addAll(more);
        return new WrittenTables(recordsRead, all);
    }

    /** Separates the files of one table from the others. */
    static Map<Boolean, List<WrittenFile>> split(List<WrittenFile> files, Table table) {
        return files.stream()
                .collect(Collectors.partitioningBy(file -> file.table().equals(table.name())));
    }

    static long rows(List<WrittenFile> files) {
        return files.stream().mapToLong(WrittenFile::rows).sum();
    }

    /** How many rows of a table these files hold. */
    long rows(Table table) {
        return rows(split(files, table).get(true));
    }

    /**
     * The summary of the run.
     *
     * @param counts of the same tables
     * @throws IllegalStateException where a record was lost: records read are not articles and rejects
     */
    RunSummary summary(RunContext context, RunCounts counts) {
        RunIdentity identity = context.identity();
        if (recordsRead != rows(Tables.ARTICLES) + counts.rejected()) {
            throw new IllegalStateException(recordsRead + " records were read, but there are " + rows(Tables.ARTICLES)
                    + " articles and " + counts.rejected() + " rejects: nothing is committed");
        }
        return new RunSummary(
                identity.runId(),
                context.startedAt(),
                Instant.now(),
                identity.version(),
                identity.lexiconVersion(),
                identity.configurationDigest(),
                identity.inputs(),
                recordsRead,
                rows(Tables.ARTICLES),
                rows(Tables.ARTICLES),
                counts.stories(),
                rows(Tables.SENTENCES),
                rows(Tables.STATEMENTS),
                counts.unresolved(),
                rows(Tables.ACTORS),
                counts.hedges(),
                counts.boosters(),
                rows(Tables.STANCES),
                new TreeMap<>(counts.rejects()));
    }
}
