package org.hedgerow.job;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.label.LabellerPool;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import picocli.CommandLine;

/**
 * Gives tests a {@link SampleRun} as a parameter: the tables of one run over the sample, made once for all tests with the
 * first that asks. They are there to be read, not written to.
 */
public final class SampleTablesExtension implements ParameterResolver {

    /** Where the sample lies, as tests name it. */
    static final String SAMPLE = "../sample-data";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SampleTablesExtension.class);

    /**
     * A run over the sample with its manifest.
     *
     * @param rules what labelled it, loaded, for further runs with the same settings
     */
    record SampleRun(Path output, RunSummary summary, LabellerPool rules) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SampleRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SparkSession session = SparkSessionExtension.session(context);
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Made.class, key -> make(session), Made.class)
                .run();
    }

    private static Made make(SparkSession session) {
        try {
            Path folder = Files.createTempDirectory("hedgerow-sample");
            Path output = folder.resolve("tables of a run");
            RunOptions options = CommandLine.populateCommand(
                    new RunOptions(), SAMPLE, "--manifest", SAMPLE + "/manifest.csv", "-o", output.toString());
            LabellerPool rules = new LabellerPool(options.settings());
            RunSummary summary = new Pipeline(session, options, rules, new PrintWriter(new StringWriter(), true)).run();
            return new Made(folder.toFile(), new SampleRun(output, summary, rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Made(File folder, SampleRun run) implements AutoCloseable {
        @Override
        public void close() {
            FileUtil.fullyDelete(folder);
        }
    }
}
