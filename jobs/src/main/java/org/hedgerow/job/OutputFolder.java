package org.hedgerow.job;

import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The option of every command that reads what a run has written. */
final class OutputFolder {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder with the tables of a run.")
    private String path;

    /** As it was given. */
    String path() {
        return path;
    }

    RunTables tables(SparkSession session) {
        return RunTables.at(path, session);
    }
}
