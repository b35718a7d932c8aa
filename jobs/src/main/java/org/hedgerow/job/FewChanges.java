package org.hedgerow.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.hedgerow.stage.CorpusFacts;
import org.hedgerow.stage.CorpusUpdate;
import org.hedgerow.stage.Place;
import org.hedgerow.table.CleanedArticlesTable;

/** An update that concerns few articles, which are held here; old records are not joined with each other. */
final class FewChanges implements UpdatePlan {

    private final RunContext context;
    private final Dataset<Row> fresh;
    private final Dataset<Row> articlesBefore;
    private final CorpusUpdate.Changes changes;

    /**
     * @param fresh rows of {@link CleanedArticlesTable}: what has been read
     * @param articlesBefore rows of {@code articles} as they were
     */
    FewChanges(RunContext context, Dataset<Row> fresh, Dataset<Row> articlesBefore, CorpusUpdate.Changes changes) {
        this.context = context;
        this.fresh = fresh;
        this.articlesBefore = articlesBefore;
        this.changes = changes;
    }

    @Override
    public boolean isSmall() {
        return true;
    }

    @Override
    public Keys superseded() {
        return Keys.places(context.session(), changes.superseded());
    }

    @Override
    public FilterFunction<Row> keptCopies() {
        Set<Place> former = changes.formerCopies();
        return row -> !former.contains(Place.of(row));
    }

    @Override
    public CorpusFacts decide(Dataset<Row> records) {
        return changes.facts();
    }

    @Override
    public Keys gone() {
        return Keys.articles(context.session(), changes.gone());
    }

    @Override
    public long labelled() {
        return changes.toLabel().size();
    }

    @Override
    public Set<String> shortened() {
        return changes.shortened();
    }

    @Override
    public Dataset<Row> toLabel() {
        CorpusFacts facts = changes.facts();
        Set<String> toLabel = changes.toLabel();
        FilterFunction<Row> isConcerned = row -> facts.isCopy(row) || toLabel.contains(row.<String>getAs("article_id"));
        Dataset<Row> all = fresh.filter(isConcerned);
        List<Row> copies = changes.oldCopies();
        if (!copies.isEmpty()) {
            all = all.union(rows(copies));
        }
        List<Row> old = changes.oldToLabel();
        if (!old.isEmpty()) {
            Dataset<Row> texts = articlesBefore.select("article_id", "text");
            all = all.union(texts.join(broadcast(rows(old).drop("text")), "article_id")
                    .select(CleanedArticlesTable.INSTANCE.columns().stream()
                            .map(column -> col(column.name()))
                            .toArray(Column[]::new)));
        }
        return all.coalesce(partitions(context));
    }

    private Dataset<Row> rows(List<Row> rows) {
        return context.session().createDataFrame(new ArrayList<>(rows), CleanedArticlesTable.INSTANCE.schema());
    }
}
