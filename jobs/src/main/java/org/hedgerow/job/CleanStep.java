package org.hedgerow.job;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.CorpusReader;
import org.hedgerow.corpus.clean.Cleaning;
import org.hedgerow.corpus.story.StorySignature;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.stage.CleanArticles;
import org.hedgerow.table.CleanedArticlesTable;
import org.hedgerow.table.RecordsTable;
import org.hedgerow.table.RejectsTable;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and cleans: cleaned articles for this run, what the next run must know of them, and rejects. */
final class CleanStep {

    private static final Logger LOG = LoggerFactory.getLogger(CleanStep.class);

    private CleanStep() {}

    /** @return how many records were read */
    static long run(RunContext context, CorpusReader.Corpus corpus) {
        context.begin("read and clean articles");
        List<WrittenFile> written = context.writer(false)
                .write(
                        CleanArticles.apply(corpus.records(), context.options().lexicon()),
                        Map.of(
                                CleanedArticlesTable.INSTANCE,
                                List.of(),
                                RecordsTable.INSTANCE,
                                List.of(),
                                Tables.REJECTS,
                                List.of()),
                        (cleaning, sink) -> {
                            if (cleaning instanceof Cleaning.Kept kept) {
                                int[] signature = StorySignature.of(
                                        kept.article().text(), kept.article().bodyBegin());
                                Row row = CleanedArticlesTable.row(kept.article(), signature);
                                sink.add(CleanedArticlesTable.INSTANCE, row);
                                sink.add(RecordsTable.INSTANCE, RecordsTable.row(row));
                            } else {
                                sink.add(Tables.REJECTS, RejectsTable.row(((Cleaning.Rejected) cleaning).reject()));
                            }
                        });
        List<WrittenFile> cleaned = of(CleanedArticlesTable.INSTANCE, written);
        List<WrittenFile> rejects = of(Tables.REJECTS, written);
        context.transaction().adoptScratch(cleaned, List.of(CleanedArticlesTable.INSTANCE));
        context.transaction().adoptState(of(RecordsTable.INSTANCE, written), List.of(RecordsTable.INSTANCE));
        context.transaction().adopt(rejects, List.of(Tables.REJECTS));
        LOG.info("{} articles read and cleaned, {} rejects", WrittenTables.rows(cleaned), WrittenTables.rows(rejects));
        return WrittenTables.rows(cleaned) + WrittenTables.rows(rejects);
    }

    private static List<WrittenFile> of(Table table, List<WrittenFile> files) {
        return WrittenTables.split(files, table).get(true);
    }
}
