package org.hedgerow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hedgerow.evaluate.AttributionMatching.Pair;
import org.hedgerow.text.QuoteType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The difference of spans")
class SpanDifferenceTest {

    private final MarkedText marked = MarkedText.of(
            "The mayor, a former judge, has never said that the bridge is safe, though it may hold. Trucks wait. "
                    + "She waits as well, the clerk added.");

    private List<String> kinds(AttributionSpans gold, AttributionSpans found) {
        return new SpanDifference(marked.document()).kinds(new Pair(gold, found, QuoteType.INDIRECT));
    }

    private AttributionSpans mayor(String source, String cue, String content) {
        return marked.attribution(source, cue, content);
    }

    private final AttributionSpans gold =
            mayor("The mayor, a former judge", "has never said", "that the bridge is safe, though it may hold");

    @Test
    @DisplayName("is none where only outer marks and blanks differ")
    void none() {
        assertThat(kinds(
                        gold,
                        mayor(
                                "The mayor, a former judge,",
                                "has never said ",
                                "that the bridge is safe, though it may hold.")))
                .isEmpty();
    }

    @Test
    @DisplayName("names what a source lacks, has too much, or that it is another's")
    void sources() {
        String content = "that the bridge is safe, though it may hold";
        assertThat(kinds(gold, mayor("The mayor", "has never said", content)))
                .containsExactly("source: apposition or clause at its end left out");
        assertThat(kinds(gold, mayor("mayor, a former judge", "has never said", content)))
                .containsExactly("source: words at its begin left out");
        assertThat(kinds(gold, mayor("Trucks", "has never said", content))).containsExactly("source: another taken");
        assertThat(kinds(gold, mayor("", "has never said", content))).containsExactly("source: missed");
        assertThat(kinds(mayor("", "has never said", content), gold))
                .containsExactly("source: none annotated, one found");
        AttributionSpans pronoun = mayor("She", "added", "waits as well");
        assertThat(kinds(pronoun, mayor("the clerk", "added", "waits as well")))
                .containsExactly("source: another taken, a pronoun annotated");
        assertThat(kinds(pronoun, mayor("", "added", "waits as well"))).containsExactly("source: pronoun missed");
    }

    @Test
    @DisplayName("names the kind of word by which cues differ")
    void cues() {
        String source = "The mayor, a former judge";
        String content = "that the bridge is safe, though it may hold";
        assertThat(kinds(gold, mayor(source, "said", content))).containsExactly("cue: auxiliary or negation left out");
        assertThat(kinds(gold, mayor(source, "has never said that", content)))
                .containsExactly("cue: preposition, particle or article taken in");
        assertThat(kinds(gold, mayor(source, "added", content))).containsExactly("cue: another word taken");
        assertThat(kinds(gold, mayor(source, "", content))).containsExactly("cue: missed");
    }

    @Test
    @DisplayName("says where content begins or ends, and by what it is off")
    void contents() {
        String source = "The mayor, a former judge";
        assertThat(kinds(gold, mayor(source, "has never said", "the bridge is safe, though it may hold. Trucks wait")))
                .containsExactly("content: begins late by 'that'", "content: ends late by a sentence or more");
        assertThat(kinds(gold, mayor(source, "has never said", "that the bridge is safe")))
                .containsExactly("content: ends early by a clause after a comma");
        assertThat(kinds(gold, mayor(source, "has never said", "She waits")))
                .containsExactly("content: another stretch taken");
        assertThat(kinds(gold, mayor(source, "has never said", "that the bridge|is safe, though it may hold")))
                .containsExactly("content: found in more pieces");
    }
}
