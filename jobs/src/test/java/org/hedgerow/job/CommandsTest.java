package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.hedgerow.corpus.InputException;
import org.hedgerow.sink.OutputException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@DisplayName("A command that fails")
class CommandsTest {

    @Command(name = "failing")
    private record Failing(Throwable failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }

    static Stream<Arguments> failures() {
        Exception diskFull =
                new OutputException("cannot write to /tables: No space left on device", new IOException("x"));
        return Stream.of(
                Arguments.of(new IllegalArgumentException("--strict wants a share"), 2, "--strict wants a share"),
                Arguments.of(new InputException("input corpus does not exist"), 3, "input corpus does not exist"),
                Arguments.of(new UncheckedIOException("weights.txt", new IOException()), 3, "weights.txt"),
                Arguments.of(diskFull, 4, "No space left on device"),
                Arguments.of(
                        new SparkException("Job aborted.\n\tat a.b.c(D.java:1)", diskFull),
                        4,
                        "No space left on device"),
                Arguments.of(new IllegalStateException("lost a record"), 5, "lost a record"),
                Arguments.of(new OutOfMemoryError("Java heap space"), 5, "Java heap space"),
                Arguments.of(new NoClassDefFoundError("org/hedgerow/A"), 5, "cannot load org/hedgerow/A: the jar"),
                Arguments.of(new SparkException("Job aborted.\n\tat a.b.c(D.java:1)", null), 5, "Job aborted."));
    }

    @ParameterizedTest(name = "{0} is exit code {1}")
    @MethodSource("failures")
    @DisplayName("answers the exit code of its cause and one line without a stack trace")
    void exitCodes(Throwable failure, int code, String message) {
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(new Failing(failure)).setErr(new PrintWriter(errors, true));
        assertThat(Commands.execute(command)).isEqualTo(code);
        assertThat(errors.toString().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("hedgerow: ").contains(message));
        assertThat(errors.toString()).doesNotContain("\tat ");
        assertThat(errors.toString().lines()).hasSize(code == 5 ? 2 : 1);
    }
}
