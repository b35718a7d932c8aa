package org.hedgerow.job;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.sink.OutputDirectory;
import org.hedgerow.table.Table;

/** The current tables of an output folder, for commands that read what a run has written. */
record RunTables(SparkSession session, Configuration configuration, OutputDirectory directory) {

    /** The tables as a session of their own reads them, in the manner that suits their size. */
    static RunTables at(String output, SparkSession session) {
        Configuration configuration = session.sessionState().newHadoopConf();
        OutputDirectory directory = OutputDirectory.at(output, configuration);
        return new RunTables(
                QueryStyle.forTables(session, directory.currentBytes(configuration)), configuration, directory);
    }

    /** @throws org.hedgerow.sink.OutputException where no run has written tables there */
    Dataset<Row> read(Table table) {
        return session.read().schema(table.schema()).parquet(directory.currentTable(table.name(), configuration));
    }
}
