package org.hedgerow.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.ArticleFlag;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The quotation finder")
class QuotationFinderTest {

    private static List<Quotation> find(String text) {
        return new QuotationFinder().find(new Segmenter().segment(Article.ofText("a", text)));
    }

    private static List<String> spans(String text) {
        return find(text).stream().map(q -> q.span().in(text)).toList();
    }

    @Test
    @DisplayName("finds quotations in straight, curly, low and angular marks and in two apostrophes")
    void stylesOfMarks() {
        assertThat(spans("\"We left,\" he said.")).containsExactly("\"We left,\"");
        assertThat(spans("“We left,” he said.")).containsExactly("“We left,”");
        assertThat(spans("„We left“, he said.")).containsExactly("„We left“");
        assertThat(spans("«We left», he said.")).containsExactly("«We left»");
        assertThat(spans("''We left,'' he said.")).containsExactly("''We left,''");
        assertThat(spans("``We left,'' he said.")).containsExactly("``We left,''");
    }

    @Test
    @DisplayName("takes a quotation in single marks, but no apostrophe, decade or plural possessive")
    void singleMarks() {
        assertThat(spans("He called it ‘a new age’ for the allies’ fleet.")).containsExactly("‘a new age’");
        assertThat(spans("'We left in haste,' the envoys' driver said.")).containsExactly("'We left in haste,'");
        assertThat(find("It’s the ministers’ plan of the '90s, isn’t it?")).isEmpty();
    }

    @Test
    @DisplayName("records a quotation inside another one at depth 1")
    void nested() {
        List<Quotation> quotations = find("“He told me, ‘go home,’ and I went,” she said.");
        assertThat(quotations).hasSize(2);
        assertThat(quotations.get(0).depth()).isZero();
        assertThat(quotations.get(1).depth()).isEqualTo(1);
    }

    @Test
    @DisplayName("makes one quotation of paragraphs that each open and of which the last closes")
    void severalParagraphs() {
        String text = "He said: “The bridge is gone.\n\n“We will build another.\n\n“That is all.”\n\nThen he left.";
        assertThat(spans(text)).containsExactly("“The bridge is gone.\n\n“We will build another.\n\n“That is all.”");
        String straight = "\"One thing is sure.\n\n\"Nobody is safe,\" she said.";
        assertThat(spans(straight)).containsExactly("\"One thing is sure.\n\n\"Nobody is safe,\"");
    }

    @Test
    @DisplayName("ends an unclosed quotation with its paragraph and says so")
    void unclosed() {
        List<Quotation> quotations = find("She said: \"The river keeps on rising\n\nNothing else happened.");
        assertThat(quotations).hasSize(1);
        assertThat(quotations.get(0).closed()).isFalse();
        assertThat(quotations.get(0).span().end()).isEqualTo(36);
    }

    @Test
    @DisplayName("never joins lines that stand in no order")
    void independentLines() {
        String text = "“The bridge is gone.\n“We will build another.”";
        Article article = new Article("a", null, null, null, text, Set.of(ArticleFlag.SHUFFLED_SENTENCES));
        Document document = new Segmenter().segment(article);
        assertThat(new QuotationFinder().find(document))
                .extracting(q -> q.span().in(text))
                .containsExactly("“The bridge is gone.", "“We will build another.”");
    }

    @Test
    @DisplayName("opens at a mark glued between a comma and a word")
    void gluedMarks() {
        assertThat(spans("On Wednesday,\"We are ready\", Orlov told reporters."))
                .containsExactly("\"We are ready\"");
        assertThat(spans("“We are ready” . He left.")).containsExactly("“We are ready”");
        assertThat(spans("He asked that\"Russia\" go.")).containsExactly("\"Russia\"");
    }

    @Test
    @DisplayName("tells scare quotes and titles from speech")
    void scareQuotes() {
        assertThat(find("The so-called “special operation” went on.").get(0).speech())
                .isFalse();
        assertThat(find("She read “The Winter of Our Hope” aloud.").get(0).speech())
                .isFalse();
        assertThat(find("“No,” she said.").get(0).speech()).isTrue();
        assertThat(find("“We are ready to talk to them,” she said.").get(0).speech())
                .isTrue();
    }

    @Test
    @DisplayName("survives odd marks in any number")
    void oddMarks() {
        String hostile = "\"“'‘„«»”’`\" 'a ‘b \"c ".repeat(2_000);
        for (Quotation quotation : find(hostile)) {
            assertThat(quotation.span().end()).isLessThanOrEqualTo(hostile.length());
        }
        assertThat(find("\"")).isEmpty();
    }
}
