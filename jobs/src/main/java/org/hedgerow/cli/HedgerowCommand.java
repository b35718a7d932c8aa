package org.hedgerow.cli;

import java.util.concurrent.Callable;
import org.hedgerow.job.AggregateRates;
import org.hedgerow.job.ClaimsCommand;
import org.hedgerow.job.Commands;
import org.hedgerow.job.DictionaryJob;
import org.hedgerow.job.EvaluateLabels;
import org.hedgerow.job.ExitCode;
import org.hedgerow.job.ExplainStatement;
import org.hedgerow.job.ListActors;
import org.hedgerow.job.MeasureSpeed;
import org.hedgerow.job.RunPipeline;
import org.hedgerow.job.SampleStatements;
import org.hedgerow.job.TrainWeights;
import org.hedgerow.job.Version;
import org.hedgerow.job.WriteReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "hedgerow",
        description = "Who said what on which day, how firmly, and where they stood: tables from news articles.",
        mixinStandardHelpOptions = true,
        versionProvider = HedgerowCommand.VersionProvider.class,
        subcommands = {
            RunPipeline.class,
            ExplainStatement.class,
            ListActors.class,
            ClaimsCommand.class,
            SampleStatements.class,
            AggregateRates.class,
            WriteReport.class,
            EvaluateLabels.class,
            TrainWeights.class,
            MeasureSpeed.class,
            DictionaryJob.class
        })
public final class HedgerowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** The version of this build. */
    static final class VersionProvider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"hedgerow " + Version.current()};
        }
    }

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs a command and answers its exit code. */
    static int execute(String... arguments) {
        return Commands.execute(new CommandLine(new HedgerowCommand()), arguments);
    }
}
