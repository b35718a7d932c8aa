package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.CorpusReader;
import org.hedgerow.corpus.FileState;
import org.hedgerow.corpus.record.RejectReason;
import org.hedgerow.sink.RunTransaction;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.stage.CorpusFacts;
import org.hedgerow.stage.CorpusUpdate;
import org.hedgerow.stage.TouchedDays;
import org.hedgerow.table.CleanedArticlesTable;
import org.hedgerow.table.DayCountsTable;
import org.hedgerow.table.RecordsTable;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/**
 * Makes the tables of a new version from those of the last one and the records of the files that are new or have changed.
 *
 * <p>What only the whole corpus decides (stories, inferred dates, which copy is kept) may change by them. Where that
 * changes an article, or where the article is new, it is labelled; where one is gone or changed, its old rows go. All
 * other rows are taken over. Texts of old articles come from the last version's {@code articles}.
 */
final class IncrementalUpdate implements AutoCloseable {

    /** How many records may come, or be concerned, for an update that holds them all at once: a setting of Spark's. */
    static final String FEW_RECORDS = "spark.hedgerow.update.records";

    private static final String FEW_RECORDS_DEFAULT = "20000";

    private final RunContext context;
    private final PreviousRun previous;
    private final EarlierTables earlier;
    private UpdatePlan plan;
    private Set<String> shortened = Set.of();
    private long labelled;
    private TouchedDays touched;

    /** @param byMonth whether large tables lie in folders by month */
    IncrementalUpdate(RunContext context, PreviousRun previous, boolean byMonth) {
        this.context = context;
        this.previous = previous;
        this.earlier = new EarlierTables(context, previous.version(), byMonth);
    }

    /** Labels articles and writes their rows and the rejects of copies. */
    @FunctionalInterface
    interface Labelling {
        List<WrittenFile> label(Dataset<Row> cleaned, CorpusFacts facts);
    }

    /**
     * Brings all tables of single articles, and {@code rejects}, to what they are to be.
     *
     * @param freshRecords how many records were read
     * @return how many records the corpus has, and the files that hold the rows
     */
    WrittenTables run(CorpusReader.Corpus corpus, long freshRecords, Labelling labelling) {
        context.begin("find what changes");
        List<FileState> keptFiles = previous.keptFiles(corpus, context.options().removeVanished);
        plan = plan(corpus, keptFiles, freshRecords);
        List<WrittenFile> knownFiles = earlier.takeOverRecords(plan.superseded());
        List<WrittenFile> rejects = takeOverRejects(keptFiles);
        CorpusFacts facts = plan.decide(context.readState(RecordsTable.INSTANCE));
        shortened = plan.shortened();
        Keys gone = plan.gone();
        labelled = plan.labelled();
        List<WrittenFile> written = labelling.label(plan.toLabel(), facts);
        touched = touchedDays(gone);
        List<WrittenFile> files = new ArrayList<>(written);
        if (previous.labelsAlike()) {
            context.begin("take over rows of the last run");
            files.addAll(earlier.takeOver(LabelStep.TABLES, gone));
            earlier.takeOverCounts(gone);
        }
        return new WrittenTables(freshRecords + WrittenTables.rows(knownFiles) + WrittenTables.rows(rejects), files);
    }

    private UpdatePlan plan(CorpusReader.Corpus corpus, List<FileState> keptFiles, long freshRecords) {
        int few = Integer.parseInt(context.session().conf().get(FEW_RECORDS, FEW_RECORDS_DEFAULT));
        Optional<UpdatePlan> small =
                previous.labelsAlike() && freshRecords <= few ? fewChanges(keptFiles, few) : Optional.empty();
        return small.orElseGet(() -> new ManyChanges(context, previous, corpus, keptFiles));
    }

    private Optional<UpdatePlan> fewChanges(List<FileState> keptFiles, int few) {
        RunTransaction transaction = context.transaction();
        Dataset<Row> fresh = context.read(CleanedArticlesTable.INSTANCE, transaction.scratchPath());
        Dataset<Row> articles = before(Tables.ARTICLES);
        boolean all = context.options().removeVanished;
        return new CorpusUpdate(
                        context.read(RecordsTable.INSTANCE, RunTransaction.statePath(previous.version())),
                        fresh,
                        articles,
                        few)
                .find(new CorpusUpdate.Replaced(replacedFiles(keptFiles), all, context.read(Tables.REJECTS)))
                .map(changes -> new FewChanges(context, fresh, articles, changes));
    }

    /** Files of the last run that have been read again or are to go. */
    private Set<String> replacedFiles(List<FileState> keptFiles) {
        Set<String> files = new HashSet<>(previous.files().keySet());
        keptFiles.forEach(file -> files.remove(file.sourceUri()));
        return files;
    }

    /**
     * A file as it is to be remembered: one that has lost records which stay is read again next time, so that they can
     * go when asked.
     */
    FileState remembered(FileState file) {
        return shortened.contains(file.sourceUri())
                ? new FileState(file.sourceUri(), file.bytes(), -1, file.facts())
                : file;
    }

    /** How many articles were labelled; the others were taken over. */
    long labelled() {
        return labelled;
    }

    TouchedDays touchedDays() {
        return touched;
    }

    /** A table as it was. */
    Dataset<Row> before(Table table) {
        return context.read(table, previous.version());
    }

    @Override
    public void close() {
        if (touched != null) {
            touched.release();
        }
        if (plan != null) {
            plan.close();
        }
    }

    /** @return the files of rejects that are no copies */
    private List<WrittenFile> takeOverRejects(List<FileState> keptFiles) {
        String copy = RejectReason.DUPLICATE.label();
        Set<String> files = keptFiles.stream().map(FileState::sourceUri).collect(Collectors.toSet());
        Dataset<Row> before = before(Tables.REJECTS);
        takeOverRejects(before.where(col("reason").equalTo(copy)).filter(plan.keptCopies()));
        FilterFunction<Row> isKept = row -> files.contains(row.<String>getAs("source_uri"));
        return takeOverRejects(before.where(col("reason").notEqual(copy)).filter(isKept));
    }

    private List<WrittenFile> takeOverRejects(Dataset<Row> kept) {
        List<WrittenFile> written = context.writer(false).write(kept.coalesce(1), Tables.REJECTS);
        context.transaction().adopt(written, List.of(Tables.REJECTS));
        return written;
    }

    /** Of counts of articles just labelled, and of old ones that go. */
    private TouchedDays touchedDays(Keys gone) {
        Dataset<Row> days = context.readState(DayCountsTable.INSTANCE).select("actor_id", "said_date");
        if (previous.labelsAlike() && !gone.none()) {
            Dataset<Row> lost = context.read(DayCountsTable.INSTANCE, RunTransaction.statePath(previous.version()))
                    .join(gone.rows(), gone.columns(), "left_semi");
            days = days.union(lost.select("actor_id", "said_date"));
        }
        return new TouchedDays(days, plan.isSmall());
    }
}
