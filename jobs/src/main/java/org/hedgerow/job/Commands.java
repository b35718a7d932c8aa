package org.hedgerow.job;

import java.io.UncheckedIOException;
import java.util.Locale;
import org.hedgerow.corpus.InputException;
import org.hedgerow.sink.OutputException;
import picocli.CommandLine;

/** Runs commands: one line for what went wrong, the right exit code, a stack trace only where a defect is likely. */
public final class Commands {

    private Commands() {}

    /** Executes a command line and answers its exit code. */
    public static int execute(CommandLine command, String... arguments) {
        command.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((problem, arguments1) -> {
                    CommandLine failed = problem.getCommandLine();
                    failed.getErr()
                            .println("hedgerow: " + firstLine(problem) + "; see: "
                                    + failed.getCommandSpec().qualifiedName() + " --help");
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, failed, result) -> report(problem, failed));
        try {
            return command.execute(arguments);
        } catch (Error e) { // out of memory, a broken installation
            return report(e, command);
        }
    }

    /** Entry point of a job that spark-submit starts by its class. A failure is an exception, so that Spark sees it. */
    static void submit(Object job, String[] arguments) {
        int code = execute(new CommandLine(job), arguments);
        if (code != ExitCode.DONE) {
            throw new IllegalStateException(
                    "hedgerow failed with exit code " + code + "; the reason is in the log above");
        }
    }

    private static int report(Throwable problem, CommandLine failed) {
        Throwable cause = rootOfInterest(problem);
        int code = codeOf(cause);
        failed.getErr().println("hedgerow: " + firstLine(cause));
        if (code == ExitCode.INTERNAL) {
            failed.getErr()
                    .println("hedgerow: this is a failure of the cluster or a defect of hedgerow; for all of it"
                            + " set HEDGEROW_OPTS=-Dhedgerow.log.trace=full");
            if ("full".equals(System.getProperty("hedgerow.log.trace"))) {
                problem.printStackTrace(failed.getErr());
            }
        }
        return code;
    }

    private static Throwable rootOfInterest(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (codeOf(cause) != ExitCode.INTERNAL) {
                return cause;
            }
        }
        return problem;
    }

    private static int codeOf(Throwable cause) {
        if (cause instanceof InputException) {
            return ExitCode.INPUT;
        } else if (cause instanceof OutputException) {
            return ExitCode.OUTPUT;
        } else if (cause instanceof IllegalArgumentException && isOurs(cause)) {
            return ExitCode.USAGE;
        } else if (cause instanceof UncheckedIOException) {
            return ExitCode.INPUT;
        }
        return ExitCode.INTERNAL;
    }

    /** An illegal argument is the user's where our own code refused it. */
    private static boolean isOurs(Throwable cause) {
        return cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith("org.hedgerow.");
    }

    private static String firstLine(Throwable problem) {
        String message = problem.getMessage();
        if (problem instanceof LinkageError) { // its message is the bare name of a class
            return "cannot load " + message + ": the jar is incomplete, or was replaced under the running job";
        }
        return message == null || message.isBlank()
                ? problem.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : message.lines().findFirst().orElse(message);
    }
}
