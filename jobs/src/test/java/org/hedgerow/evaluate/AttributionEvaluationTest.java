package org.hedgerow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hedgerow.text.Article;
import org.hedgerow.text.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The evaluation of attribution")
class AttributionEvaluationTest {

    private static final String TEXT =
            "Rain came. “We wait,” the farmer said. The mayor said that it was late. Buy now!";

    private static Span span(String part) {
        int begin = TEXT.indexOf(part);
        return new Span(begin, begin + part.length());
    }

    private static final AttributionSpans FARMER =
            new AttributionSpans(List.of(span("the farmer")), List.of(new Span(32, 36)), List.of(span("“We wait,”")));
    private static final AttributionSpans MAYOR = new AttributionSpans(
            List.of(span("The mayor")), List.of(new Span(48, 52)), List.of(span("that it was late")));
    private static final GoldAttributions ARTICLE = new GoldAttributions(
            "Herald", Article.ofText("a", TEXT), List.of(FARMER, MAYOR), List.of(span("Buy now!")));

    private static double value(List<AttributionSpans> found, String part, String metric) {
        return AttributionEvaluation.measure("test", List.of(ARTICLE), (document, quotations) -> found).stream()
                .filter(measurement ->
                        measurement.part().equals(part) && measurement.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    @DisplayName("gives 1 throughout where the annotation itself is the answer")
    void perfect() {
        assertThat(
                        AttributionEvaluation.measure(
                                        "test", List.of(ARTICLE), (document, quotations) -> ARTICLE.attributions())
                                .stream()
                                .filter(measurement -> measurement.count() > 0))
                .isNotEmpty()
                .allSatisfy(measurement -> assertThat(measurement.value()).isEqualTo(1.0));
    }

    @Test
    @DisplayName("counts half where one of two is missed, and sorts both by quote type and publisher")
    void missed() {
        List<AttributionSpans> found = List.of(MAYOR);
        assertThat(value(found, "all", "attribution found recall")).isEqualTo(0.5);
        assertThat(value(found, "all", "attribution found precision")).isEqualTo(1.0);
        assertThat(value(found, "direct", "attribution found recall")).isZero();
        assertThat(value(found, "indirect", "attribution found F1")).isEqualTo(1.0);
        assertThat(value(found, "publisher herald", "attribution found recall")).isEqualTo(0.5);
    }

    @Test
    @DisplayName("trims blanks, quotation marks and punctuation before it compares spans")
    void trimmed() {
        AttributionSpans bare = new AttributionSpans(FARMER.source(), FARMER.cue(), List.of(span("We wait")));
        assertThat(value(List.of(bare, MAYOR), "all", "exact content F1")).isEqualTo(1.0);
        AttributionSpans shorter = new AttributionSpans(MAYOR.source(), MAYOR.cue(), List.of(span("that it was")));
        assertThat(value(List.of(FARMER, shorter), "all", "exact content F1")).isEqualTo(0.5);
        assertThat(value(List.of(FARMER, shorter), "all", "exact content begin F1"))
                .isEqualTo(1.0);
    }

    @Test
    @DisplayName("scores nothing inside discarded text, and nothing nested in another content")
    void leftOut() {
        AttributionSpans advertisement = new AttributionSpans(List.of(), List.of(span("Buy")), List.of(span("now")));
        AttributionSpans nested = new AttributionSpans(List.of(), List.of(span("late")), List.of(span("it")));
        assertThat(value(List.of(FARMER, MAYOR, advertisement, nested), "all", "attribution found precision"))
                .isEqualTo(1.0);
    }

    @Test
    @DisplayName("takes sources as agreeing where they share a character, or neither side has one")
    void sources() {
        AttributionSpans sourceless = new AttributionSpans(List.of(), MAYOR.cue(), MAYOR.content());
        assertThat(value(List.of(FARMER, sourceless), "all", "source overlap given match"))
                .isEqualTo(0.5);
        AttributionSpans partly = new AttributionSpans(List.of(span("mayor")), MAYOR.cue(), MAYOR.content());
        assertThat(value(List.of(FARMER, partly), "all", "source overlap given match"))
                .isEqualTo(1.0);
        assertThat(value(List.of(FARMER, partly), "all", "exact source F1")).isEqualTo(0.5);
    }

    @Test
    @DisplayName("reads gold whose offsets are code points")
    void codePoints(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gold.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"x\",\"publisher\":\"p\",\"text\":\"\uD83D\uDE00 He said yes.\",\"attributions\":"
                        + "[{\"source\":[[2,4]],\"cue\":[[5,9]],\"content\":[[10,13]]}],\"discard\":[]}\n");
        AttributionSpans read =
                GoldAttributions.read(file).get(0).attributions().get(0);
        assertThat(read.source().get(0)).isEqualTo(new Span(3, 5));
        Files.writeString(file, "{\"id\":\"x\"}\n");
        assertThatThrownBy(() -> GoldAttributions.read(file)).hasMessageContaining("gold.jsonl line 1");
    }
}
