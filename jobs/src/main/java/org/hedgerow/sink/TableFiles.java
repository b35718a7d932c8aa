package org.hedgerow.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.hedgerow.table.Table;

/**
 * The files of one table that one task attempt writes. Rows are kept until a chunk is full, sorted, and written, so that
 * an actor's rows lie together; without an order they go straight to the file. Not thread-safe.
 */
final class TableFiles {

    /** Rows of statements take some two kilobytes while they wait. */
    private static final int ROWS_PER_CHUNK = 100_000;

    private static final String MONTH_COLUMN = "published_month";

    private final Table table;
    private final RowOrder order;
    private final boolean byMonth;
    private final Path folder;
    private final String attempt;
    private final String unique;
    private final int partition;
    private final Map<String, String> metadata;
    private final Configuration configuration;
    private final int monthIndex;
    private final List<Row> chunk = new ArrayList<>();
    private final List<WrittenFile> written = new ArrayList<>();
    private RowFile open;
    private String openPath;
    private String openMonth;
    private long openRows;

    /**
     * @param order columns by which rows are sorted; none: as they come
     * @param byMonth whether to put rows into {@code published_month=…} folders
     * @param folder the attempt's folder for this table
     * @param unique a part of file names that no other run and no other attempt uses
     */
    TableFiles(
            Table table,
            List<String> order,
            boolean byMonth,
            Path folder,
            String attempt,
            String unique,
            int partition,
            Map<String, String> metadata,
            Configuration configuration) {
        this.table = table;
        this.byMonth = byMonth && table.schema().getFieldIndex(MONTH_COLUMN).isDefined();
        this.monthIndex = this.byMonth ? table.schema().fieldIndex(MONTH_COLUMN) : -1;
        List<String> columns = new ArrayList<>(order);
        if (this.byMonth) {
            columns.add(0, MONTH_COLUMN);
        }
        this.order = columns.isEmpty() ? null : new RowOrder(table.schema(), columns);
        this.folder = folder;
        this.attempt = attempt;
        this.unique = unique;
        this.partition = partition;
        this.metadata = metadata;
        this.configuration = configuration;
    }

    void add(Row row) throws IOException {
        if (order == null) {
            write(row);
            return;
        }
        chunk.add(row);
        if (chunk.size() >= ROWS_PER_CHUNK) {
            flush();
        }
    }

    /** Ends all files and tells what was written. */
    List<WrittenFile> finish() throws IOException {
        flush();
        endFile();
        return List.copyOf(written);
    }

    /** Lets go of a file that was begun and will not be adopted. */
    void abandon() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException | RuntimeException | FSError e) {
                // The failure that ended the task has been told; the remains go with the attempt's folder.
                open = null;
            }
            open = null;
        }
    }

    private void flush() throws IOException {
        if (chunk.isEmpty()) {
            return;
        }
        order.sort(chunk);
        for (Row row : chunk) {
            write(row);
        }
        chunk.clear();
        endFile();
    }

    private void write(Row row) throws IOException {
        String month = byMonth ? row.getString(monthIndex) : "";
        if (open == null || !month.equals(openMonth)) {
            endFile();
            openMonth = month;
            String file =
                    String.format(Locale.ROOT, "part-%05d-%s-%03d.zstd.parquet", partition, unique, written.size());
            openPath = byMonth ? MONTH_COLUMN + "=" + month + "/" + file : file;
            open = RowFile.open(new Path(folder, openPath), table.schema(), metadata, configuration);
        }
        open.write(row);
        openRows++;
    }

    private void endFile() throws IOException {
        if (open != null) {
            open.close();
            written.add(new WrittenFile(table.name(), openPath, attempt, openRows));
            open = null;
            openRows = 0;
        }
    }
}
