package org.hedgerow.job;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.hedgerow.corpus.clean.ArticleCleaner;
import org.hedgerow.corpus.clean.CleanedArticle;
import org.hedgerow.corpus.clean.Cleaning;
import org.hedgerow.corpus.format.ReadOptions;
import org.hedgerow.corpus.format.RecordReader;
import org.hedgerow.corpus.format.RecordReaders;
import org.hedgerow.corpus.record.InputRecord;
import org.hedgerow.corpus.record.RawRecord;
import org.hedgerow.corpus.record.Reject;
import org.hedgerow.corpus.story.StorySignature;
import org.hedgerow.label.ArticleLabeller;
import org.hedgerow.sink.OpenTables;
import org.hedgerow.table.ArticleRecord;
import org.hedgerow.table.CleanedArticlesTable;
import org.hedgerow.table.LabelledRows;
import org.hedgerow.table.RecordsTable;
import org.hedgerow.table.RejectsTable;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;

/**
 * What the job does to single articles, as a plain loop in one thread without Spark: read, clean, label, write their
 * tables. It is what Spark must be measured against (McSherry et al. 2015, Scalability! But at what COST?). What needs the
 * whole corpus is left out: stories, inferred dates, aggregates.
 */
final class SerialJob {

    private final Path articles;
    private final Path output;
    private final ArticleLabeller labeller;
    private final ArticleCleaner cleaner;
    private final ReadOptions options;

    /** @param articles JSON Lines */
    SerialJob(Path articles, Path output, ArticleLabeller labeller, RunOptions options) {
        this.articles = articles;
        this.output = output;
        this.labeller = labeller;
        this.cleaner = new ArticleCleaner(options.lexicon());
        this.options = options.readOptions();
    }

    /** @return how many records were read */
    long run() throws IOException {
        Map<String, List<String>> orders = new HashMap<>();
        for (Table table : LabelStep.TABLES) {
            orders.put(table.name(), LabelStep.order(table));
        }
        long records = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(articles));
                RecordReader reader =
                        RecordReaders.openLines(articles.toUri().toString(), in, 0, Files.size(articles), options);
                OpenTables tables = OpenTables.in(output, orders)) {
            for (InputRecord record = reader.next(); record != null; record = reader.next()) {
                add(record, tables);
                records++;
            }
            tables.finish();
        }
        return records;
    }

    private void add(InputRecord record, OpenTables tables) throws IOException {
        Cleaning cleaning =
                record instanceof RawRecord raw ? cleaner.clean(raw) : new Cleaning.Rejected((Reject) record);
        if (cleaning instanceof Cleaning.Kept kept) {
            CleanedArticle cleaned = kept.article();
            Row row = CleanedArticlesTable.row(cleaned, StorySignature.of(cleaned.text(), cleaned.bodyBegin()));
            tables.add(RecordsTable.INSTANCE, RecordsTable.row(row));
            ArticleRecord article = record(cleaned);
            LabelledRows.project(article, labeller.label(article.article()), tables);
        } else {
            tables.add(Tables.REJECTS, RejectsTable.row(((Cleaning.Rejected) cleaning).reject()));
        }
    }

    private static ArticleRecord record(CleanedArticle cleaned) {
        return new ArticleRecord(
                cleaned.toArticle(),
                cleaned.articleId(),
                cleaned.sourceUri(),
                cleaned.recordNo(),
                cleaned.url(),
                cleaned.byline(),
                cleaned.dateOrigin().label(),
                cleaned.language(),
                cleaned.textSha256());
    }
}
