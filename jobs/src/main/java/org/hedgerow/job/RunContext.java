package org.hedgerow.job;

import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.sink.RunTransaction;
import org.hedgerow.sink.TableWriter;
import org.hedgerow.table.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every step of one run works with. */
record RunContext(
        SparkSession session,
        Configuration configuration,
        RunOptions options,
        LabellerPool labellers,
        RunIdentity identity,
        RunTransaction transaction,
        Instant startedAt) {

    private static final Logger LOG = LoggerFactory.getLogger(RunContext.class);

    /** Names the step that begins, in the log and in Spark's UI and progress. */
    void begin(String step) {
        session.sparkContext().setJobDescription("hedgerow: " + step);
        LOG.info("{}", step);
    }

    Dataset<Row> read(Table table, Path folder) {
        return session.read().schema(table.schema()).parquet(new Path(folder, table.name()).toString());
    }

    /** A table of this run, as far as it is written. */
    Dataset<Row> read(Table table) {
        return read(table, transaction.versionPath());
    }

    /** What the next run must know of this one, as far as it is written. */
    Dataset<Row> readState(Table table) {
        return read(table, transaction.statePath());
    }

    TableWriter writer(boolean byMonth) {
        return new TableWriter(transaction.attemptsPath(), configuration, byMonth, identity.metadata());
    }
}
