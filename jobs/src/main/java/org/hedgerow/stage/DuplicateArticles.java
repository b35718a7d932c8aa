package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds articles that came more than once, the same in title, outlet, address, date and text. */
final class DuplicateArticles {

    private DuplicateArticles() {}

    /** For every such article the place of the copy to keep: the smallest by file and record number. */
    static Map<String, String> keptFrom(Dataset<Row> cleaned) {
        Map<String, String> kept = new HashMap<>();
        cleaned.groupBy("article_id")
                .agg(
                        count(lit(1)).as("copies"),
                        min(struct(col("source_uri"), col("record_no"))).as("first"))
                .where(col("copies").gt(1))
                .select(col("article_id"), col("first.source_uri"), col("first.record_no"))
                .toLocalIterator()
                .forEachRemaining(
                        row -> kept.put(row.getString(0), Place.of(row).toString()));
        return kept;
    }
}
