package org.hedgerow.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedgerow.lexicon.LexiconSource;
import org.hedgerow.segment.Segmenter;
import org.hedgerow.text.Article;
import org.hedgerow.text.ArticleFlag;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.QuoteType;
import org.hedgerow.text.Resolution;
import org.hedgerow.text.Span;

/** Resolves sources that stand in a test's text between angle brackets: {@code "<She> said it rained."} */
final class Sources {

    private static final ActorRegistry REGISTRY = ActorRegistry.load(LexiconSource.shipped());

    private final ActorResolver resolver = new ActorResolver(REGISTRY);
    private final Segmenter segmenter = new Segmenter();
    private LocalDate published = LocalDate.of(2022, 2, 16);
    private Set<ArticleFlag> flags = Set.of();

    static ActorRegistry registry() {
        return REGISTRY;
    }

    Sources publishedOn(String day) {
        published = LocalDate.parse(day);
        return this;
    }

    Sources shuffled() {
        flags = Set.of(ArticleFlag.SHUFFLED_SENTENCES);
        return this;
    }

    /** One resolution a marked source, in the order of the text. */
    List<Resolution> resolve(String marked) {
        StringBuilder text = new StringBuilder();
        List<Attribution> attributions = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '<') {
                begin = text.length();
            } else if (c == '>') {
                Span source = new Span(begin, text.length());
                Span cue = new Span(text.length(), text.length());
                attributions.add(
                        new Attribution(source, cue, List.of(cue), QuoteType.INDIRECT, -1, 1, List.of("test"), false));
            } else {
                text.append(c);
            }
        }
        Document document =
                segmenter.segment(new Article("test", "Test Herald", null, published, text.toString(), flags));
        return resolver.resolve(document, List.of(), attributions);
    }

    /** The id of the actor of each marked source, or why there is none. */
    List<String> ids(String marked) {
        return resolve(marked).stream()
                .map(resolution -> resolution.isResolved() ? resolution.actor().actorId() : resolution.how())
                .toList();
    }
}
