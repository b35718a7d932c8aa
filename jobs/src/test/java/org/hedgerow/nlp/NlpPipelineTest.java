package org.hedgerow.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.LightPipeline;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.SparkSessionExtension;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Spark NLP pipeline")
@ExtendWith(SparkSessionExtension.class)
class NlpPipelineTest {

    private static final StructType ARTICLES =
            new StructType().add("article_id", "string").add("text", "string");

    private static final List<String> TEXTS = List.of(
            "Talks fail\n\nThe envoys didn't stay. “We're leaving,” said Gen. F. Hall of the U.S. Army.\n\n\nIt's over.",
            "A lone line without a stop",
            "\ud83d\ude00 He said \"Go!\" He went. . . . and wasn't seen—again.The end.\r\n Russia 's army\u00a0left.",
            "Write a.b@example.org's owner; see https://example.org/x's page. 'Twas the leaders' plan [1]. [2] No.",
            "   ",
            "");

    private static Dataset<Row> articles(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            rows.add(RowFactory.create("a" + i, TEXTS.get(i)));
        }
        return spark.createDataFrame(rows, ARTICLES);
    }

    private static Article article(Row row) {
        String text = row.getAs("text");
        return new Article(row.getAs("article_id"), null, "Talks fail", null, text, Set.of());
    }

    /** Everything of a document but the identity of its words. */
    private static List<String> shape(Document document) {
        List<String> lines = new ArrayList<>();
        document.sentences().forEach(sentence -> lines.add(sentence.toString()));
        Tokens tokens = document.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            lines.add(tokens.span(i, i + 1) + " " + tokens.word(i).form() + " " + tokens.isClitic(i));
        }
        return lines;
    }

    private static void assertSameAsSegmenter(Dataset<Row> annotated) {
        Segmenter segmenter = new Segmenter();
        DocumentFromAnnotations converter = new DocumentFromAnnotations(segmenter.words());
        List<Row> rows = annotated.collectAsList();
        assertThat(rows).hasSameSizeAs(TEXTS);
        for (Row row : rows) {
            assertThat(shape(converter.convert(article(row), row))).isEqualTo(shape(segmenter.segment(article(row))));
        }
    }

    @Test
    @DisplayName("gives, by default, the very documents that the segmenter gives")
    void isTheSegmenter(SparkSession spark) {
        Dataset<Row> annotated = NlpPipeline.standard(spark).annotate(articles(spark));
        assertThat(annotated.columns()).containsExactly("article_id", "text", "sentence", "token");
        assertSameAsSegmenter(annotated);
    }

    @Test
    @DisplayName("is the same after it was saved and loaded, parameters included")
    void survivesSaving(SparkSession spark, @TempDir Path folder) throws IOException {
        String path = folder.resolve("pipeline").toString();
        NlpPipeline.standard(spark).model().write().overwrite().save(path);
        assertSameAsSegmenter(NlpPipeline.load(path).annotate(articles(spark)));
    }

    @Test
    @DisplayName("takes sentences and tokens of Spark NLP's own annotators, beside ours")
    void mixesWithStockAnnotators(SparkSession spark) {
        Dataset<Row> articles = articles(spark);
        SentenceDetector detector = new SentenceDetector();
        detector.setInputCols(new String[] {"document"});
        detector.setOutputCol("sentence");
        Tokenizer tokenizer = new Tokenizer();
        tokenizer.setInputCols(new String[] {"sentence"});
        tokenizer.setOutputCol("token");
        NlpPipeline stock = pipeline(articles, assembler("text"), detector, new FastTokenizer());
        NlpPipeline ours = pipeline(articles, assembler("text"), new QuoteAwareSentenceDetector(), tokenizer);
        DocumentFromAnnotations converter = new DocumentFromAnnotations(new Segmenter().words());
        for (NlpPipeline pipeline : List.of(stock, ours)) {
            Row first = pipeline.annotate(articles).collectAsList().get(0);
            Document document = converter.convert(article(first), first);
            assertThat(document.sentences()).hasSizeGreaterThan(2);
            int didNot = document.tokens().firstBeginningAt(document.text().indexOf("didn't"));
            assertThat(document.tokens().lower(didNot)).isEqualTo("did");
            assertThat(document.tokens().isClitic(didNot + 1)).isTrue();
        }
    }

    @Test
    @DisplayName("can be used by several threads of a LightPipeline at once")
    void worksInLightPipeline(SparkSession spark) {
        LightPipeline light = new LightPipeline(NlpPipeline.standard(spark).model(), false);
        String[] texts = new String[64];
        java.util.Arrays.fill(texts, "He didn't go. She did.");
        for (var result : light.fullAnnotate(texts)) {
            assertThat(result.apply("sentence").size()).isEqualTo(2);
            assertThat(result.apply("token").size()).isEqualTo(7);
        }
    }

    @Test
    @DisplayName("says in one line what a pipeline lacks, before anything is run")
    void saysWhatIsMissing(SparkSession spark, @TempDir Path folder) {
        Dataset<Row> articles = articles(spark);
        assertThatThrownBy(() -> pipeline(articles, assembler("text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("my pipeline yields no annotation column sentence and no token")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> pipeline(articles.withColumnRenamed("text", "body"), assembler("body")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("my pipeline reads the column 'body'")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> NlpPipeline.load(folder.resolve("nothing").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no saved Spark NLP PipelineModel can be read there")
                .hasMessageNotContaining("\n");
    }

    private static DocumentAssembler assembler(String input) {
        DocumentAssembler assembler = new DocumentAssembler().setInputCol(input);
        assembler.setOutputCol("document");
        return assembler;
    }

    private static NlpPipeline pipeline(Dataset<Row> articles, PipelineStage... stages) {
        PipelineModel model = new Pipeline().setStages(stages).fit(articles);
        return NlpPipeline.of(model, "my pipeline");
    }
}
