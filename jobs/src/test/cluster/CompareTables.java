import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the tables of two hedgerow outputs row for row, with DuckDB, an engine that did not write them.
 *
 * <p>Usage: {@code java -cp duckdb_jdbc.jar CompareTables.java EXPECTED ACTUAL}. Every column counts, whatever its type; the
 * order of rows and the cut into files do not. {@code runs} has a row for every run; of the newest the counts are compared.
 * Exit code 0 when equal, 1 when not.
 */
public final class CompareTables {
    private static final Set<String> COLUMNS_OF_ONE_RUN =
            Set.of("run_id", "started_at", "finished_at", "inputs", "output", "config_sha256", "labelled");

    private final Connection connection;
    private final Path expected;
    private final Path actual;

    private CompareTables(Connection connection, Path expected, Path actual) {
        this.connection = connection;
        this.expected = expected;
        this.actual = actual;
    }

    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            var comparison = new CompareTables(
                    connection, currentTables(Path.of(arguments[0])), currentTables(Path.of(arguments[1])));
            System.exit(comparison.run() ? 0 : 1);
        }
    }

    private static Path currentTables(Path output) throws Exception {
        return output.resolve(Files.readString(output.resolve("CURRENT")).strip());
    }

    private boolean run() throws Exception {
        Set<String> names = tableNames(expected);
        if (names.isEmpty() || !names.equals(tableNames(actual))) {
            System.out.printf("tables differ: %s against %s%n", names, tableNames(actual));
            return false;
        }
        boolean equal = true;
        for (String name : names) {
            equal &= compare(name);
        }
        return equal;
    }

    private static Set<String> tableNames(Path tables) throws Exception {
        try (var folders = Files.list(tables)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("_") && !name.startsWith("."))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
    }

    private boolean compare(String table) throws SQLException {
        String left = source(expected, table);
        String right = source(actual, table);
        TreeMap<String, String> columns = columns(left);
        if (!columns.equals(columns(right))) {
            System.out.printf("%s: columns differ: %s against %s%n", table, columns, columns(right));
            return false;
        }
        if (table.equals("runs")) {
            columns.keySet().removeAll(COLUMNS_OF_ONE_RUN);
        }
        // As text, so that lists, structs and maps can be compared too; a double's text is exact.
        List<String> texts = new ArrayList<>();
        columns.keySet().forEach(column -> texts.add("\"" + column + "\"::varchar as \"" + column + "\""));
        String projection = "select " + String.join(", ", texts) + " from ";
        long rows = count(left);
        long missing = difference(projection + left, projection + right, table, "missing");
        long added = difference(projection + right, projection + left, table, "unexpected");
        System.out.printf("%-16s %,9d rows, %,d missing, %,d unexpected%n", table, rows, missing, added);
        return missing == 0 && added == 0;
    }

    private static String source(Path tables, String table) {
        String files = tables.resolve(table).resolve("**/*.parquet").toString().replace("'", "''");
        String rows = "read_parquet('" + files + "', hive_partitioning = true)";
        return table.equals("runs") ? "(select * from " + rows + " order by started_at desc limit 1)" : rows;
    }

    private TreeMap<String, String> columns(String source) throws SQLException {
        var columns = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("describe select * from " + source)) {
            while (rows.next()) {
                columns.put(rows.getString("column_name"), rows.getString("column_type"));
            }
        }
        return columns;
    }

    private long count(String source) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + source)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long difference(String wanted, String found, String table, String kind) throws SQLException {
        long rows = count("(" + wanted + " except all " + found + ")");
        if (rows > 0) {
            try (var statement = connection.createStatement();
                    ResultSet sample = statement.executeQuery(
                            "select * from (" + wanted + " except all " + found + ") limit 2")) {
                while (sample.next()) {
                    var cells = new StringBuilder();
                    for (int column = 1; column <= sample.getMetaData().getColumnCount(); column++) {
                        cells.append(' ')
                                .append(sample.getMetaData().getColumnName(column))
                                .append('=')
                                .append(sample.getString(column));
                    }
                    System.out.printf("  %s, %s:%s%n", table, kind, cells);
                }
            }
        }
        return rows;
    }
}
