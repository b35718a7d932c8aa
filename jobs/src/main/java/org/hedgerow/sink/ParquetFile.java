package org.hedgerow.sink;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Opens Parquet files for rows. */
final class ParquetFile {

    /** Small enough that several open tables fit into a 2 GB executor. */
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private ParquetFile() {}

    static ParquetWriter<Row> open(
            Path path, StructType schema, CompressionCodecName codec, Map<String, String> metadata, Configuration conf)
            throws IOException {
        return new Builder(path, schema, metadata, conf)
                .withConf(conf)
                .withCompressionCodec(codec)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {

        private final StructType schema;
        private final Map<String, String> metadata;

        Builder(Path path, StructType schema, Map<String, String> metadata, Configuration conf) throws IOException {
            super(HadoopOutputFile.fromPath(path, conf));
            this.schema = schema;
            this.metadata = metadata;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(Configuration conf) {
            return new RowWriteSupport(schema, metadata);
        }
    }
}
