package org.hedgerow.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A phrase trie")
class PhraseTrieTest {

    private static final VerbForms VERBS = VerbForms.read(LexiconSource.shipped());
    private static final WordClasses CLASSES = WordClasses.read(LexiconSource.shipped(), VERBS);

    private static List<String> found(String pattern, String text) {
        PhraseMatcher<String> matcher = PhraseTrie.<String>builder(CLASSES, VERBS)
                .add(pattern, pattern)
                .build()
                .matcher();
        Document document = new Segmenter().segment(Article.ofText("test", text));
        List<String> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            matcher.match(
                    document.tokens(),
                    sentence,
                    (value, first, end) ->
                            found.add(document.tokens().span(first, end).in(text)));
        }
        return found;
    }

    @Test
    @DisplayName("finds words whatever their case, and any form of a verb")
    void findsWordsAndVerbForms() {
        assertThat(found("perhaps", "Perhaps so.")).containsExactly("Perhaps");
        assertThat(found("~think so", "He thought so.")).containsExactly("thought so");
        assertThat(found("~rely on", "They relied on it.")).containsExactly("relied on");
    }

    @Test
    @DisplayName("does not take what it knows of one word too long to be kept for another")
    void wordsTooLongToBeKept() {
        String lower = "a".repeat(100);
        String name = "B".repeat(100);
        assertThat(found("<Name> said", lower + " said. " + name + " said. " + lower + " said."))
                .containsExactly(name + " said");
    }

    @Test
    @DisplayName("takes alternatives, classes, numbers and optional parts at their places")
    void findsAlternatives() {
        assertThat(found("about|around #", "He saw about 20 of them.")).containsExactly("about 20");
        assertThat(found("<be> (very) likely", "It is very likely.")).containsExactly("is very likely");
        assertThat(found("<be> (very) likely", "It is likely.")).containsExactly("is likely");
        assertThat(found("<be> (very) likely", "It is not likely.")).isEmpty();
    }

    @Test
    @DisplayName("lets a gap hold words up to its length but no punctuation")
    void gapsHoldWords() {
        assertThat(found("no *2 evidence", "There is no really hard evidence."))
                .containsExactly("no really hard evidence");
        assertThat(found("no *2 evidence", "No, the evidence is here.")).isEmpty();
        assertThat(found("no *1 evidence", "There is no really hard evidence.")).isEmpty();
    }

    @Test
    @DisplayName("gives the marked cue alone and asks for its context")
    void givesTheMarkedCue() {
        assertThat(found("as soon as [possible]", "Come as soon as possible.")).containsExactly("possible");
        assertThat(found("as soon as [possible]", "It is possible.")).isEmpty();
        assertThat(found("^ [should] they", "\u201cShould they leave, we stay.\u201d"))
                .containsExactly("Should");
        assertThat(found("^ [should] they", "Why should they leave?")).isEmpty();
    }

    @Test
    @DisplayName("never reaches from one sentence into the next")
    void staysInTheSentence() {
        assertThat(found("no evidence", "He said no. Evidence came later.")).isEmpty();
    }

    @Test
    @DisplayName("says what is wrong with a pattern")
    void refusesBadPatterns() {
        assertThatThrownBy(() -> found("a (b", "x")).hasMessageContaining("a parenthesis is not closed");
        assertThatThrownBy(() -> found("*3 b", "x")).hasMessageContaining("begins and ends with a word");
        assertThatThrownBy(() -> found("[a] [b]", "x")).hasMessageContaining("mark one cue");
        assertThatThrownBy(() -> found("May", "x")).hasMessageContaining("is no folded word");
        assertThatThrownBy(() -> found("<birds> fly", "x")).hasMessageContaining("there is no word class <birds>");
        assertThatThrownBy(() -> found("isn't so", "x")).hasMessageContaining("write the clitic");
    }
}
