package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.sink.EarlierFile;
import org.hedgerow.sink.RunTransaction;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.table.DayCountsTable;
import org.hedgerow.table.RecordsTable;
import org.hedgerow.table.Table;

/**
 * Takes over the rows of an earlier version. A file of which no row goes is taken over as it is; the others are written
 * again without the rows that go. Small files that many small runs have left are put together.
 */
final class EarlierTables {

    private static final long SMALL_BYTES = 1 << 20;
    private static final int MOST_SMALL_FILES = 32;
    private static final long BYTES_A_FILE = 64L << 20;

    private final RunContext context;
    private final Path version;
    private final boolean byMonth;

    /** @param version the earlier version */
    EarlierTables(RunContext context, Path version, boolean byMonth) {
        this.context = context;
        this.version = version;
        this.byMonth = byMonth;
    }

    /** Takes over rows of tables but those of articles that are gone, by {@code article_id}. */
    List<WrittenFile> takeOver(List<Table> tables, Keys gone) {
        List<WrittenFile> all = new ArrayList<>();
        tables.forEach(table ->
                all.addAll(takeOver(table, version, context.transaction().versionPath(), gone)));
        return all;
    }

    /** Takes over what is remembered of records but those at places that are gone. */
    List<WrittenFile> takeOverRecords(Keys gone) {
        return takeOverState(RecordsTable.INSTANCE, gone);
    }

    /** Takes over the counts of articles but those that are gone, by {@code article_id}. */
    void takeOverCounts(Keys gone) {
        takeOverState(DayCountsTable.INSTANCE, gone);
    }

    private List<WrittenFile> takeOverState(Table table, Keys gone) {
        return takeOver(
                table, RunTransaction.statePath(version), context.transaction().statePath(), gone);
    }

    /** Takes over all rows but those that {@code gone} names. */
    private List<WrittenFile> takeOver(Table table, Path fromFolder, Path toFolder, Keys gone) {
        Path from = new Path(fromFolder, table.name());
        List<EarlierFile> files = EarlierFile.of(from, context.configuration());
        Set<String> touched = gone.none() ? Set.of() : touched(table, from, gone);
        List<EarlierFile> again = new ArrayList<>();
        List<EarlierFile> asTheyAre = new ArrayList<>();
        List<EarlierFile> small = new ArrayList<>();
        for (EarlierFile file : files) {
            boolean inPartition = file.relativePath().indexOf('/') >= 0;
            if (file.rows() == 0) {
                continue; // it only showed the columns of a table that had no rows
            }
            if (touched.contains(file.relativePath())) {
                again.add(file);
            } else if (!inPartition && file.bytes() < SMALL_BYTES) {
                small.add(file);
            } else {
                asTheyAre.add(file);
            }
        }
        (small.size() > MOST_SMALL_FILES ? again : asTheyAre).addAll(small);
        context.transaction().takeOver(asTheyAre, from, new Path(toFolder, table.name()));
        List<WrittenFile> result = new ArrayList<>();
        asTheyAre.forEach(file -> result.add(new WrittenFile(table.name(), file.relativePath(), "", file.rows())));
        if (!again.isEmpty()) {
            List<WrittenFile> written = writeAgain(table, from, again, gone);
            if (toFolder.equals(context.transaction().statePath())) {
                context.transaction().adoptState(written, List.of(table));
            } else {
                context.transaction().adopt(written, List.of(table));
            }
            result.addAll(written);
        }
        return result;
    }

    private Set<String> touched(Table table, Path from, Keys gone) {
        Column[] columns = Arrays.stream(gone.columns()).map(name -> col(name)).toArray(Column[]::new);
        Set<String> touched = new HashSet<>();
        String folder = Path.getPathWithoutSchemeAndAuthority(from).toUri().getPath() + "/";
        context.session()
                .read()
                .schema(table.schema())
                .parquet(from.toString())
                .select(append(columns, input_file_name().as("file")))
                .join(gone.rows(), gone.columns(), "left_semi")
                .select("file")
                .distinct()
                .collectAsList()
                .forEach(row ->
                        touched.add(URI.create(row.getString(0)).getPath().substring(folder.length())));
        return touched;
    }

    private static Column[] append(Column[] columns, Column last) {
        List<Column> all = new ArrayList<>(List.of(columns));
        all.add(last);
        return all.toArray(Column[]::new);
    }

    private List<WrittenFile> writeAgain(Table table, Path from, List<EarlierFile> files, Keys gone) {
        String[] paths = files.stream()
                .map(file -> new Path(from, file.relativePath()).toString())
                .toArray(String[]::new);
        long bytes = files.stream().mapToLong(EarlierFile::bytes).sum();
        Dataset<Row> all = context.session().read().schema(table.schema()).parquet(paths);
        Dataset<Row> rows = (gone.none() ? all : all.join(gone.rows(), gone.columns(), "left_anti"))
                .select(table.columns().stream()
                        .map(column -> col(column.name()))
                        .toArray(Column[]::new))
                .coalesce((int) (1 + bytes / BYTES_A_FILE));
        return context.writer(byMonth)
                .write(rows.javaRDD(), Map.of(table, LabelStep.order(table)), (row, sink) -> sink.add(table, row));
    }
}
