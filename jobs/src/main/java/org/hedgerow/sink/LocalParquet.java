package org.hedgerow.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Writes few rows as one Parquet file on the local disk, without Spark and without checksum files. */
public final class LocalParquet {

    private LocalParquet() {}

    /** Writes the file anew. */
    public static void write(java.nio.file.Path file, StructType schema, List<Row> rows) throws IOException {
        Files.deleteIfExists(file);
        try (RowFile writer = RowFile.open(new Path(file.toUri()), schema, Map.of(), new Configuration())) {
            for (Row row : rows) {
                writer.write(row);
            }
        }
    }
}
