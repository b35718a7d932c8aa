package org.hedgerow.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.Document;

@Label("The hedge labeller, given any text")
class HedgeLabellerPropertyTest {

    private static final HedgeLabeller LABELLER = new HedgeLabeller(LexiconSource.shipped());
    private static final Segmenter SEGMENTER = new Segmenter();

    @Property(tries = 200, seed = "20260101")
    @Label("labels it without an exception, every scope over its cue")
    void survivesAnything(@ForAll String text) {
        Document document = SEGMENTER.segment(Article.ofText("test", "may " + text + " if \" could"));
        assertThat(LABELLER.label(document, List.of()))
                .allMatch(cue -> cue.scope().covers(cue.cue()));
    }
}
