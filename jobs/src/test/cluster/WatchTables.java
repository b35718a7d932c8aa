import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;

/**
 * Reads an output over and over, as an analyst might at any moment, and fails if it is ever incomplete: a table missing or
 * unreadable, or records that are neither articles nor rejects. Waits for the first version; ends when STOP exists.
 *
 * <p>Usage: {@code java -cp duckdb_jdbc.jar WatchTables.java OUTPUT STOP}. Exit code 0 when all looks were good, 1 when not.
 */
public final class WatchTables {

    private static final List<String> TABLES = List.of(
            "articles", "rejects", "sentences", "statements", "hedges", "stances", "actors", "actor_day", "actor_day_claim");

    private WatchTables() {}

    public static void main(String[] arguments) throws Exception {
        Path output = Path.of(arguments[0]);
        Path stop = Path.of(arguments[1]);
        long looks = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            while (!Files.exists(stop)) {
                if (Files.exists(output.resolve("CURRENT"))) {
                    look(output, connection);
                    looks++;
                }
                Thread.sleep(100);
            }
        } catch (Exception e) {
            System.out.println("look " + (looks + 1) + " failed: " + e.getMessage());
            System.exit(1);
        }
        System.out.println(looks + " looks, all complete");
        System.exit(looks > 0 ? 0 : 1);
    }

    private static void look(Path output, Connection connection) throws Exception {
        Path version = output.resolve(Files.readString(output.resolve("CURRENT")).strip());
        for (String table : TABLES) {
            count("select count(*) from " + rows(version, table), connection);
        }
        long read = count("select arg_max(records_read, started_at) from " + rows(version, "runs"), connection);
        long kept = count("select count(*) from " + rows(version, "articles"), connection);
        long rejected = count("select count(*) from " + rows(version, "rejects"), connection);
        if (read != kept + rejected) {
            throw new IllegalStateException(
                    version + ": " + read + " records were read, but there are " + kept + " articles and " + rejected + " rejects");
        }
    }

    private static String rows(Path version, String table) {
        return "read_parquet('" + version.resolve(table).resolve("**/*.parquet") + "')";
    }

    private static long count(String query, Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
