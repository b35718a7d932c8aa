package org.hedgerow.job;

import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.stage.CorpusFacts;

/** What an update is to do. */
interface UpdatePlan extends AutoCloseable {

    int ARTICLES_A_PARTITION = 200;

    /** Whether what changes is held at once. */
    boolean isSmall();

    /** Places of known records that are so no more. */
    Keys superseded();

    /** Which of the last run's rejects of copies are still to be rejected in the same words. */
    FilterFunction<Row> keptCopies();

    /**
     * What the corpus says.
     *
     * @param records rows of {@link org.hedgerow.table.RecordsTable}: all records, old and new
     */
    CorpusFacts decide(Dataset<Row> records);

    /** Articles whose rows are to go. To be asked, like all that follows, once the facts are decided. */
    Keys gone();

    /** How many articles are labelled. */
    long labelled();

    /** Articles to label with their texts, and copies, of which only rejects are made, with the beginning of theirs. */
    Dataset<Row> toLabel();

    /** Files that have lost records which stay. */
    Set<String> shortened();

    /** So many partitions at most, so that small updates leave few small files. */
    default int partitions(RunContext context) {
        long partitions = 1 + labelled() / ARTICLES_A_PARTITION;
        return (int) Math.min(partitions, 4L * context.session().sparkContext().defaultParallelism());
    }

    @Override
    default void close() {}
}
