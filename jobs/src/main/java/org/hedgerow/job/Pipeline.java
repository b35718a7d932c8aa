package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.corpus.CorpusReader;
import org.hedgerow.corpus.InputException;
import org.hedgerow.corpus.clean.Cleaning;
import org.hedgerow.corpus.story.StorySignature;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.nlp.NlpPipeline;
import org.hedgerow.sink.OutputDirectory;
import org.hedgerow.sink.RunTransaction;
import org.hedgerow.sink.TableWriter;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.stage.AggregateByActorDay;
import org.hedgerow.stage.AggregateByActorDayClaim;
import org.hedgerow.stage.CleanArticles;
import org.hedgerow.stage.CorpusFacts;
import org.hedgerow.stage.JoinActors;
import org.hedgerow.stage.LabelArticles;
import org.hedgerow.stage.LabelArticles.Outcome;
import org.hedgerow.table.CleanedArticlesTable;
import org.hedgerow.table.LabelledRows;
import org.hedgerow.table.RejectsTable;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/** The whole job: read and clean, look at the corpus as a whole, label, aggregate, commit. */
final class Pipeline {

    private static final long BYTES_WORTH_PARTITIONING = 2L << 30;
    /** Input a task gets to label: small enough to spread over cores, large enough for files of sensible size. */
    private static final long BYTES_A_PARTITION = 24L << 20;

    private static final List<Table> LABELLED =
            List.of(Tables.ARTICLES, Tables.SENTENCES, Tables.STATEMENTS, Tables.HEDGES, Tables.STANCES);

    private final SparkSession session;
    private final JavaSparkContext spark;
    private final Configuration configuration;
    private final RunOptions options;
    private final LabellerPool labellers;
    private final PrintWriter messages;

    Pipeline(SparkSession session, RunOptions options, LabellerPool labellers, PrintWriter messages) {
        this.session = JobSession.configured(session);
        this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.configuration = session.sessionState().newHadoopConf();
        this.options = options;
        this.labellers = labellers;
        this.messages = messages;
    }

    /**
     * Runs it.
     *
     * @throws InputException where an input is missing or too much of it was rejected
     * @throws org.hedgerow.sink.OutputException where the output cannot be written
     * @throws IllegalArgumentException where a lexicon or the claims are wrong
     */
    RunSummary run() {
        Instant startedAt = Instant.now();
        RunIdentity identity = RunIdentity.of(options, labellers.settings(), startedAt);
        CorpusReader.Corpus corpus = new CorpusReader().open(session, options.inputs, options.readOptions());
        corpus.warnings().forEach(warning -> messages.println("hedgerow: " + warning));
        OutputDirectory output = OutputDirectory.at(options.output, configuration);
        try (QueryStyle style = QueryStyle.forInput(session, corpus.bytes());
                RunTransaction transaction = RunTransaction.begin(output, identity.runId(), configuration)) {
            CleanedCorpus cleaned = clean(corpus, transaction, identity);
            WrittenTables labelled = label(cleaned, corpus, transaction, identity);
            WrittenTables tables = labelled.and(aggregate(transaction, identity));
            RunSummary summary = tables.summary(identity, startedAt, transaction, session);
            refuseIfTooManyRejects(summary);
            writeRun(summary, transaction, identity);
            describe("commit");
            transaction.commit();
            return summary;
        } finally {
            describe(null);
        }
    }

    private CleanedCorpus clean(CorpusReader.Corpus corpus, RunTransaction transaction, RunIdentity identity) {
        describe("read and clean articles");
        List<WrittenFile> written = writer(transaction, identity, false)
                .write(
                        CleanArticles.apply(corpus.records(), options.lexicon()),
                        Map.of(CleanedArticlesTable.INSTANCE, List.of(), Tables.REJECTS, List.of()),
                        (cleaning, sink) -> {
                            if (cleaning instanceof Cleaning.Kept kept) {
                                int[] signature = StorySignature.of(
                                        kept.article().text(), kept.article().bodyBegin());
                                sink.add(
                                        CleanedArticlesTable.INSTANCE,
                                        CleanedArticlesTable.row(kept.article(), signature));
                            } else {
                                sink.add(Tables.REJECTS, RejectsTable.row(((Cleaning.Rejected) cleaning).reject()));
                            }
                        });
        Map<Boolean, List<WrittenFile>> byKind = WrittenTables.split(written, CleanedArticlesTable.INSTANCE);
        transaction.adoptScratch(byKind.get(true), List.of(CleanedArticlesTable.INSTANCE));
        transaction.adopt(byKind.get(false), List.of(Tables.REJECTS));
        return new CleanedCorpus(
                read(CleanedArticlesTable.INSTANCE, transaction.scratchPath()), WrittenTables.rows(written));
    }

    /** Cleaned articles, and how many records were read to get them. */
    private record CleanedCorpus(Dataset<Row> articles, long recordsRead) {}

