package org.hedgerow.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.hedgerow.table.Tables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run's transaction")
class RunTransactionTest {

    @TempDir
    private Path folder;

    private final Configuration configuration = new Configuration();

    private OutputDirectory output() {
        return OutputDirectory.at(folder.resolve("out put").toString(), configuration);
    }

    private static void write(RunTransaction transaction, String content) throws IOException {
        Path attempt = Path.of(transaction.attemptsPath().toUri()).resolve("a7/rejects");
        Files.createDirectories(attempt);
        Files.writeString(attempt.resolve("part.parquet"), content);
        transaction.adopt(List.of(new WrittenFile("rejects", "part.parquet", "a7", 1)), List.of(Tables.REJECTS));
    }

    private String current() throws IOException {
        Path version = Path.of(output().current(configuration).orElseThrow().toUri());
        return Files.readString(version.resolve("rejects/part.parquet"));
    }

    @Test
    @DisplayName("shows its tables only when it commits")
    void readersSeeCommittedTables() throws IOException {
        try (RunTransaction transaction = RunTransaction.begin(output(), "run-1", configuration)) {
            write(transaction, "first");
            assertThat(output().current(configuration)).isEmpty();
            transaction.commit();
        }
        assertThat(current()).isEqualTo("first");
    }

    @Test
    @DisplayName("gives a table without rows a file, so that every engine can open it")
    void emptyTablesCanBeOpened() throws Exception {
        try (RunTransaction transaction = RunTransaction.begin(output(), "run-1", configuration)) {
            transaction.adopt(List.of(), List.of(Tables.REJECTS));
            new TableWriter(transaction.attemptsPath(), configuration, false, Map.of())
                    .writeMissing(transaction.versionPath(), List.of(Tables.REJECTS));
            transaction.commit();
        }
        Path version = Path.of(output().current(configuration).orElseThrow().toUri());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(reason) from read_parquet('" + version.resolve("rejects") + "/*.parquet')")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getLong(1)).isZero();
        }
    }

    @Test
    @DisplayName("leaves the old tables as they were when it fails")
    void failedRunChangesNothing() throws IOException {
        readersSeeCommittedTables();
        try (RunTransaction transaction = RunTransaction.begin(output(), "run-2", configuration)) {
            write(transaction, "half");
        }
        assertThat(current()).isEqualTo("first");
        assertThat(folder.resolve("out put/.versions/run-2")).doesNotExist();
    }

    @Test
    @DisplayName("keeps the tables that it replaces for readers in the midst of them, and clears away older ones")
    void keepsOnePreviousVersion() throws IOException {
        for (String run : List.of("run-1", "run-2", "run-3")) {
            try (RunTransaction transaction = RunTransaction.begin(output(), run, configuration)) {
                write(transaction, run);
                transaction.commit();
            }
        }
        assertThat(current()).isEqualTo("run-3");
        assertThat(folder.resolve("out put/.versions/run-2")).isDirectory();
        assertThat(folder.resolve("out put/.versions/run-1")).doesNotExist();
    }

    @Test
    @DisplayName("clears away what a killed run left behind")
    void removesRemains() throws IOException {
        Files.createDirectories(folder.resolve("out put/.versions/killed/_attempts/a1"));
        readersSeeCommittedTables();
        assertThat(folder.resolve("out put/.versions/killed")).doesNotExist();
    }

    @Test
    @DisplayName("refuses to begin while another run writes, and says which")
    void refusesASecondRun() {
        try (RunTransaction transaction = RunTransaction.begin(output(), "run-1", configuration)) {
            assertThatThrownBy(() -> RunTransaction.begin(output(), "run-2", configuration))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("another run (run-1) is writing")
                    .hasMessageContaining("--output");
            assertThat(transaction.previous()).isEmpty();
        }
    }

    @Test
    @DisplayName("takes over the lock of a process that is gone")
    void takesOverADeadLock() throws IOException {
        readersSeeCommittedTables();
        String host = java.net.InetAddress.getLocalHost().getHostName();
        Files.writeString(folder.resolve("out put/.lock"), "run-0 " + host + " 999999999");
        try (RunTransaction transaction = RunTransaction.begin(output(), "run-2", configuration)) {
            write(transaction, "second");
            transaction.commit();
        }
        assertThat(current()).isEqualTo("second");
    }

    @Test
    @DisplayName("lets tables be opened by name through links on a local disk")
    void linksTables() throws IOException {
        readersSeeCommittedTables();
        assertThat(folder.resolve("out put/rejects/part.parquet")).hasContent("first");
    }

    @Test
    @DisplayName("fails with the output's name when the output vanishes, and begins anew in the next run")
    void outputVanishes() throws IOException {
        readersSeeCommittedTables();
        try (RunTransaction transaction = RunTransaction.begin(output(), "run-2", configuration)) {
            write(transaction, "second");
            removeOutput();
            assertThatThrownBy(transaction::commit)
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("out put");
        }
        assertThat(output().current(configuration)).isEmpty();
        readersSeeCommittedTables();
    }

    private void removeOutput() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out put"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    @DisplayName("never lets a reader find anything but the old tables or the new ones")
    void switchesAtOnce() throws IOException {
        readersSeeCommittedTables();
        try (RunTransaction transaction = RunTransaction.begin(output(), "run-2", configuration)) {
            assertThat(current()).isEqualTo("first");
            write(transaction, "second");
            assertThat(current()).isEqualTo("first");
            assertThat(folder.resolve("out put/rejects/part.parquet")).hasContent("first");
            transaction.commit();
            assertThat(current()).isEqualTo("second");
            assertThat(folder.resolve("out put/rejects/part.parquet")).hasContent("second");
        }
    }

    @Test
    @DisplayName("says in one line that the output cannot be written")
    void outputThatIsAFile() throws IOException {
        Files.writeString(folder.resolve("out put"), "a file");
        assertThatThrownBy(() -> RunTransaction.begin(output(), "run-1", configuration))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("cannot write output");
    }
}
