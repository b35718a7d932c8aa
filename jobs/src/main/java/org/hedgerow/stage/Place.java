package org.hedgerow.stage;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;

/** Where a record lies. Ordered as Spark orders file and number. */
public record Place(String sourceUri, long recordNo) implements Serializable, Comparable<Place> {

    /** @param row with {@code source_uri} and {@code record_no} */
    public static Place of(Row row) {
        return new Place(row.getAs("source_uri"), row.<Long>getAs("record_no"));
    }

    @Override
    public int compareTo(Place other) {
        int order = UTF8String.fromString(sourceUri).compareTo(UTF8String.fromString(other.sourceUri));
        return order != 0 ? order : Long.compare(recordNo, other.recordNo);
    }

    @Override
    public String toString() {
        return sourceUri + "#" + recordNo;
    }
}
