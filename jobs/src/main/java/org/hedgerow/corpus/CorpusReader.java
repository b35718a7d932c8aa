package org.hedgerow.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.hedgerow.corpus.format.FileFacts;
import org.hedgerow.corpus.format.FormatSniffer;
import org.hedgerow.corpus.format.ReadOptions;
import org.hedgerow.corpus.format.RecordReaders;
import org.hedgerow.corpus.record.InputRecord;

/**
 * Reads files into records.
 *
 * <p>Small files are packed into tasks by size. A file larger than a task's share is cut into ranges of bytes if it is
 * uncompressed JSON Lines, after a first pass has counted lines so that record numbers do not depend on the cut. Any
 * other such file is read from end to end by one task, which hands its records out to all cores.
 */
public final class CorpusReader {

    private static final long MOST_BYTES_A_TASK = 32L << 20;

    private final long mostBytes;

    public CorpusReader() {
        this(MOST_BYTES_A_TASK);
    }

    /** @param mostBytes what a task reads at most of a file that can be cut, and before its records are handed out */
    CorpusReader(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * The records, and what the user should be told about the manifest, one line each.
     *
     * @param bytes size of the files that are read, as stored
     * @param read the files whose records these are
     * @param unchanged the files that were left out
     */
    public record Corpus(
            JavaRDD<InputRecord> records,
            List<String> warnings,
            long bytes,
            List<FileState> read,
            List<FileState> unchanged) {}

    /**
     * @throws InputException if an input or the manifest does not exist or matches nothing
     */
    public JavaRDD<InputRecord> read(SparkSession session, List<String> inputs, ReadOptions options) {
        return open(session, inputs, options).records();
    }

    /**
     * As {@link #read}, with what was found out about the inputs.
     *
     * @throws InputException if an input or the manifest does not exist or matches nothing
     */
    public Corpus open(SparkSession session, List<String> inputs, ReadOptions options) {
        return open(session, inputs, options, file -> false);
    }

    /**
     * As {@link #open(SparkSession, List, ReadOptions)}, but leaves out files.
     *
     * @param unchanged whether a file is known and need not be read
     */
    public Corpus open(SparkSession session, List<String> inputs, ReadOptions options, Predicate<FileState> unchanged) {
        Configuration configuration = session.sessionState().newHadoopConf();
        List<InputFile> listed = new InputListing(configuration).listCorpus(inputs, options.manifest());
        Manifest manifest =
                options.manifest() == null ? Manifest.empty() : Manifest.read(options.manifest(), configuration);
        Manifest.Matches matches = manifest.match(listed);
        List<InputFile> files = new ArrayList<>();
        List<FileState> read = new ArrayList<>();
        List<FileState> leftOut = new ArrayList<>();
        for (InputFile file : listed) {
            FileState state = state(file, matches);
            if (unchanged.test(state)) {
                leftOut.add(state);
            } else {
                files.add(file);
                read.add(state);
            }
        }

        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<SerializableConfiguration> shared = spark.broadcast(new SerializableConfiguration(configuration));
        long bytes = files.stream().mapToLong(InputFile::bytes).sum();
        long share = InputPlan.share(files, spark.defaultParallelism(), mostBytes);
        List<FileTask> tasks = tasks(spark, shared, files, matches.facts(), options, share);
        InputPlan plan = new InputPlan(tasks, share);
        JavaRDD<InputRecord> records = null;
        if (!plan.packs().isEmpty() || plan.large().isEmpty()) {
            records = records(spark, plan.packs(), shared, options);
        }
        if (!plan.large().isEmpty()) {
            JavaRDD<InputRecord> large =
                    records(spark, plan.large().stream().map(List::of).toList(), shared, options);
            JavaRDD<InputRecord> handedOut =
                    handedOut(session, large, plan.largePartitions(spark.defaultParallelism()));
            records = records == null ? handedOut : records.union(handedOut);
        }
        return new Corpus(records, matches.warnings(), bytes, read, leftOut);
    }

    private static FileState state(InputFile file, Manifest.Matches matches) {
        FileFacts facts = matches.facts().get(file.uri());
        return new FileState(file.uri(), file.bytes(), file.modified(), facts == null ? "" : facts.toString());
    }

    private List<FileTask> tasks(
            JavaSparkContext spark,
            Broadcast<SerializableConfiguration> shared,
            List<InputFile> files,
            Map<String, FileFacts> facts,
            ReadOptions options,
            long rangeBytes) {
        Configuration configuration = shared.value().value();
        List<FileTask> tasks = new ArrayList<>();
        List<List<LineRanges.Range>> cuts = new ArrayList<>();
        List<LineRanges.Range> all = new ArrayList<>();
        for (InputFile file : files) {
            long firstByte = firstLine(file, options, configuration, rangeBytes);
            if (firstByte < 0) {
                tasks.add(FileTask.whole(file, facts.getOrDefault(file.uri(), FileFacts.NONE)));
            } else {
                List<LineRanges.Range> ranges = LineRanges.cut(file, firstByte, rangeBytes);
                cuts.add(ranges);
                all.addAll(ranges);
            }
        }
        if (!all.isEmpty()) {
            spark.sc().setJobDescription("hedgerow: count lines of files that several tasks read");
            List<LineRanges.LineCount> counts = spark.parallelize(all, all.size())
                    .map(range -> LineRanges.count(range, shared.value().value()))
                    .collect();
            spark.sc().setJobDescription(null);
            int from = 0;
            for (List<LineRanges.Range> ranges : cuts) {
                tasks.addAll(LineRanges.tasks(ranges, counts.subList(from, from + ranges.size())));
                from += ranges.size();
            }
        }
        return tasks;
    }

    /** Where the first line of a file begins that is worth cutting; -1 if the file is to be read by one task. */
    private long firstLine(InputFile file, ReadOptions options, Configuration configuration, long rangeBytes) {
        if (file.bytes() <= 2 * rangeBytes) {
            return -1;
        }
        try (InputStream in = FileTaskReader.stream(file, configuration)) {
            return RecordReaders.firstLineOfPlainJsonLines(
                    file.name(), in.readNBytes(FormatSniffer.HEAD_BYTES), options);
        } catch (IOException e) {
            // The task that reads it meets the same failure and rejects the file with the reason.
            return -1;
        }
    }

    private static JavaRDD<InputRecord> records(
            JavaSparkContext spark,
            List<List<FileTask>> packs,
            Broadcast<SerializableConfiguration> shared,
            ReadOptions options) {
        JavaRDD<List<FileTask>> tasks = spark.parallelize(packs, Math.max(1, packs.size()));
        return tasks.mapPartitions(lists -> {
            List<FileTask> mine = new ArrayList<>();
            lists.forEachRemaining(mine::addAll);
            return new TaskRecords(mine, options, shared.value().value());
        });
    }

    /** The records in other partitions; they travel as rows, which Spark packs tighter than objects. */
    private static JavaRDD<InputRecord> handedOut(SparkSession session, JavaRDD<InputRecord> records, int partitions) {
        return session.createDataFrame(records.map(RawRecordRows::toRow), RawRecordRows.SCHEMA)
                .repartition(partitions, functions.col("source_uri"), functions.col("record_no"))
                .javaRDD()
                .map(RawRecordRows::toRecord);
    }
}
