package org.hedgerow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.job.SampleTablesExtension.SampleRun;
import org.hedgerow.label.ArticleLabeller;
import org.hedgerow.table.Table;
import org.hedgerow.table.Tables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The job in one thread without Spark")
@ExtendWith({SparkSessionExtension.class, SampleTablesExtension.class})
class SerialJobTest {

    @Test
    @DisplayName("labels articles as the Spark job does, so that the two can be compared in speed")
    void labelsAreTheSame(SparkSession session, SampleRun sample, @TempDir Path folder) throws IOException {
        Path articles = Path.of(SampleTablesExtension.SAMPLE, "jsonl", "harbour-post.jsonl")
                .toAbsolutePath()
                .normalize();
        RunOptions options =
                CommandLine.populateCommand(new RunOptions(), articles.toString(), "--output", folder.toString());
        ArticleLabeller labeller = sample.rules().borrow();
        long records = new SerialJob(articles, folder, labeller, options).run();
        sample.rules().giveBack(labeller);

        assertThat(records).isPositive();
        for (Table table : List.of(Tables.STATEMENTS, Tables.HEDGES, Tables.SENTENCES)) {
            String id = table.columns().get(0).name();
            List<Row> expected = session.read()
                    .parquet(sample.output().resolve(table.name()).toString())
                    .join(
                            session.read()
                                    .parquet(sample.output().resolve("articles").toString())
                                    .where("source_uri like '%harbour-post.jsonl'")
                                    .select("article_id"),
                            "article_id")
                    .select(id)
                    .orderBy(id)
                    .collectAsList();
            assertThat(session.read()
                            .parquet(folder.resolve(table.name()).toString())
                            .select(id)
                            .orderBy(id)
                            .collectAsList())
                    .as(table.name())
                    .isNotEmpty()
                    .isEqualTo(expected);
        }
    }
}
