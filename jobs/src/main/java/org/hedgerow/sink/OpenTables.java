package org.hedgerow.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.hedgerow.table.LabelledRows;
import org.hedgerow.table.Table;

/** The tables that one thread fills side by side: files of a table are begun with its first row. Not thread-safe. */
public final class OpenTables implements LabelledRows.Sink, AutoCloseable {

    private final Path folder;
    private final Map<String, List<String>> orders;
    private final boolean byMonth;
    private final String attempt;
    private final String unique;
    private final int partition;
    private final Map<String, String> metadata;
    private final Configuration configuration;
    private final Map<String, TableFiles> open = new LinkedHashMap<>();

    /**
     * @param folder of the tables' folders
     * @param orders by a table's name the columns by which its rows are sorted in a file; none: as they come
     * @param byMonth whether tables with a {@code published_month} are partitioned by it
     * @param attempt named in {@link WrittenFile}
     * @param unique a part of file names that no other run and no other attempt uses
     * @param partition a number in file names
     * @param metadata written into every file's footer
     */
    OpenTables(
            Path folder,
            Map<String, List<String>> orders,
            boolean byMonth,
            String attempt,
            String unique,
            int partition,
            Map<String, String> metadata,
            Configuration configuration) {
        this.folder = folder;
        this.orders = orders;
        this.byMonth = byMonth;
        this.attempt = attempt;
        this.unique = unique;
        this.partition = partition;
        this.metadata = metadata;
        this.configuration = configuration;
    }

    /** Tables in a folder of the local disk, for a program without Spark. */
    public static OpenTables in(java.nio.file.Path folder, Map<String, List<String>> orders) {
        return new OpenTables(
                new Path(folder.toUri()), orders, false, "serial", "serial", 0, Map.of(), new Configuration());
    }

    @Override
    public void add(Table table, Row row) throws IOException {
        TableFiles files = open.get(table.name());
        if (files == null) {
            files = begin(table);
            open.put(table.name(), files);
        }
        files.add(row);
    }

    private TableFiles begin(Table table) {
        return new TableFiles(
                table,
                orders.getOrDefault(table.name(), List.of()),
                byMonth,
                new Path(folder, table.name()),
                attempt,
                unique,
                partition,
                metadata,
                configuration);
    }

    /** Ends all files and tells what was written. */
    public List<WrittenFile> finish() throws IOException {
        List<WrittenFile> written = new ArrayList<>();
        for (TableFiles files : open.values()) {
            written.addAll(files.finish());
        }
        return written;
    }

    /** Lets go of files that were begun and not finished. */
    @Override
    public void close() {
        open.values().forEach(TableFiles::abandon);
    }
}
