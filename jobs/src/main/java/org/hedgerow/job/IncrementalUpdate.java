package org.hedgerow.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.CorpusReader;
import org.hedgerow.corpus.FileState;
import org.hedgerow.corpus.record.RejectReason;
import org.hedgerow.sink.RunTransaction;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.stage.ArticleChanges;
import org.hedgerow.stage.CorpusFacts;
import org.hedgerow.stage.TouchedDays;
import org.hedgerow.table.CleanedArticlesTable;
import org.hedgerow.table.DayCountsTable;
import org.hedgerow.table.RecordsTable;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/**
 * Makes the tables of a new version from those of the last one and the records of the files that are new or have changed.
 *
 * <p>What only the whole corpus decides (stories, inferred dates, which copy is kept) is decided anew from all records,
 * old and new, without their texts. Where that changes an article, or where the article is new, it is labelled; where
 * one is gone or changed, its old rows go. All other rows are taken over. Texts of old articles come from the last
 * version's {@code articles}.
 */
final class IncrementalUpdate implements AutoCloseable {

    private static final List<String> PLACE = List.of("source_uri", "record_no");
    private static final List<String> ARTICLE = List.of("article_id");
    private static final int ARTICLES_A_PARTITION = 200;
    private static final int ARTICLES_TO_BROADCAST = 10_000;

    private final RunContext context;
    private final PreviousRun previous;
    private final EarlierTables earlier;
    private Set<String> shortened = Set.of();
    private Dataset<Row> changes;
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
        context.begin("find records that are known");
        RunTransaction transaction = context.transaction();
        List<FileState> keptFiles = previous.keptFiles(corpus, context.options().removeVanished);
        Dataset<Row> known = context.read(RecordsTable.INSTANCE, RunTransaction.statePath(previous.version()));
        Dataset<Row> fresh = context.read(CleanedArticlesTable.INSTANCE, transaction.scratchPath());
        Dataset<Row> superseded = superseded(known, fresh, keptFiles).persist();
        List<WrittenFile> knownFiles = earlier.takeOverRecords(superseded);
        List<WrittenFile> rejects = takeOverRejects(keptFiles);

