package org.hedgerow.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.nlp.NlpPipeline;
import org.hedgerow.sink.WrittenFile;
import org.hedgerow.stage.CorpusFacts;
import org.hedgerow.stage.LabelArticles;
import org.hedgerow.stage.LabelArticles.Outcome;
import org.hedgerow.table.DayCountsTable;
import org.hedgerow.table.LabelledRows;
import org.hedgerow.table.RejectsTable;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Labels cleaned articles and writes the tables that one article alone fills, in one pass. */
final class LabelStep {

    /** The tables whose rows each come from one article. */
    static final List<Table> TABLES =
            List.of(Tables.ARTICLES, Tables.SENTENCES, Tables.STATEMENTS, Tables.HEDGES, Tables.STANCES);

    private static final Logger LOG = LoggerFactory.getLogger(LabelStep.class);

    /** Input a task gets to label: small enough to spread over cores, large enough for files of sensible size. */
    private static final long BYTES_A_PARTITION = 24L << 20;

    private final RunContext context;
    private final boolean byMonth;

    /** @param byMonth whether large tables lie in folders by month */
    LabelStep(RunContext context, boolean byMonth) {
        this.context = context;
        this.byMonth = byMonth;
    }

    /** The columns by which a table's rows are sorted within a file. */
    static List<String> order(Table table) {
        return switch (table.name()) {
            case "statements" -> List.of("actor_id", "said_date", "statement_id");
            case "hedges" -> List.of("actor_id", "said_date", "hedge_id");
            case "stances" -> List.of("claim_id", "actor_id", "said_date", "statement_id");
            default -> List.of();
        };
    }

    /** Puts the articles of a month into few tasks, so that months become few files. */
    Dataset<Row> spread(Dataset<Row> cleaned, long bytes) {
        if (!byMonth) {
            return cleaned;
        }
        int parallelism = context.session().sparkContext().defaultParallelism();
        int partitions = (int) Math.max(parallelism, bytes / BYTES_A_PARTITION);
        return cleaned.repartitionByRange(partitions, col("published_date"), col("article_id"));
    }

    /** @param cleaned rows of {@link org.hedgerow.table.CleanedArticlesTable} */
    List<WrittenFile> run(Dataset<Row> cleaned, CorpusFacts facts) {
        context.begin("label articles");
        RunOptions options = context.options();
        Dataset<Row> input = options.nlpPipeline == null
                ? cleaned
                : NlpPipeline.load(options.nlpPipeline).annotate(cleaned);
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(context.session().sparkContext());
        Broadcast<LabellerPool> pool = spark.broadcast(context.labellers());
        Broadcast<CorpusFacts> known = spark.broadcast(facts);
        Map<Table, List<String>> orders = new LinkedHashMap<>();
        List<Table> tables = new ArrayList<>(TABLES);
        tables.add(Tables.REJECTS);
        tables.forEach(table -> orders.put(table, order(table)));
        orders.put(DayCountsTable.INSTANCE, List.of());
        List<WrittenFile> all = context.writer(byMonth)
                .write(new LabelArticles(pool, known).apply(input), orders, (outcome, sink) -> {
                    if (outcome instanceof Outcome.Labelled labelled) {
                        LabelledRows.project(labelled.article(), labelled.labels(), sink);
                    } else {
                        sink.add(Tables.REJECTS, RejectsTable.row(((Outcome.Copy) outcome).reject()));
                    }
                });
        known.destroy();
        Map<Boolean, List<WrittenFile>> counts = WrittenTables.split(all, DayCountsTable.INSTANCE);
        context.transaction().adoptState(counts.get(true), List.of(DayCountsTable.INSTANCE));
        List<WrittenFile> written = counts.get(false);
        context.transaction().adopt(written, tables);
        for (Table table : tables) {
            LOG.info(
                    "{} rows written to {}",
                    WrittenTables.rows(WrittenTables.split(written, table).get(true)),
                    table.name());
        }
        return written;
    }
}
