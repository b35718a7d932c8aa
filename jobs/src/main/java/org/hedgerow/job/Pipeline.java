package org.hedgerow.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.corpus.CorpusReader;
import org.hedgerow.corpus.FileState;
import org.hedgerow.corpus.InputException;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.sink.EarlierFile;
import org.hedgerow.sink.OutputDirectory;
import org.hedgerow.sink.OutputException;
import org.hedgerow.sink.RunTransaction;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.stage.ConcurrentWork;
import org.hedgerow.stage.CorpusFacts;
import org.hedgerow.table.CleanedArticlesTable;
import org.hedgerow.table.InputFilesTable;
import org.hedgerow.table.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole job: read and clean, look at the corpus as a whole, label, aggregate, commit. */
final class Pipeline {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final long BYTES_WORTH_PARTITIONING = 2L << 30;

    private final SparkSession session;
    private final Configuration configuration;
    private final RunOptions options;
    private final LabellerPool labellers;
    private final PrintWriter messages;

    Pipeline(SparkSession session, RunOptions options, LabellerPool labellers, PrintWriter messages) {
        this.session = JobSession.configured(session);
        this.configuration = session.sessionState().newHadoopConf();
        this.options = options;
        this.labellers = labellers;
        this.messages = messages;
    }

    /**
     * Runs it.
     *
     * @throws InputException where an input is missing or too much of it was rejected
     * @throws OutputException where the output cannot be written, or cannot be built on
     * @throws IllegalArgumentException where a lexicon or the claims are wrong
     */
    RunSummary run() {
        Instant startedAt = Instant.now();
        RunIdentity identity = RunIdentity.of(options, labellers.settings(), startedAt);
        LOG.info("hedgerow {}, run {}, rules {}", identity.version(), identity.runId(), identity.lexiconVersion());
        OutputDirectory output = OutputDirectory.at(options.output, configuration);
        Optional<PreviousRun> previous =
                options.incremental ? PreviousRun.find(output, identity, session, configuration) : Optional.empty();
        CorpusReader.Corpus corpus = new CorpusReader()
                .open(
                        session,
                        options.inputs,
                        options.readOptions(),
                        file -> previous.isPresent() && previous.get().isUnchanged(file));
        corpus.warnings().forEach(warning -> messages.println("hedgerow: " + warning));
        tellInputs(corpus, previous);
        long bytes = corpus.bytes() + previous.map(PreviousRun::bytes).orElse(0L);
        try (QueryStyle style = QueryStyle.forInput(session, bytes);
                RunTransaction transaction = RunTransaction.begin(output, identity.runId(), configuration)) {
            RunContext context =
                    new RunContext(session, configuration, options, labellers, identity, transaction, startedAt);
            RunSummary summary =
                    previous.isPresent() ? update(context, corpus, previous.get()) : everything(context, corpus);
            refuseIfTooManyRejects(summary);
            writeRun(context, summary);
            context.begin("commit");
            context.writer(false).writeMissing(transaction.versionPath(), Tables.all());
            transaction.commit();
            LOG.info(
                    "the tables of {} are current, after {} s",
                    identity.runId(),
                    Duration.between(startedAt, Instant.now()).toSeconds());
            return summary;
        } catch (Exception e) { // Spark throws its checked exceptions unannounced
            previous.ifPresent(run -> run.refuseIfDamaged(e));
            throw e;
        } finally {
            session.sparkContext().setJobDescription(null);
        }
    }

    private RunSummary everything(RunContext context, CorpusReader.Corpus corpus) {
        long records = CleanStep.run(context, corpus);
        Dataset<Row> cleaned = context.read(
                CleanedArticlesTable.INSTANCE, context.transaction().scratchPath());
        context.begin("find dates, copies and stories");
        CorpusFacts facts;
        try (ConcurrentWork work = new ConcurrentWork()) {
            ConcurrentWork.Result<Void> files = work.begin("list files", () -> {
                writeFiles(context, corpus.read());
                return null;
            });
            facts = CorpusFacts.of(cleaned, records);
            files.await();
        }
        tell(facts);
        boolean byMonth = options.partitionByMonth == RunOptions.PartitionByMonth.AUTO
                ? corpus.bytes() >= BYTES_WORTH_PARTITIONING
                : options.partitionByMonth == RunOptions.PartitionByMonth.ALWAYS;
        LabelStep label = new LabelStep(context, byMonth);
        WrittenTables tables = new WrittenTables(records, label.run(label.spread(cleaned, corpus.bytes()), facts));
        return summary(context, tables, aggregate -> aggregate.run(tables.rows(Tables.STATEMENTS)));
    }

