package org.hedgerow.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.bench.Timing;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.nlp.NlpPipeline;
import org.hedgerow.table.Tables;
import org.hedgerow.text.Article;
import picocli.CommandLine;

/** Times what Spark does with the same articles: the whole job, the least any job must do, and stock Spark NLP. */
final class SparkSpeed {

    private static final double NANOSECONDS = 1e9;
    private static final int WARM_UPS = 4;

    private final Path articles;
    private final double megabytes;
    private final Path scratch;
    private final int repetitions;
    private final RunOptions options;
    private final LabellerPool labellers;

    /**
     * @param articles JSON Lines
     * @param megabytes the text in them, in millions of characters
     * @param scratch a folder for what the jobs write
     */
    SparkSpeed(Path articles, double megabytes, Path scratch, int repetitions) {
        this.articles = articles;
        this.megabytes = megabytes;
        this.scratch = scratch;
        this.repetitions = repetitions;
        this.options =
                CommandLine.populateCommand(new RunOptions(), articles.toString(), "--output", tables().toString());
        this.labellers = new LabellerPool(options.settings());
    }

    /** Reads the articles and writes them as Parquet, nothing else. */
    Timing floor(SparkSession session, String name) {
        return time(name, () -> session.read()
                .schema("id string, date string, publisher string, title string, url string, text string")
                .json(articles.toString())
                .write()
                .mode("overwrite")
                .parquet(scratch.resolve("floor").toString()));
    }

    /** Stock Spark NLP: DocumentAssembler, SentenceDetector, Tokenizer; what comes out is counted, not written. */
    Timing stock(SparkSession session, String name) {
        NlpPipeline stock = NlpPipeline.stock(session);
        Dataset<Row> texts = session.read()
                .schema("text string")
                .json(articles.toString())
                .repartition(session.sparkContext().defaultParallelism());
        return time(name, () -> stock.annotate(texts)
                .write()
                .format("noop")
                .mode("overwrite")
                .save());
    }

    /** What the job does to single articles, without Spark. */
    Timing serial(String name) {
        SerialJob job = new SerialJob(articles, scratch.resolve("serial"), labellers.borrow(), options);
        return time(name, () -> {
            delete(scratch.resolve("serial"));
            try {
                job.run();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write to " + scratch, e);
            }
        });
    }

    /** The whole job: read, clean, label, write all tables. Rules and weights are loaded once a process, as in any run. */
    Timing pipeline(SparkSession session, String name) {
        return time(name, job(session));
    }

    /** Runs the job unmeasured until the compiler has done its work, so that what is measured first is not the slower for it. */
    void warmUp(SparkSession session) {
        Runnable job = job(session);
        for (int pass = 0; pass < WARM_UPS; pass++) {
            job.run();
        }
    }

    private Runnable job(SparkSession session) {
        return () -> new Pipeline(session, options, labellers, new PrintWriter(Writer.nullWriter())).run();
    }

    /** The cleaned articles of the last {@link #pipeline}. */
    List<Article> cleaned(SparkSession session) {
        return session.read().parquet(tables().resolve(Tables.ARTICLES.name()).toString()).collectAsList().stream()
                .map(row -> new Article(
                        row.getAs("article_id"),
                        row.getAs("outlet"),
                        row.getAs("title"),
                        row.getAs("published_date"),
                        row.getAs("text"),
                        java.util.Set.of()))
                .toList();
    }

    private Path tables() {
        return scratch.resolve("tables");
    }

    private Timing time(String name, Runnable work) {
        List<Double> seconds = new ArrayList<>();
        for (int repetition = -1; repetition < repetitions; repetition++) {
            long begin = System.nanoTime();
            work.run();
            if (repetition >= 0) {
                seconds.add((System.nanoTime() - begin) / NANOSECONDS);
            }
        }
        return new Timing(name, seconds, megabytes);
    }

    /** Removes what was written. */
    void clear() {
        delete(scratch);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
