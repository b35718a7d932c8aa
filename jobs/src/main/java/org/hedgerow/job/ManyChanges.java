package org.hedgerow.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

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
import org.hedgerow.sink.RunTransaction;
import org.hedgerow.stage.ArticleChanges;
import org.hedgerow.stage.CorpusFacts;
import org.hedgerow.table.CleanedArticlesTable;
import org.hedgerow.table.RecordsTable;
import org.hedgerow.table.Tables;

/**
 * An update that may concern any number of articles. What only the whole corpus decides is decided anew from all
 * records, old and new, without their texts.
 */
final class ManyChanges implements UpdatePlan {

    private static final String[] PLACE = {"source_uri", "record_no"};
    private static final int ARTICLES_TO_BROADCAST = 10_000;

    private final RunContext context;
    private final PreviousRun previous;
    private final CorpusReader.Corpus corpus;
    private final Dataset<Row> known;
    private final Dataset<Row> fresh;
    private final Dataset<Row> superseded;
    private CorpusFacts facts;
    private Dataset<Row> changes;
    private long labelled = -1;

    /** @param keptFiles files whose records stay */
    ManyChanges(RunContext context, PreviousRun previous, CorpusReader.Corpus corpus, List<FileState> keptFiles) {
        this.context = context;
        this.previous = previous;
        this.corpus = corpus;
        this.known = context.read(RecordsTable.INSTANCE, RunTransaction.statePath(previous.version()));
        this.fresh = context.read(
                CleanedArticlesTable.INSTANCE, context.transaction().scratchPath());
        this.superseded = findSuperseded(keptFiles).persist();
    }

    @Override
    public boolean isSmall() {
        return false;
    }

    @Override
    public Keys superseded() {
        return Keys.of(superseded);
    }

    /** All copies are rejected again. */
    @Override
    public FilterFunction<Row> keptCopies() {
        return row -> false;
    }

    @Override
    public CorpusFacts decide(Dataset<Row> records) {
        facts = CorpusFacts.of(records, records.count());
        changes = (previous.labelsAlike()
                        ? ArticleChanges.of(records, facts, context.read(Tables.ARTICLES, previous.version()))
                        : records.select("article_id")
                                .distinct()
                                .withColumn("before", lit(false))
                                .withColumn("after", lit(true)))
                .persist();
        return facts;
    }

    @Override
    public Keys gone() {
        return Keys.of(changes.where("before").select("article_id"));
    }

    @Override
    public long labelled() {
        if (labelled < 0) {
            labelled = changes.where("after").count();
        }
        return labelled;
    }

    @Override
    public Set<String> shortened() {
        return remaining()
                .join(uris(corpus.read()), new String[] {"source_uri"}, "left_semi")
                .select("source_uri")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    private Dataset<Row> remaining() {
        return known.join(superseded, PLACE, "left_anti");
    }

    /** See {@link org.hedgerow.stage.CorpusUpdate.Replaced}. */
    private Dataset<Row> findSuperseded(List<FileState> keptFiles) {
        Dataset<Row> places = known.select("source_uri", "record_no", "article_id");
        if (context.options().removeVanished) {
            return places.join(uris(keptFiles), new String[] {"source_uri"}, "left_anti")
                    .select("source_uri", "record_no");
        }
        Dataset<Row> readAgain = fresh.select("source_uri", "record_no")
                .union(context.read(Tables.REJECTS).select("source_uri", "record_no"));
        Dataset<Row> sameArticle = fresh.select("source_uri", "article_id");
        return places.join(readAgain, PLACE, "left_semi")
                .union(places.join(sameArticle, new String[] {"source_uri", "article_id"}, "left_semi"))
                .select("source_uri", "record_no")
                .distinct();
    }

    @Override
    public Dataset<Row> toLabel() {
        Dataset<Row> after = changes.where("after").select("article_id").persist();
        Dataset<Row> copied = context.session()
                .createDataset(List.copyOf(facts.keptFrom().keySet()), Encoders.STRING())
                .toDF("article_id");
        CorpusFacts decided = facts;
        FilterFunction<Row> isCopy = decided::isCopy;
        FilterFunction<Row> isKept = row -> !decided.isCopy(row);
        Dataset<Row> old = remaining().withColumnRenamed("excerpt", "text");
        Dataset<Row> oldKept = semiJoin(old, after).filter(isKept);
        Dataset<Row> oldCopies = semiJoin(old, copied).filter(isCopy);
        Dataset<Row> freshKept = semiJoin(fresh, after).filter(isKept);
        Dataset<Row> freshCopies = semiJoin(fresh, copied).filter(isCopy);
        Column[] columns = CleanedArticlesTable.INSTANCE.columns().stream()
                .map(column -> col(column.name()))
                .toArray(Column[]::new);
        Dataset<Row> all =
                freshKept.select(columns).union(freshCopies.select(columns)).union(oldCopies.select(columns));
        // Few runs change old articles; the others are spared reading the texts of all of them.
        if (!oldKept.isEmpty()) {
            all = all.union(withTexts(oldKept.drop("text"), labelled()).select(columns));
        }
        after.unpersist();
        return all.coalesce(partitions(context));
    }

    private static Dataset<Row> semiJoin(Dataset<Row> records, Dataset<Row> articles) {
        return records.join(articles, new String[] {"article_id"}, "left_semi");
    }

    /** Few articles are sent to the texts. Spark takes them for as many as all records, and would shuffle all texts. */
    private Dataset<Row> withTexts(Dataset<Row> articles, long most) {
        Dataset<Row> texts = context.read(Tables.ARTICLES, previous.version()).select("article_id", "text");
        return texts.join(most <= ARTICLES_TO_BROADCAST ? broadcast(articles) : articles, "article_id");
    }

    private Dataset<Row> uris(List<FileState> states) {
        return context.session()
                .createDataset(states.stream().map(FileState::sourceUri).toList(), Encoders.STRING())
                .toDF("source_uri");
    }

    @Override
    public void close() {
        superseded.unpersist();
        if (changes != null) {
            changes.unpersist();
        }
    }
}
