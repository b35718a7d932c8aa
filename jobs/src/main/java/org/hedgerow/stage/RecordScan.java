package org.hedgerow.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.story.BandSet;
import org.hedgerow.table.CleanedArticlesTable;

/**
 * One pass over the records of the last run, which answers what an update must know of all of them: how many say what
 * about dates, and which have to do with the articles that come or go.
 *
 * @param superseded places that are passed over
 * @param articles ids of articles that come or go
 * @param bands the bands of these articles
 * @param most how many rows to find in a partition; further ones are left out
 */
record RecordScan(Set<Place> superseded, Set<String> articles, BandSet bands, int most)
        implements FlatMapFunction<Iterator<Row>, RecordScan.Found> {

    private static final String[] COLUMNS = {
        "article_id",
        "source_uri",
        "record_no",
        "published_date",
        "date_order",
        "weekday",
        "month_day",
        "month_day_origin",
        "day_first",
        "month_first",
        "ambiguous_origin",
        "signature"
    };

    /**
     * What was found.
     *
     * @param dates what the records say about dates
     * @param undated what there is of different dates that only the corpus completes, each once
     * @param related records of one of the articles, or of one that shares a band with them
     */
    record Found(CorpusDates.Tally dates, Set<Row> undated, List<Related> related) implements Serializable {

        Found() {
            this(new CorpusDates.Tally(), new HashSet<>(), new ArrayList<>());
        }

        Found add(Found other) {
            dates.add(other.dates);
            undated.addAll(other.undated);
            related.addAll(other.related);
            return this;
        }
    }

    /** A record that has to do with what comes or goes. */
    record Related(String articleId, byte[] signature) implements Serializable {}

    /** @param records rows of {@link org.hedgerow.table.RecordsTable} */
    Found apply(Dataset<Row> records) {
        Found all = new Found();
        records.select(COLUMNS[0], Arrays.copyOfRange(COLUMNS, 1, COLUMNS.length))
                .javaRDD()
                .mapPartitions(this)
                .collect()
                .forEach(all::add);
        return all;
    }

    @Override
    public Iterator<Found> call(Iterator<Row> rows) {
        Found found = new Found();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!superseded.isEmpty() && superseded.contains(Place.of(row))) {
                continue;
            }
            found.dates().add(row, 1);
            Row undated = CorpusDates.undated(row);
            if (undated != null) {
                found.undated().add(undated);
            }
            String articleId = row.getString(0);
            byte[] signature = row.getAs("signature");
            if (found.related().size() < most
                    && (articles.contains(articleId) || bands.touches(CleanedArticlesTable.signature(signature)))) {
                found.related().add(new Related(articleId, signature));
            }
        }
        return List.of(found).iterator();
    }
}
