package org.hedgerow.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.corpus.story.StorySignature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Finding stories")
@ExtendWith(SparkSessionExtension.class)
class FindStoriesTest {

    private static final StructType SIGNATURES =
            new StructType().add("article_id", DataTypes.StringType).add("signature", DataTypes.BinaryType);

    private final Random random = new Random(3);

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            text.append('w').append(random.nextInt(4000)).append(' ');
        }
        return text.toString();
    }

    private Row article(long high, long low, String text) {
        ByteBuffer bytes = ByteBuffer.allocate(StorySignature.LENGTH * Integer.BYTES);
        bytes.asIntBuffer().put(StorySignature.of(text));
        String id = HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
        return RowFactory.create(id, bytes.array());
    }

    @Test
    @DisplayName("gives copies the smallest of their ids, in one partition or many, with pairs held or shuffled")
    void copies(SparkSession session) {
        List<Row> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            articles.add(article(random.nextLong(), random.nextLong(), text()));
        }
        String wire = text();
        List<Row> copies = List.of(
                article(-1, 0, wire),
                article(-1, 5, wire + "more"),
                article(1, -1, wire + "and more"),
                article(1, 2, wire));
        articles.addAll(copies);
        articles.add(copies.get(0));
        Dataset<Row> rows = session.createDataFrame(articles, SIGNATURES).repartition(3);
        String smallest = copies.get(3).getString(0);
        Map<String, String> stories = FindStories.apply(rows, articles.size());
        assertThat(stories).hasSize(4);
        copies.forEach(copy -> assertThat(stories).containsEntry(copy.getString(0), smallest));
        assertThat(FindStories.apply(rows, 1_000_000)).isEqualTo(stories);
        assertThat(FindStories.apply(rows, articles.size(), 1)).isEqualTo(stories);
    }
}
