package org.hedgerow.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.WordTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import scala.collection.JavaConverters;

@DisplayName("A document made from foreign annotations")
class DocumentFromAnnotationsTest {

    private static final String TEXT = "He didn't go\nShe did. We went.";

    private static final StructType ANNOTATION =
            new StructType().add("begin", "int").add("end", "int").add("result", "string");

    private final DocumentFromAnnotations converter = new DocumentFromAnnotations(new WordTable());

    /** Spans as begin and exclusive end, from which annotations with inclusive ends are made. */
    private static Row row(int[][] sentences, int[][] tokens) {
        StructType schema = new StructType().add("sentence", "array<string>").add("token", "array<string>");
        return new GenericRowWithSchema(new Object[] {annotations(sentences), annotations(tokens)}, schema);
    }

    private static Object annotations(int[][] spans) {
        List<Row> rows = Arrays.stream(spans)
                .<Row>map(span -> annotation(span[0], span[1], TEXT.substring(span[0], span[1])))
                .toList();
        return JavaConverters.asScalaBuffer(rows);
    }

    private static Row annotation(int begin, int end, String result) {
        return new GenericRowWithSchema(new Object[] {begin, end - 1, result}, ANNOTATION);
    }

    private List<String> tokens(Document document) {
        return java.util.stream.IntStream.range(0, document.tokens().size())
                .mapToObj(i -> document.tokens().word(i).form())
                .toList();
    }

    @Test
    @DisplayName("is cut at line breaks, with inclusive ends read as such and clitics cut off")
    void isCutAtLineBreaks() {
        Document document =
                converter.convert(Article.ofText("a", TEXT), row(new int[][] {{0, 21}, {22, 30}}, new int[][] {
                    {0, 2}, {3, 9}, {10, 12}, {13, 16}, {17, 21}, {22, 24}
                }));
        assertThat(document.sentences().stream().map(s -> s.span().in(TEXT)))
                .containsExactly("He didn't go", "She did.", "We went.");
        assertThat(document.sentences().stream().map(s -> s.paragraph())).containsExactly(0, 1, 1);
        assertThat(tokens(document)).containsExactly("He", "did", "n't", "go", "She", "did.", "We");
    }

    @Test
    @DisplayName("has no token outside or across its sentences, no overlap, and no sentence without tokens")
    void isConsistent() {
        Document document = converter.convert(
                Article.ofText("a", TEXT),
                row(new int[][] {{0, 6}, {3, 12}, {22, 30}}, new int[][] {{10, 16}, {0, 9}, {3, 9}, {17, 20}}));
        assertThat(document.sentences().stream().map(s -> s.span().in(TEXT))).containsExactly("He did", "n't go");
        assertThat(tokens(document)).containsExactly("He did", "n't", "go");
        assertThat(document.sentences().get(1).endToken()).isEqualTo(3);
    }

    @Test
    @DisplayName("is refused where the annotations are about another text")
    void isRefused() {
        StructType schema = new StructType().add("sentence", "array<string>").add("token", "array<string>");
        Object wrong = JavaConverters.asScalaBuffer(List.of(annotation(0, 2, "We")));
        Object far = JavaConverters.asScalaBuffer(List.of(annotation(90, 92, "We")));
        for (Object annotations : List.of(wrong, far)) {
            Row row = new GenericRowWithSchema(new Object[] {annotations, annotations}, schema);
            assertThatThrownBy(() -> converter.convert(Article.ofText("a", TEXT), row))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("column 'sentence' says \"We\"")
                    .hasMessageContaining("cleanupMode 'disabled'");
        }
    }
}
