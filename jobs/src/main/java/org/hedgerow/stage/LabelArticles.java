package org.hedgerow.stage;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.label.ArticleLabeller;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.nlp.NlpPipeline;
import org.hedgerow.table.ArticleRecord;
import org.hedgerow.table.CleanedArticlesTable;

/**
 * Cleaned articles to labelled ones, one pass over each. What comes out are records, not rows: they flow straight into
 * the table writer of the same task, and no nested row is ever converted to Spark's internal format and back.
 */
public final class LabelArticles implements Serializable {

    private static final long serialVersionUID = 1;

    private final Broadcast<LabellerPool> pool;
    private final Broadcast<CorpusFacts> facts;

    /** What becomes of a cleaned article. */
    public sealed interface Outcome {
        /** It was labelled. */
        record Labelled(ArticleRecord article, LabelledArticle labels) implements Outcome {}

        /** It is a copy, in every particular, of an article kept from elsewhere. */
        record Copy(Reject reject) implements Outcome {}
    }

    /** @param facts grow with the corpus: each process gets them once, not each task */
    public LabelArticles(Broadcast<LabellerPool> pool, Broadcast<CorpusFacts> facts) {
        this.pool = pool;
        this.facts = facts;
    }

    /**
     * @param cleaned rows of {@link CleanedArticlesTable}; with the columns of {@link NlpPipeline#annotate}, if they are
     *     there, sentences and tokens come from them
     */
    public JavaRDD<Outcome> apply(Dataset<Row> cleaned) {
        CleanedArticlesTable.INSTANCE.check(cleaned.schema());
        return cleaned.javaRDD().mapPartitions(this::label);
    }

    private Iterator<Outcome> label(Iterator<Row> rows) {
        ArticleLabeller labeller = pool.value().borrow();
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener)
                context -> pool.value().giveBack(labeller));
        return new LabelledBatches(rows, facts.value(), labeller);
    }
}
