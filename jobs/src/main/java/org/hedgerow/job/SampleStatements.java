package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.hedgerow.corpus.InputException;
import org.hedgerow.estimate.SampleDesign;
import org.hedgerow.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws statements to be labelled by hand; the machine's label is the stratum. */
@Command(
        name = "sample",
        description =
                "Draws statements with known probabilities into a CSV to label by hand; then: hedgerow aggregate.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SampleStatements implements Callable<Integer> {

    @Mixin
    private OutputFolder output;

    @Option(
            names = "--n",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many statements. Default: ${DEFAULT-VALUE}.")
    private int number;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed draws other statements. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The CSV to write; must not exist.")
    private Path to;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (JobSession job = JobSession.open("sample")) {
            Dataset<Row> statements = output.tables(job.session()).read(Tables.STATEMENTS);
            SampleDesign design = SampleDesign.proportional(strata(statements), number, seed);
            if (design.sizes().isEmpty()) {
                throw new InputException(output.path() + " holds no statements to draw from");
            }
            List<List<Object>> rows = draw(statements, design);
            LabelSheet.write(to, rows);
            PrintWriter out = spec.commandLine().getOut();
            out.println(String.format(
                    Locale.ROOT,
                    "%d of %,d statements drawn into %s.%nWrite yes or no into %s; then: hedgerow aggregate"
                            + " --output %s --labelled %s",
                    rows.size(),
                    design.sizes().values().stream().mapToLong(Long::longValue).sum(),
                    to,
                    LabelSheet.BY_HAND,
                    output.path(),
                    to));
            out.flush();
        }
        return ExitCode.DONE;
    }

    /** How many statements the machine calls hedged, and how many not. */
    static Map<String, Long> strata(Dataset<Row> statements) {
        Map<String, Long> sizes = new TreeMap<>();
        statements
                .groupBy("hedged")
                .agg(count(lit(1)).as("n"))
                .collectAsList()
                .forEach(row -> sizes.put(HedgeRates.stratum(row.getBoolean(0)), row.getLong(1)));
        return sizes;
    }

    /** The rows of the sheet in the order of their rank, so that hedged and other statements come mixed. */
    private List<List<Object>> draw(Dataset<Row> statements, SampleDesign design) {
        long chosen = seed;
        Column rank = udf((UDF1<String, Long>) id -> SampleDesign.rank(chosen, id), DataTypes.LongType)
                .apply(col("statement_id"));
        List<Row> drawn = new ArrayList<>();
        for (boolean hedged : new boolean[] {true, false}) {
            int draws = design.draws().getOrDefault(HedgeRates.stratum(hedged), 0);
            drawn.addAll(statements
                    .where(col("hedged").equalTo(hedged))
                    .withColumn("rank", rank)
                    .orderBy("rank", "statement_id")
                    .limit(draws)
                    .collectAsList());
        }
        drawn.sort(Comparator.comparingLong((Row row) -> row.<Long>getAs("rank"))
                .thenComparing(row -> row.<String>getAs("statement_id")));
        return drawn.stream()
                .map(row -> cells(row, design.probability(HedgeRates.stratum(row.getAs("hedged")))))
                .toList();
    }

    private static List<Object> cells(Row row, double probability) {
        List<Object> cells = new ArrayList<>();
        for (String column : LabelSheet.COLUMNS) {
            cells.add(
                    switch (column) {
                        case LabelSheet.HEDGED -> row.<Boolean>getAs(column) ? "yes" : "no";
                        case LabelSheet.PROBABILITY -> probability;
                        case LabelSheet.BY_HAND, "remark_by_hand" -> null;
                        default -> row.getAs(column);
                    });
        }
        return cells;
    }
}
