package org.hedgerow.job;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.stage.Place;

/**
 * Rows by which rows of tables are named, to take these away.
 *
 * @param rows a row for each, with the columns that name it
 * @param none whether there are no rows; known here, because to ask Spark takes a job
 */
record Keys(Dataset<Row> rows, boolean none) {

    private static final StructType PLACE =
            new StructType().add("source_uri", DataTypes.StringType).add("record_no", DataTypes.LongType);

    /** By {@code article_id}. */
    static Keys articles(SparkSession session, Collection<String> ids) {
        return new Keys(
                session.createDataset(List.copyOf(ids), Encoders.STRING()).toDF("article_id"), ids.isEmpty());
    }

    /** By {@code source_uri} and {@code record_no}. */
    static Keys places(SparkSession session, Collection<Place> places) {
        List<Row> rows = places.stream()
                .map(place -> RowFactory.create(place.sourceUri(), place.recordNo()))
                .toList();
        return new Keys(session.createDataFrame(rows, PLACE), rows.isEmpty());
    }

    /** Those of a data set that is kept at hand, because it is asked several times. */
    static Keys of(Dataset<Row> kept) {
        return new Keys(kept, kept.isEmpty());
    }

    String[] columns() {
        return rows.columns();
    }
}
