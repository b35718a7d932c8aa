package org.hedgerow.job;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.hedgerow.label.ArticleLabeller;
import org.hedgerow.label.LabelledArticle;
import org.hedgerow.label.LabelledStatement;
import org.hedgerow.label.LabellerPool;
import org.hedgerow.label.LabellingSettings;
import org.hedgerow.text.Article;
import org.hedgerow.text.ArticleFlag;

/** Statements that take a stance on the claims, found by labelling articles as a run would. */
final class ClaimMatches implements Serializable {

    private static final long serialVersionUID = 1;

    private final Broadcast<LabellerPool> pool;

    ClaimMatches(JavaSparkContext spark, LabellingSettings settings) {
        this.pool = spark.broadcast(new LabellerPool(settings));
    }

    /** A line for each of the first matches; only as many articles are labelled as it takes. */
    List<String> first(int most, JavaRDD<Row> articles) {
        return articles.flatMap(row -> matches(row).iterator()).take(most);
    }

    private List<String> matches(Row row) {
        ArticleLabeller labeller = pool.value().borrow();
        try {
            LabelledArticle labelled = labeller.label(article(row));
            return labelled.statements().stream()
                    .flatMap(statement -> lines(statement, labelled.document().text()))
                    .toList();
        } finally {
            pool.value().giveBack(labeller);
        }
    }

    private static Stream<String> lines(LabelledStatement statement, String text) {
        String content = statement.attribution().contents().stream()
                .map(span -> span.in(text))
                .collect(Collectors.joining(" … "));
        String actor = statement.resolution().isResolved()
                ? statement.resolution().actor().name()
                : "not named";
        return statement.stances().stream()
                .map(stance -> String.format(
                        Locale.ROOT,
                        "%s %s (%+.1f, by \"%s\") %s: %s",
                        stance.claimId(),
                        stance.stance().label(),
                        stance.commitment(),
                        OneLine.of(stance.evidence().in(text)),
                        actor,
                        OneLine.of(content)));
    }

    private static Article article(Row row) {
        Set<ArticleFlag> flags = row.<String>getList(row.fieldIndex("flags")).stream()
                .map(flag -> ArticleFlag.valueOf(flag.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Article(
                row.getAs("article_id"),
                row.getAs("outlet"),
                row.getAs("title"),
                row.getAs("published_date"),
                row.getAs("text"),
                flags);
    }
}
