package org.hedgerow.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with claims files. */
@Command(
        name = "claims",
        description = "Works with claims files.",
        mixinStandardHelpOptions = true,
        subcommands = CheckClaims.class)
public final class ClaimsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
