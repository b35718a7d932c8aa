package org.hedgerow.stage;

import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.RawRecordRows;
import org.hedgerow.corpus.clean.ArticleCleaner;
import org.hedgerow.corpus.clean.Cleaning;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.lexicon.LexiconSource;

/** Raw records to cleaned articles and rejects: every record becomes exactly one of the two. */
public final class CleanArticles {

    private CleanArticles() {}

    /** @param raw rows of {@link RawRecordRows} */
    public static JavaRDD<Cleaning> apply(Dataset<Row> raw, LexiconSource lexicon) {
        return raw.javaRDD().mapPartitions(rows -> clean(rows, new ArticleCleaner(lexicon)));
    }

    private static Iterator<Cleaning> clean(Iterator<Row> rows, ArticleCleaner cleaner) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Cleaning next() {
                InputRecord input = RawRecordRows.toRecord(rows.next());
                if (input instanceof RawRecord raw) {
                    return cleaner.clean(raw);
                }
                return new Cleaning.Rejected((Reject) input);
            }
        };
    }
}
