package org.hedgerow.job;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.stage.ConcurrentWork;
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
        try (ConcurrentWork work = new ConcurrentWork()) {
            ConcurrentWork.Result<Void> loading = work.begin("load rules and weights", () -> {
                labellers.load();
                return null;
            });
            try (JobSession job = JobSession.open("run")) {
                loading.await();
                RunSummary summary = new Pipeline(
                                job.session(),
                                options,
                                labellers,
                                spec.commandLine().getErr())
                        .run();
                out.print(summary.text(options.output));
                out.flush();
            }
        }
        return ExitCode.DONE;
    }

    public static void main(String[] arguments) {
        Commands.submit(new RunPipeline(), arguments);
    }
}
