package org.hedgerow.notebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.hedgerow.estimate.Interval;
import org.hedgerow.estimate.Intervals;
import org.hedgerow.sink.OutputDirectory;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/** What a notebook's first cell calls: a Spark session in this process, with the tables of a run as views. */
public final class Notebook {

    private static final Map<String, Double> DAYS = Map.of("day", 1.0, "week", 7.0, "month", 30.44, "quarter", 91.31);

    private Notebook() {}

    /** The tables that the environment variable HEDGEROW_OUTPUT names, else those in {@code ../tables}. */
    public static SparkSession open() {
        String named = System.getenv("HEDGEROW_OUTPUT");
        return open(named == null ? "../tables" : named);
    }

    /**
     * The tables of the last finished run in {@code output}, one view each, and the functions {@code wilson_low} and
     * {@code wilson_high} (successes, trials) for 95 % intervals of rates.
     */
    public static SparkSession open(String output) {
        // The kernel logs everything, which Spark's bridge of that log cannot take while it generates code.
        Logger.getLogger("").setLevel(Level.WARNING);
        if (!Files.exists(Path.of(output, "CURRENT"))) {
            throw new IllegalArgumentException("no tables of hedgerow in " + Path.of(output).toAbsolutePath().normalize()
                    + "; make some with: ./hedgerow run sample-data --output tables");
        }
        SparkSession spark = SparkSession.builder()
                .appName("hedgerow notebook")
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/hedgerow-warehouse")
                .getOrCreate();
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        OutputDirectory directory = OutputDirectory.at(output, configuration);
        for (Table table : Tables.all()) {
            String folder = directory.currentTable(table.name(), configuration);
            spark.read().schema(table.schema()).parquet(folder).createOrReplaceTempView(table.name());
        }
        spark.udf().register("wilson_low", (UDF2<Long, Long, Double>) (k, n) -> bound(k, n, true), DataTypes.DoubleType);
        spark.udf().register("wilson_high", (UDF2<Long, Long, Double>) (k, n) -> bound(k, n, false), DataTypes.DoubleType);
        return spark;
    }

    /** The shortest of day, week, month, quarter and year that cuts the time of nearly all statements into at most 18 periods. */
    public static String period(SparkSession spark) {
        Row span = spark.sql("""
                select percentile_approx(unix_date(said_date), 0.98) - percentile_approx(unix_date(said_date), 0.02)
                from statements where said_date is not null""").first();
        int days = span.isNullAt(0) ? 0 : span.getInt(0);
        return Stream.of("day", "week", "month", "quarter")
                .filter(unit -> days / DAYS.get(unit) < 18)
                .findFirst()
                .orElse("year");
    }

    private static Double bound(Long successes, Long trials, boolean low) {
        return Intervals.wilson(successes, trials)
                .map(low ? Interval::low : Interval::high)
                .orElse(null);
    }
}
