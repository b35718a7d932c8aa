package org.hedgerow.job;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
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
        options.checkSettings();
        try (JobSession job = JobSession.open("run")) {
            RunSummary summary =
                    new Pipeline(job.session(), options, spec.commandLine().getErr()).run();
            out.print(summary.text(options.output));
            out.flush();
        }
        return ExitCode.DONE;
    }

    public static void main(String[] arguments) {
        Commands.submit(new RunPipeline(), arguments);
    }
}
