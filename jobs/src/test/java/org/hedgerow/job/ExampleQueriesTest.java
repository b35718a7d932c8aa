package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.job.SampleTablesExtension.SampleRun;
import org.hedgerow.table.Column;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What analysts do with the sample's tables")
@ExtendWith({SparkSessionExtension.class, SampleTablesExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleQueriesTest {

    private static final Pattern QUERY = Pattern.compile("(?s)-- (\\d+)\\. ([^\n]*)\n(.*?);\n");

    private SparkSession session;
    private Path tables;
    private Connection duckdb;

    /** A question with its query. */
    private record Question(int number, String question, String query) {}

    @BeforeAll
    void openTables(SparkSession shared, SampleRun sample) throws SQLException {
        session = shared;
        tables = sample.output();
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duckdb.createStatement()) {
            for (Table table : Tables.all()) {
                statement.execute("create view " + table.name() + " as select * from read_parquet('"
                        + tables.resolve(table.name()) + "/**/*.parquet')");
                session.read().parquet(tables.resolve(table.name()).toString()).createOrReplaceTempView(table.name());
            }
        }
    }

    @AfterAll
    void close() throws SQLException {
        duckdb.close();
    }

    private static List<Question> questions() throws IOException {
        List<Question> questions = new ArrayList<>();
        Matcher found = QUERY.matcher(Files.readString(Path.of("../notebooks/queries.sql")));
        while (found.find()) {
            questions.add(new Question(Integer.parseInt(found.group(1)), found.group(2), found.group(3)));
        }
        return questions;
    }

    private List<List<String>> duckdb(String query) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(query)) {
                ResultSetMetaData columns = result.getMetaData();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        row.add(comparable(result.getObject(i)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private List<List<String>> spark(String query) {
        Dataset<Row> rows = session.sql(query);
        return rows.collectAsList().stream()
                .map(row -> Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                        .map(i -> comparable(row.get(i)))
                        .toList())
                .toList();
    }

    private static String comparable(Object value) {
        return value instanceof Number number ? Double.toString(number.doubleValue()) : String.valueOf(value);
    }

    @TestFactory
    @DisplayName("every example query finds rows, and DuckDB and Spark find the same")
    Stream<DynamicTest> exampleQueries() throws IOException {
        return questions().stream()
                .map(question -> DynamicTest.dynamicTest(question.number() + ". " + question.question(), () -> {
                    List<List<String>> rows = duckdb(question.query());
                    assertThat(rows).isNotEmpty();
                    assertThat(spark(question.query())).containsExactlyInAnyOrderElementsOf(rows);
                }));
    }

    @Test
    @DisplayName("there are ten example queries, numbered in order")
    void thereAreTen() throws IOException {
        assertThat(questions()).extracting(Question::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    @DisplayName("every column's documentation stands in the Parquet files, nested columns' too, where Spark shows it")
    void parquetHoldsTheDocumentation() throws IOException {
        for (Table table : Tables.all()) {
            Path folder = tables.resolve(table.name());
            StructType read = session.read().parquet(folder.toString()).schema();
            for (Column column : table.columns()) {
                assertThat(read.apply(column.name()).getComment().get())
                        .as(table.name() + "." + column.name())
                        .isEqualTo(column.documentation());
            }
            for (String footer : footers(folder)) {
                StructType written = (StructType) DataType.fromJson(footer);
                assertThat(written).as(table.name()).isEqualTo(table.schema());
            }
        }
    }

    /** What the files' footers say of their columns, without Spark's reading. */
    private List<String> footers(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            files = all.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
        assertThat(files).isNotEmpty();
        List<String> footers = new ArrayList<>();
        for (Path file : files) {
            try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(
                    new org.apache.hadoop.fs.Path(file.toUri()),
                    session.sessionState().newHadoopConf()))) {
                footers.add(reader.getFileMetaData()
                        .getKeyValueMetaData()
                        .get("org.apache.spark.sql.parquet.row.metadata"));
            }
        }
        return footers;
    }
}