    private WrittenTables label(
            CleanedCorpus cleaned, CorpusReader.Corpus corpus, RunTransaction transaction, RunIdentity identity) {
        describe("find dates, copies and stories");
        CorpusFacts facts = CorpusFacts.of(cleaned.articles());
        describe("label articles");
        boolean byMonth =
                switch (options.partitionByMonth) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case AUTO -> corpus.bytes() >= BYTES_WORTH_PARTITIONING;
                };
        Dataset<Row> input = byMonth ? byMonthOfPublication(cleaned.articles(), corpus.bytes()) : cleaned.articles();
        if (options.nlpPipeline != null) {
            input = NlpPipeline.load(options.nlpPipeline).annotate(input);
        }
        Broadcast<LabellerPool> pool = spark.broadcast(labellers);
        Map<Table, List<String>> orders = new LinkedHashMap<>();
        orders.put(Tables.ARTICLES, List.of());
        orders.put(Tables.SENTENCES, List.of());
        orders.put(Tables.STATEMENTS, List.of("actor_id", "said_date", "statement_id"));
        orders.put(Tables.HEDGES, List.of("actor_id", "said_date", "hedge_id"));
        orders.put(Tables.STANCES, List.of("claim_id", "actor_id", "said_date", "statement_id"));
        orders.put(Tables.REJECTS, List.of());
        List<WrittenFile> written = writer(transaction, identity, byMonth)
                .write(new LabelArticles(pool, facts).apply(input), orders, (outcome, sink) -> {
                    if (outcome instanceof Outcome.Labelled labelled) {
                        LabelledRows.project(labelled.article(), labelled.labels(), sink);
                    } else {
                        sink.add(Tables.REJECTS, RejectsTable.row(((Outcome.Copy) outcome).reject()));
                    }
                });
        List<Table> adopted = new ArrayList<>(LABELLED);
        adopted.add(Tables.REJECTS);
        transaction.adopt(written, adopted);
        return new WrittenTables(cleaned.recordsRead(), written);
    }

    /** Puts the articles of a month into few tasks, so that months become few files. */
    private Dataset<Row> byMonthOfPublication(Dataset<Row> cleaned, long bytes) {
        int partitions = (int) Math.max(spark.defaultParallelism(), bytes / BYTES_A_PARTITION);
        return cleaned.repartitionByRange(partitions, col("published_date"), col("article_id"));
    }

    private List<WrittenFile> aggregate(RunTransaction transaction, RunIdentity identity) {
        describe("aggregate by actor and day");
        TableWriter writer = writer(transaction, identity, false);
        Path version = transaction.versionPath();
        Dataset<Row> statements = read(Tables.STATEMENTS, version);
        Map<String, String> wikidataIds = new TreeMap<>();
        labellers.registry().entries().stream()
                .filter(entry -> entry.wikidataId() != null)
                .forEach(entry -> wikidataIds.put(entry.actor().actorId(), entry.wikidataId()));
        Dataset<Row> actors = JoinActors.apply(statements, read(Tables.ARTICLES, version), wikidataIds)
                .coalesce(1)
                .sortWithinPartitions("actor_id");
        List<WrittenFile> actorFiles = writer.write(actors, Tables.ACTORS);
        transaction.adopt(actorFiles, List.of(Tables.ACTORS));
        Dataset<Row> written = read(Tables.ACTORS, version);
        Dataset<Row> days = AggregateByActorDay.apply(statements, written)
                .coalesce(1)
                .sortWithinPartitions("actor_id", "said_date");
        transaction.adopt(writer.write(days, Tables.ACTOR_DAY), List.of(Tables.ACTOR_DAY));
        Dataset<Row> claims = AggregateByActorDayClaim.apply(read(Tables.STANCES, version), written)
                .coalesce(1)
                .sortWithinPartitions("claim_id", "actor_id", "said_date");
        transaction.adopt(writer.write(claims, Tables.ACTOR_DAY_CLAIM), List.of(Tables.ACTOR_DAY_CLAIM));
        return actorFiles;
    }

    private void writeRun(RunSummary summary, RunTransaction transaction, RunIdentity identity) {
        describe("record the run");
        List<Row> runs = new ArrayList<>();
        transaction
                .previous()
                .ifPresent(previous -> runs.addAll(
                        read(Tables.RUNS, previous).orderBy("started_at").collectAsList()));
        runs.add(summary.row());
        Dataset<Row> rows = session.createDataFrame(runs, Tables.RUNS.schema()).coalesce(1);
        transaction.adopt(writer(transaction, identity, false).write(rows, Tables.RUNS), List.of(Tables.RUNS));
    }

    private void refuseIfTooManyRejects(RunSummary summary) {
        if (options.strict != null && summary.rejects() > options.strict * summary.recordsRead()) {
            throw new InputException(summary.rejects() + " of " + summary.recordsRead()
                    + " records were rejected, more than --strict allows " + summary.rejectsByReason()
                    + "; the old tables stay");
        }
    }

    private Dataset<Row> read(Table table, Path folder) {
        return session.read().schema(table.schema()).parquet(new Path(folder, table.name()).toString());
    }

    private TableWriter writer(RunTransaction transaction, RunIdentity identity, boolean byMonth) {
        return new TableWriter(transaction.attemptsPath(), configuration, byMonth, identity.metadata());
    }

    /** Names the running stage in Spark's UI and progress. */
    private void describe(String what) {
        session.sparkContext().setJobDescription(what == null ? null : "hedgerow: " + what);
    }
}
