package org.hedgerow.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * How Spark runs the queries of a run. It compiles each query to bytecode and plans it again while it runs, which pays on
 * large tables and takes most of the time on small ones. What was set before comes back on closing.
 */
final class QueryStyle implements AutoCloseable {

    /** Below this size of the input compiling queries takes longer than running them as they are. */
    private static final long BYTES_WORTH_COMPILING = 2L << 20;

    private static final Map<String, String> INTERPRETED = Map.of(
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.adaptive.enabled", "false");

    /** Planning again would have put small partitions together; without it there must be one from the start. */
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    private final SparkSession session;
    private final Map<String, String> before = new LinkedHashMap<>();

    private QueryStyle(SparkSession session) {
        this.session = session;
    }

    /** @param bytes size of the input as stored */
    static QueryStyle forInput(SparkSession session, long bytes) {
        QueryStyle style = new QueryStyle(session);
        if (bytes < BYTES_WORTH_COMPILING) {
            INTERPRETED.forEach(style::set);
            style.set(PARTITIONS, "1");
        }
        return style;
    }

    /**
     * A session for commands that read tables, with settings of its own.
     *
     * @param bytes size of the tables' files
     */
    static SparkSession forTables(SparkSession session, long bytes) {
        SparkSession reading = JobSession.configured(session.newSession());
        if (bytes < BYTES_WORTH_COMPILING) {
            INTERPRETED.forEach((key, value) -> reading.conf().set(key, value));
            reading.conf().set(PARTITIONS, "1");
        }
        return reading;
    }

    /** Tasks of jobs that are no queries, such as those that write the tables, see the context's properties alone. */
    private void set(String key, String value) {
        before.put(key, session.conf().get(key));
        session.conf().set(key, value);
        session.sparkContext().setLocalProperty(key, value);
    }

    @Override
    public void close() {
        before.forEach((key, value) -> {
            session.conf().set(key, value);
            session.sparkContext().setLocalProperty(key, null);
        });
    }
}