    private RunSummary update(RunContext context, CorpusReader.Corpus corpus, PreviousRun previous) {
        if (!context.transaction().previous().equals(Optional.of(previous.version()))) {
            throw new OutputException("another run has just written to " + options.output + "; run once more");
        }
        boolean byMonth = EarlierFile.of(previous.folder(Tables.ARTICLES), configuration).stream()
                .anyMatch(file -> file.relativePath().indexOf('/') >= 0);
        refuseOtherLayout(byMonth);
        long records = CleanStep.run(context, corpus);
        LabelStep label = new LabelStep(context, byMonth);
        try (IncrementalUpdate update = new IncrementalUpdate(context, previous, byMonth)) {
            WrittenTables tables = update.run(corpus, records, (cleaned, facts) -> {
                tell(facts);
                return label.run(cleaned, facts);
            });
            List<FileState> files = new ArrayList<>(previous.keptFiles(corpus, options.removeVanished));
            corpus.read().forEach(file -> files.add(update.remembered(file)));
            writeFiles(context, files);
            return summary(
                            context,
                            tables,
                            aggregate -> previous.labelsAlike()
                                    ? aggregate.update(update)
                                    : aggregate.run(tables.rows(Tables.STATEMENTS)))
                    .labelling(update.labelled());
        }
    }

    /** Aggregates, and counts what the tables hold meanwhile. */
    private static RunSummary summary(
            RunContext context, WrittenTables tables, Function<AggregateStep, List<WrittenFile>> aggregating) {
        try (ConcurrentWork work = new ConcurrentWork()) {
            ConcurrentWork.Result<RunCounts> counts = work.begin("count rows", () -> RunCounts.of(context));
            return tables.and(aggregating.apply(new AggregateStep(context))).summary(context, counts.await());
        }
    }

    private void refuseOtherLayout(boolean byMonth) {
        if (options.partitionByMonth != RunOptions.PartitionByMonth.AUTO
                && byMonth != (options.partitionByMonth == RunOptions.PartitionByMonth.ALWAYS)) {
            throw new IllegalArgumentException("--partition-by-month " + options.partitionByMonth
                    + " is not how the tables in " + options.output
                    + " lie; to lay them out anew, run once without --incremental");
        }
    }

    private void writeFiles(RunContext context, List<FileState> files) {
        Dataset<Row> rows = session.createDataFrame(
                        files.stream().map(InputFilesTable::row).toList(), InputFilesTable.INSTANCE.schema())
                .coalesce(1);
        context.transaction()
                .adoptState(
                        context.writer(false).write(rows, InputFilesTable.INSTANCE), List.of(InputFilesTable.INSTANCE));
    }

    private void writeRun(RunContext context, RunSummary summary) {
        context.begin("record the run");
        List<Row> runs = new ArrayList<>();
        context.transaction().previous().ifPresent(previous -> {
            try {
                runs.addAll(context.read(Tables.RUNS, previous)
                        .orderBy("started_at")
                        .collectAsList());
            } catch (Exception e) { // Spark throws its checked exceptions unannounced
                messages.println("hedgerow: the record of earlier runs cannot be read and begins anew");
            }
        });
        runs.add(summary.row());
        Dataset<Row> rows = session.createDataFrame(runs, Tables.RUNS.schema()).coalesce(1);
        context.transaction().adopt(context.writer(false).write(rows, Tables.RUNS), List.of(Tables.RUNS));
    }

    private void refuseIfTooManyRejects(RunSummary summary) {
        if (options.strict != null && summary.rejects() > options.strict * summary.recordsRead()) {
            throw new InputException(summary.rejects() + " of " + summary.recordsRead()
                    + " records were rejected, more than --strict allows " + summary.rejectsByReason()
                    + "; the old tables stay");
        }
    }

    private static void tellInputs(CorpusReader.Corpus corpus, Optional<PreviousRun> previous) {
        LOG.info(
                "{} input files to read, {} bytes; {} unchanged since the last run",
                corpus.read().size(),
                corpus.bytes(),
                corpus.unchanged().size());
        previous.filter(run -> !run.labelsAlike())
                .ifPresent(
                        run -> LOG.info("version, rules, claims, registry or options have changed since the last run:"
                                + " every article is labelled again"));
    }

    private static void tell(CorpusFacts facts) {
        LOG.info(
                "{} articles came more than once, {} share a story with another",
                facts.keptFrom().size(),
                facts.stories().size());
    }
}
