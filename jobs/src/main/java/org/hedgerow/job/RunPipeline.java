package org.hedgerow.job;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.hedgerow.label.LabellerPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The main job: articles in, all tables out. */
@Command(
        name = "run",
        description = "Reads articles, labels them, and writes all tables.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RunPipeline implements Callable<Integer> {

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        options.check();
        if (options.dryRun) {
            new DryRun(options, out).run();
            return ExitCode.DONE;
        }
        if (options.verbose) {
            Configurator.setLevel("org.hedgerow", Level.INFO);
        }
        LabellerPool labellers = new LabellerPool(options.settings());
        // Rules and weights load while Spark starts; whatever is wrong with them is told before anything is read.
        FutureTask<Void> loading = new FutureTask<>(labellers::load, null);
        Thread loader = new Thread(loading, "load rules and weights");
        loader.setDaemon(true);
        loader.start();
        try (JobSession job = JobSession.open("run")) {
            await(loading);
            RunSummary summary = new Pipeline(
                            job.session(),
                            options,
                            labellers,
                            spec.commandLine().getErr())
                    .run();
            out.print(summary.text(options.output));
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static void await(FutureTask<Void> loading) {
        try {
            loading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rules and weights were loaded", e);
        }
    }

    public static void main(String[] arguments) {
        Commands.submit(new RunPipeline(), arguments);
    }
}
