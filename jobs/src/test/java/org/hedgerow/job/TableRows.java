package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.table.Column;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/** Reads tables as text by DuckDB: an engine that did not write them, and that takes milliseconds for a small table. */
final class TableRows {

    private TableRows() {}

    /** Every row of a table as text, in order, but for columns that are left out. */
    static List<String> of(Path output, Table table, String... leftOut) {
        String columns = table.columns().stream()
                .map(Column::name)
                .filter(name -> !Set.of(leftOut).contains(name))
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select row(" + columns + ")::varchar as text from read_parquet('"
                                + output.resolve(table.name()) + "/**/*.parquet', hive_partitioning = true,"
                                + " hive_types_autocast = false) order by text")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(table.name(), e);
        }
        return rows;
    }

    /** Asserts that every table but the record of runs holds the same rows, but for columns that are left out. */
    static void assertSame(Path output, Path expected, String... leftOut) {
        for (Table table : Tables.all()) {
            if (table != Tables.RUNS) {
                assertThat(of(output, table, leftOut)).as(table.name()).isEqualTo(of(expected, table, leftOut));
            }
        }
    }
}
