package org.hedgerow.sink;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.evaluate.Measurement;

/** Writes measurements as one Parquet file. */
public final class MeasurementFile {

    private static final StructType SCHEMA = new StructType()
            .add("gold", DataTypes.StringType, false)
            .add("part", DataTypes.StringType, false)
            .add("metric", DataTypes.StringType, false)
            .add("value", DataTypes.DoubleType, false)
            .add("low", DataTypes.DoubleType, true)
            .add("high", DataTypes.DoubleType, true)
            .add("count", DataTypes.LongType, false);

    private MeasurementFile() {}

    /** Writes the file anew. */
    public static void write(java.nio.file.Path file, List<Measurement> measurements) throws IOException {
        LocalParquet.write(
                file,
                SCHEMA,
                measurements.stream()
                        .map(measurement -> RowFactory.create(
                                measurement.gold(),
                                measurement.part(),
                                measurement.metric(),
                                measurement.value(),
                                measurement.low(),
                                measurement.high(),
                                measurement.count()))
                        .toList());
    }
}
