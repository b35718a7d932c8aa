package org.hedgerow.stage;

import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.hedgerow.corpus.clean.ArticleCleaner;
import org.hedgerow.corpus.clean.Cleaning;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.lexicon.LexiconSource;

/** Raw records to cleaned articles and rejects: every record becomes exactly one of the two. */
public final class CleanArticles {

    private CleanArticles() {}

    public static JavaRDD<Cleaning> apply(JavaRDD<InputRecord> records, LexiconSource lexicon) {
        return records.mapPartitions(inputs -> clean(inputs, new ArticleCleaner(lexicon)));
    }

    private static Iterator<Cleaning> clean(Iterator<InputRecord> inputs, ArticleCleaner cleaner) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return inputs.hasNext();
            }

            @Override
            public Cleaning next() {
                InputRecord input = inputs.next();
                return input instanceof RawRecord raw ? cleaner.clean(raw) : new Cleaning.Rejected((Reject) input);
            }
        };
    }
}