        context.begin("find dates, copies and stories");
        Dataset<Row> records = context.readState(RecordsTable.INSTANCE);
        CorpusFacts facts = CorpusFacts.of(records);
        changes = changes(records, facts).persist();
        Dataset<Row> remaining = known.join(superseded, names(PLACE), "left_anti");
        shortened = remaining
                .join(uris(corpus.read()), new String[] {"source_uri"}, "left_semi")
                .select("source_uri")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
        List<WrittenFile> labelled = labelling.label(toLabel(fresh, remaining, facts), facts);
        touched = new TouchedDays(changedCounts());
        List<WrittenFile> files = new ArrayList<>(labelled);
        if (previous.labelsAlike()) {
            context.begin("take over rows of the last run");
            Dataset<Row> gone = changes.where("before").select("article_id");
            LabelStep.TABLES.forEach(table -> files.addAll(earlier.takeOver(table, gone)));
            earlier.takeOverCounts(gone);
        }
        superseded.unpersist();
        return new WrittenTables(freshRecords + WrittenTables.rows(knownFiles) + WrittenTables.rows(rejects), files);
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
        return changes.where("after").count();
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
        if (changes != null) {
            changes.unpersist();
        }
    }

    /**
     * Places of known records that are so no more: the place has been read again, the article has moved within its file,
     * or the file has vanished. A record that its file has lost stays, unless vanished ones are to go: a download that
     * broke off must not take articles away.
     */
    private Dataset<Row> superseded(Dataset<Row> known, Dataset<Row> fresh, List<FileState> keptFiles) {
        Dataset<Row> places = known.select("source_uri", "record_no", "article_id");
        if (context.options().removeVanished) {
            return places.join(uris(keptFiles), new String[] {"source_uri"}, "left_anti")
                    .select("source_uri", "record_no");
        }
        Dataset<Row> readAgain = fresh.select("source_uri", "record_no")
                .union(context.read(Tables.REJECTS).select("source_uri", "record_no"));
        Dataset<Row> sameArticle = fresh.select("source_uri", "article_id");
        return places.join(readAgain, names(PLACE), "left_semi")
                .union(places.join(sameArticle, new String[] {"source_uri", "article_id"}, "left_semi"))
                .select("source_uri", "record_no")
                .distinct();
    }

    private List<WrittenFile> takeOverRejects(List<FileState> keptFiles) {
        Dataset<Row> kept = before(Tables.REJECTS)
                .where(col("reason").notEqual(RejectReason.DUPLICATE.label()))
                .join(uris(keptFiles), new String[] {"source_uri"}, "left_semi")
                .select(columns(Tables.REJECTS))
                .coalesce(1);
        List<WrittenFile> written = context.writer(false).write(kept, Tables.REJECTS);
        context.transaction().adopt(written, List.of(Tables.REJECTS));
        return written;
    }

    private Dataset<Row> changes(Dataset<Row> records, CorpusFacts facts) {
        return previous.labelsAlike()
                ? ArticleChanges.of(records, facts, before(Tables.ARTICLES))
                : records.select("article_id")
                        .distinct()
                        .withColumn("before", lit(false))
                        .withColumn("after", lit(true));
    }

    /** Articles to label with their texts, and copies, of which only rejects are made, with the beginning of theirs. */
    private Dataset<Row> toLabel(Dataset<Row> fresh, Dataset<Row> remaining, CorpusFacts facts) {
        Dataset<Row> after = changes.where("after").select("article_id").persist();
        Dataset<Row> copied = context.session()
                .createDataset(List.copyOf(facts.keptFrom().keySet()), Encoders.STRING())
                .toDF("article_id");
        FilterFunction<Row> isCopy = facts::isCopy;
        FilterFunction<Row> isKept = row -> !facts.isCopy(row);
        Dataset<Row> old = remaining.withColumnRenamed("excerpt", "text");
        Dataset<Row> oldKept = old.join(after, names(ARTICLE), "left_semi").filter(isKept);
        Dataset<Row> oldCopies = old.join(copied, names(ARTICLE), "left_semi").filter(isCopy);
        Dataset<Row> freshKept = fresh.join(after, names(ARTICLE), "left_semi").filter(isKept);
        Dataset<Row> freshCopies =
                fresh.join(copied, names(ARTICLE), "left_semi").filter(isCopy);
        Column[] columns = columns(CleanedArticlesTable.INSTANCE);
        long articles = after.count();
        long partitions = 1 + articles / ARTICLES_A_PARTITION;
        Dataset<Row> all =
                freshKept.select(columns).union(freshCopies.select(columns)).union(oldCopies.select(columns));
        // Few runs change old articles; the others are spared reading the texts of all of them.
        if (!oldKept.isEmpty()) {
            all = all.union(withTexts(oldKept.drop("text"), articles).select(columns));
        }
        after.unpersist();
        return all.coalesce(
                (int) Math.min(partitions, 4L * context.session().sparkContext().defaultParallelism()));
    }

    /** Few articles are sent to the texts. Spark takes them for as many as all records, and would shuffle all texts. */
    private Dataset<Row> withTexts(Dataset<Row> articles, long most) {
        Dataset<Row> texts = before(Tables.ARTICLES).select("article_id", "text");
        return texts.join(most <= ARTICLES_TO_BROADCAST ? broadcast(articles) : articles, names(ARTICLE));
    }

    /** Counts of articles just labelled, and old ones that go. */
    private Dataset<Row> changedCounts() {
        Dataset<Row> now = context.readState(DayCountsTable.INSTANCE);
        if (!previous.labelsAlike()) {
            return now.select("actor_id", "said_date");
        }
        Dataset<Row> gone = context.read(DayCountsTable.INSTANCE, RunTransaction.statePath(previous.version()))
                .join(changes.where("before").select("article_id"), names(ARTICLE), "left_semi");
        return now.select("actor_id", "said_date").union(gone.select("actor_id", "said_date"));
    }

    private Dataset<Row> uris(List<FileState> states) {
        return context.session()
                .createDataset(states.stream().map(FileState::sourceUri).toList(), Encoders.STRING())
                .toDF("source_uri");
    }

    private static Column[] columns(Table table) {
        return table.columns().stream().map(column -> col(column.name())).toArray(Column[]::new);
    }

    private static String[] names(List<String> names) {
        return names.toArray(String[]::new);
    }
}
