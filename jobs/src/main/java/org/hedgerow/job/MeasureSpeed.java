package org.hedgerow.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.bench.CoreSpeed;
import org.hedgerow.bench.SpeedReport;
import org.hedgerow.bench.Timing;
import org.hedgerow.corpus.InputException;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.stance.Claims;
import org.hedgerow.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the job against what any job must do and against stock Spark NLP, in one process on the same articles. */
@Command(
        name = "bench",
        description = "Measures the speed of the job, of its core and of what it is compared with.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class MeasureSpeed implements Callable<Integer> {

    private static final double MILLION = 1e6;
    private static final String SERIAL = "articles' part of the job without Spark, one thread";

    @Parameters(paramLabel = "ARTICLES", description = "JSON Lines with title and text, plain or .gz.")
    private Path input;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many of them to work on, from the first. Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--copies",
            paramLabel = "N",
            defaultValue = "1",
            description = "Work on so many copies of each, made distinct by a number in the title. Default: 1.")
    private int copies;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measurements of each thing after one that warms up. Default: ${DEFAULT-VALUE}.")
    private int repetitions;

    @Option(names = "--core-only", description = "Leave out Spark's part but for one run that cleans the articles.")
    private boolean coreOnly;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes all measurements to this file.")
    private Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (articles < 1 || copies < 1 || repetitions < 1) {
            throw new IllegalArgumentException("--articles, --copies and --repeat are at least 1");
        }
        Path scratch = Files.createTempDirectory("hedgerow-bench");
        Path corpus = scratch.resolve("articles.jsonl");
        double megabytes = copyArticles(corpus);
        SparkSpeed speed = new SparkSpeed(corpus, megabytes, scratch, coreOnly ? 1 : repetitions);
        try {
            SpeedReport report = measure(speed, new SpeedReport());
            out.print(report.text());
            out.flush();
            if (json != null) {
                Files.writeString(json, report.json());
            }
        } finally {
            speed.clear();
        }
        return ExitCode.DONE;
    }

    private SpeedReport measure(SparkSpeed speed, SpeedReport report) {
        int cores = Runtime.getRuntime().availableProcessors();
        String all = "local[" + cores + "]";
        List<Article> cleaned;
        SparkSession session = JobSession.local(cores);
        try {
            if (!coreOnly) {
                speed.warmUp(session);
            }
            report.add(speed.pipeline(session, "job, " + all));
            cleaned = speed.cleaned(session);
            if (!coreOnly) {
                report.add(speed.floor(session, "read and write, " + all));
                report.add(speed.stock(session, "stock Spark NLP, " + all));
            }
        } finally {
            session.stop();
        }
        if (!coreOnly && cores > 1) {
            session = JobSession.local(1);
            try {
                report.add(speed.pipeline(session, "job, local[1]"));
            } finally {
                session.stop();
            }
        }
        LexiconSource lexicon = LexiconSource.shipped();
        LabellingSettings settings = new LabellingSettings(
                lexicon, Claims.load(lexicon, null, List.of()), LabellingSettings.DEFAULT_MINIMUM_CONFIDENCE);
        if (!coreOnly) {
            report.add(speed.serial(SERIAL));
        }
        for (Timing timing : new CoreSpeed(settings, cleaned).measure(repetitions)) {
            report.add(timing);
        }
        if (!coreOnly) {
            report.compare("job, " + all, "stock Spark NLP, " + all);
            report.compare("job, " + all, "read and write, " + all);
            if (cores > 1) {
                report.compare("job, " + all, "job, local[1]");
                report.compare("job, local[1]", SERIAL);
                report.compare("job, local[1]", CoreSpeed.CORE);
            }
        }
        return report;
    }

    /** Copies the articles to measure on; returns the millions of characters of text in them. */
    private double copyArticles(Path target) throws IOException {
        if (!Files.isRegularFile(input)) {
            throw new InputException("no such file: " + input + "; give a file of JSON Lines with title and text");
        }
        ObjectMapper mapper = new ObjectMapper();
        List<ObjectNode> read = new ArrayList<>();
        long characters = 0;
        try (BufferedReader lines = open();
                BufferedWriter writer = Files.newBufferedWriter(target)) {
            for (String line = lines.readLine(); line != null && read.size() < articles; line = lines.readLine()) {
                if (mapper.readTree(line) instanceof ObjectNode article
                        && article.path("text").isTextual()) {
                    read.add(article);
                }
            }
            for (int copy = 0; copy < copies; copy++) {
                for (ObjectNode article : read) {
                    JsonNode title = article.path("title");
                    ObjectNode written = article.deepCopy();
                    if (copy > 0) {
                        written.put("title", title.asText() + " (" + copy + ")");
                    }
                    characters += article.path("text").asText().length();
                    writer.write(mapper.writeValueAsString(written));
                    writer.newLine();
                }
            }
        }
        if (read.isEmpty()) {
            throw new InputException("no article with a text in " + input);
        }
        return characters / MILLION;
    }

    private BufferedReader open() throws IOException {
        InputStream in = Files.newInputStream(input);
        return new BufferedReader(new InputStreamReader(
                input.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }
}
