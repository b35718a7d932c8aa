package org.hedgerow.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.estimate.Interval;
import org.hedgerow.sink.LocalParquet;
import org.hedgerow.sink.OutputException;

/** Rates as text for people, and as CSV and Parquet. */
final class RateTable {

    private static final StructType SCHEMA = new StructType()
            .add("group", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, false)
            .add("statements", DataTypes.LongType, false)
            .add("labelled", DataTypes.IntegerType, false)
            .add("raw_rate", DataTypes.DoubleType, false)
            .add("raw_low", DataTypes.DoubleType, false)
            .add("raw_high", DataTypes.DoubleType, false)
            .add("corrected_rate", DataTypes.DoubleType, true)
            .add("corrected_low", DataTypes.DoubleType, true)
            .add("corrected_high", DataTypes.DoubleType, true)
            .add("remark", DataTypes.StringType, false);

    private RateTable() {}

    static String text(List<HedgeRates.Rate> rates, int most) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-36s %10s %8s  %-22s %s%n",
                "group",
                "statements",
                "labelled",
                "as counted",
                "corrected"));
        for (HedgeRates.Rate rate : rates.subList(0, Math.min(rates.size(), most + 1))) {
            String corrected = rate.corrected().isPresent()
                    ? with(rate.corrected().get(), rate.correctedInterval().get())
                    : rate.remark();
            text.append(String.format(
                    Locale.ROOT,
                    "%-36s %,10d %8d  %-22s %s%n",
                    rate.name(),
                    rate.statements(),
                    rate.labelled(),
                    with(rate.raw(), rate.rawInterval()),
                    corrected));
        }
        int left = rates.size() - most - 1;
        return text + (left > 0 ? "… and " + left + " more groups: --most prints, --to writes them" + "\n" : "");
    }

    private static String with(double rate, Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", rate, interval.low(), interval.high());
    }

    static void write(Path csv, List<HedgeRates.Rate> rates) {
        List<Row> rows = rates.stream().map(RateTable::row).toList();
        try (Writer writer = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            writer.write(CsvLine.of(Arrays.asList(SCHEMA.fieldNames())));
            for (Row row : rows) {
                Object[] cells = new Object[row.length()];
                Arrays.setAll(cells, row::get);
                writer.write(CsvLine.of(Arrays.asList(cells)));
            }
            LocalParquet.write(parquetBeside(csv), SCHEMA, rows);
        } catch (IOException e) {
            throw new OutputException("cannot write " + csv + ": " + e, e);
        }
    }

    static Path parquetBeside(Path csv) {
        String name = csv.getFileName().toString();
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return csv.resolveSibling(stem + ".parquet");
    }

    private static Row row(HedgeRates.Rate rate) {
        return RowFactory.create(
                rate.group(),
                rate.name(),
                rate.statements(),
                rate.labelled(),
                rate.raw(),
                rate.rawInterval().low(),
                rate.rawInterval().high(),
                rate.corrected().orElse(null),
                rate.correctedInterval().map(Interval::low).orElse(null),
                rate.correctedInterval().map(Interval::high).orElse(null),
                rate.remark());
    }
}
