package org.hedgerow.sink;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.hedgerow.table.LabelledRows;
import org.hedgerow.table.Table;

/**
 * Writes one or several tables from one pass over a data set. Every task attempt writes files of its own and returns
 * their names; what a failed or duplicate attempt wrote is never adopted.
 */
public final class TableWriter implements Serializable {

    private static final long serialVersionUID = 1;

    /** Files and month folders, not what starts with a dot or an underscore. */
    private static final PathFilter DATA =
            path -> !path.getName().startsWith(".") && !path.getName().startsWith("_");

    private final String attemptsPath;
    private final String runTag;
    private final SerializableConfiguration configuration;
    private final boolean byMonth;
    private final LinkedHashMap<String, String> metadata;

    /**
     * @param attemptsPath see {@link RunTransaction#attemptsPath}
     * @param byMonth whether tables with a {@code published_month} are partitioned by it
     * @param metadata written into every file's footer
     */
    public TableWriter(Path attemptsPath, Configuration configuration, boolean byMonth, Map<String, String> metadata) {
        this.attemptsPath = attemptsPath.toString();
        // Files of several runs may come to lie in one folder, and every run counts its attempts from 0.
        this.runTag = attemptsPath.getParent().getName() + "-";
        this.configuration = new SerializableConfiguration(configuration);
        this.byMonth = byMonth;
        this.metadata = new LinkedHashMap<>(metadata);
    }

    /** Puts the rows of one element into their tables. */
    @FunctionalInterface
    public interface Projection<T> extends Serializable {
        void project(T element, LabelledRows.Sink sink) throws IOException;
    }

    /**
     * Writes the tables that {@code projection} fills.
     *
     * @param orders the tables written, each with the columns by which its rows are sorted in a file (none: as they
     *     come)
     */
    public <T> List<WrittenFile> write(JavaRDD<T> elements, Map<Table, List<String>> orders, Projection<T> projection) {
        Map<String, List<String>> orderByName = new LinkedHashMap<>();
        orders.forEach((table, columns) -> orderByName.put(table.name(), columns));
        return elements.mapPartitions(partition ->
                        writePartition(partition, orderByName, projection).iterator())
                .collect();
    }

    /** Writes one table as it is, without sorting. */
    public List<WrittenFile> write(Dataset<Row> rows, Table table) {
        return write(rows.javaRDD(), Map.of(table, List.of()), (row, sink) -> sink.add(table, row));
    }

    /**
     * Gives every table that got no row a file without rows, so that any reader finds its columns.
     *
     * @param version folder of the tables' folders
     * @throws OutputException where it cannot be written
     */
    public void writeMissing(Path version, List<? extends Table> tables) {
        Configuration conf = configuration.value();
        for (Table table : tables) {
            Path folder = new Path(version, table.name());
            try {
                FileSystem files = folder.getFileSystem(conf);
                if (!files.exists(folder) || files.listStatus(folder, DATA).length == 0) {
                    RowFile.open(new Path(folder, "part-00000-empty.zstd.parquet"), table.schema(), metadata, conf)
                            .close();
                }
            } catch (IOException e) {
                throw new OutputException("cannot write to " + folder + ": " + OutputDirectory.firstLine(e), e);
            }
        }
    }

    private <T> List<WrittenFile> writePartition(
            Iterator<T> elements, Map<String, List<String>> orders, Projection<T> projection) {
        String attempt = "a" + TaskContext.get().taskAttemptId();
        try (OpenTables tables = new OpenTables(
                new Path(attemptsPath, attempt),
                orders,
                byMonth,
                attempt,
                runTag + attempt,
                TaskContext.getPartitionId(),
                metadata,
                configuration.value())) {
            while (elements.hasNext()) {
                projection.project(elements.next(), tables);
            }
            return tables.finish();
        } catch (IOException | FSError e) {
            // Whatever is wrong with an input has become a reject long before: only writing throws here. Hadoop's local
            // disks tell of a full one by an error.
            throw new OutputException("cannot write to " + attemptsPath + ": " + OutputDirectory.firstLine(e), e);
        }
    }
}
