package org.hedgerow.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.spark.sql.Row;
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
            .add("count", DataTypes.LongType, false);

    private MeasurementFile() {}

    /** Writes the file anew. */
    public static void write(java.nio.file.Path file, List<Measurement> measurements) throws IOException {
        Files.deleteIfExists(file);
        Configuration configuration = new Configuration();
        configuration.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        try (ParquetWriter<Row> writer =
                ParquetFile.open(new Path(file.toUri()), SCHEMA, CompressionCodecName.ZSTD, Map.of(), configuration)) {
            for (Measurement measurement : measurements) {
                writer.write(RowFactory.create(
                        measurement.gold(),
                        measurement.part(),
                        measurement.metric(),
                        measurement.value(),
                        measurement.count()));
            }
        }
    }
}
