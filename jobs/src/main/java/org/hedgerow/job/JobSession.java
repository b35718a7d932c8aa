package org.hedgerow.job;

import org.apache.spark.sql.SparkSession;

/**
 * The session of a job: as spark-submit configured it, or in this process on all cores. A session that was there before
 * is used and left running.
 */
record JobSession(SparkSession session, boolean own) implements AutoCloseable {

    /**
     * A task holds the labelled rows of what it reads until it sorts them: so much compressed text, some three times that
     * as it stands, keeps two tasks well within 2 GB, and is enough for files of sensible size.
     */
    private static final String BYTES_A_TASK = "16m";

    /** So that the cores end at about the same time, and files do not become too small. */
    private static final int TASKS_A_CORE = 2;

    /** The queries of a run compile to some 90 classes; Spark keeps 100, so that a second run would compile them again. */
    private static final String COMPILED_QUERIES = "1000";

    static JobSession open(String name) {
        if (SparkSession.getDefaultSession().isDefined()) {
            return new JobSession(configured(SparkSession.getDefaultSession().get()), false);
        }
        return new JobSession(configured(start(name)), true);
    }

    /**
     * Sets what our rows rely on, whatever a cluster's defaults say: dates without time zones, months as text. The
     * number and size of tasks are defaults that a user's own settings outdo.
     */
    static SparkSession configured(SparkSession session) {
        setDefault(session, "spark.sql.files.maxPartitionBytes", BYTES_A_TASK);
        int parallelism = session.sparkContext().defaultParallelism();
        setDefault(session, "spark.sql.files.minPartitionNum", Integer.toString(TASKS_A_CORE * parallelism));
        session.conf().set("spark.sql.session.timeZone", "UTC");
        session.conf().set("spark.sql.datetime.java8API.enabled", "true");
        session.conf().set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
        return session;
    }

    @Override
    public void close() {
        if (own) {
            session.stop();
        }
    }

    /** A session of this process on so many cores, for measuring; the caller stops it. */
    static SparkSession local(int cores) {
        SparkSession.Builder builder = SparkSession.builder().appName("hedgerow bench");
        setDefault(builder, "spark.sql.parquet.compression.codec", "zstd");
        return configured(local(builder, cores).getOrCreate());
    }

    private static SparkSession start(String name) {
        SparkSession.Builder builder = SparkSession.builder().appName("hedgerow " + name);
        setDefault(builder, "spark.sql.parquet.compression.codec", "zstd");
        return System.getProperty("spark.master") == null
                ? local(builder, Runtime.getRuntime().availableProcessors()).getOrCreate()
                : builder.getOrCreate();
    }

    private static SparkSession.Builder local(SparkSession.Builder builder, int cores) {
        builder.master("local[" + cores + "]");
        setDefault(builder, "spark.sql.codegen.cache.maxEntries", COMPILED_QUERIES);
        setDefault(builder, "spark.ui.enabled", "false");
        setDefault(builder, "spark.ui.showConsoleProgress", Boolean.toString(System.console() != null));
        setDefault(builder, "spark.driver.host", "127.0.0.1");
        setDefault(builder, "spark.driver.bindAddress", "127.0.0.1");
        setDefault(builder, "spark.sql.shuffle.partitions", Integer.toString(Math.max(2, cores)));
        setDefault(builder, "spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/hedgerow-warehouse");
        return builder;
    }

    private static void setDefault(SparkSession session, String key, String value) {
        if (!session.sparkContext().getConf().contains(key)) {
            session.conf().set(key, value);
        }
    }

    private static void setDefault(SparkSession.Builder builder, String key, String value) {
        if (System.getProperty(key) == null) {
            builder.config(key, value);
        }
    }
}
