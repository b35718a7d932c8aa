package org.hedgerow.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.table.ArticleRecord;
import org.hedgerow.table.RecordsTable;
import org.hedgerow.table.Tables;

/**
 * Finds the articles whose rows a new run must make anew. An article's id covers its text and what it says of itself;
 * the columns compared here are the rest: its place, and what only the whole corpus decides (story, inferred date). An
 * old article is among them where new ones have changed its story, its date, or which of its copies is kept.
 */
public final class ArticleChanges {

    private static final StructType DECIDED = new StructType()
            .add("article_id", DataTypes.StringType)
            .add("source_uri", DataTypes.StringType)
            .add("record_no", DataTypes.LongType)
            .add("story_id", DataTypes.StringType)
            .add("byline", DataTypes.StringType)
            .add("published_date", DataTypes.DateType)
            .add("date_origin", DataTypes.StringType)
            .add("flags", DataTypes.createArrayType(DataTypes.StringType));

    private ArticleChanges() {}

    /**
     * Compares what is to be with what is.
     *
     * @param records rows of {@link RecordsTable}: all records of the corpus
     * @param articles rows of {@code articles} as the last run wrote them
     * @return {@code article_id}, {@code before} (it has rows of the last run, which are to go) and {@code after} (it is
     *     to be labelled); articles whose rows stay are left out
     */
    public static Dataset<Row> of(Dataset<Row> records, CorpusFacts facts, Dataset<Row> articles) {
        RecordsTable.INSTANCE.check(records.schema());
        Tables.ARTICLES.check(articles.schema());
        Column[] columns = new Column[DECIDED.length()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = col(DECIDED.fieldNames()[i]);
        }
        Dataset<Row> before = articles.select(columns)
                .select(col("article_id"), struct(columns).as("before"));
        Dataset<Row> after = decided(records, facts)
                .select(col("article_id"), struct(columns).as("after"));
        return before.join(after, new String[] {"article_id"}, "full_outer")
                .where(not(col("before").eqNullSafe(col("after"))))
                .select(
                        col("article_id"),
                        col("before").isNotNull().as("before"),
                        col("after").isNotNull().as("after"));
    }

    private static Dataset<Row> decided(Dataset<Row> records, CorpusFacts facts) {
        JavaRDD<Row> rows = records.drop("signature")
                .withColumnRenamed("excerpt", "text")
                .javaRDD()
                .filter(row -> !facts.isCopy(row))
                .map(row -> RowFactory.create(decided(facts.decide(row))));
        return records.sparkSession().createDataFrame(rows, DECIDED);
    }

    /** Whether an article's row is the same before and after, where one place before and one after are kept. */
    static boolean isSame(Row before, CorpusFacts factsBefore, Row after, CorpusFacts factsAfter) {
        return Arrays.deepEquals(decided(factsBefore.decide(before)), decided(factsAfter.decide(after)));
    }

    private static Object[] decided(ArticleRecord article) {
        return new Object[] {
            article.article().articleId(),
            article.sourceUri(),
            article.recordNo(),
            article.storyId(),
            article.byline(),
            article.article().publishedDate(),
            article.dateOrigin(),
            article.flags()
        };
    }
}
