package org.hedgerow.actor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;
import org.hedgerow.text.Attribution;
import org.hedgerow.text.Document;
import org.hedgerow.text.Quotation;
import org.hedgerow.text.Resolution;
import org.hedgerow.text.Span;

/**
 * Says who each attribution's source is. Names are looked up in the registry and in the document; pronouns and titles
 * are followed to whom they mean; where that is not clear, the resolution says why nobody is named. Belongs to one
 * thread; the registry may be shared.
 */
public final class ActorResolver {

    private final ActorRegistry registry;
    private final WordTraits traits;
    private final MentionFinder finder;

    public ActorResolver(ActorRegistry registry) {
        this.registry = registry;
        this.traits = new WordTraits(registry);
        this.finder = new MentionFinder(registry, traits);
    }

    /** A resolver for another thread, on the same registry. */
    public ActorResolver sibling() {
        return new ActorResolver(registry);
    }

    public ActorRegistry registry() {
        return registry;
    }

    /**
     * Resolves all attributions of a document, in the order of the text, so that a pronoun can go on from the source
     * before it.
     *
     * @return one resolution an attribution, in the order of {@code attributions}
     */
    public List<Resolution> resolve(Document document, List<Quotation> quotations, List<Attribution> attributions) {
        if (attributions.isEmpty()) {
            return List.of();
        }
        Mentions mentions = finder.find(document);
        Scene scene = new Scene(document, quotations, mentions, registry, traits);
        SourceResolver sources = new SourceResolver(scene);
        Resolution[] resolutions = new Resolution[attributions.size()];
        for (int i : inTextOrder(attributions)) {
            resolutions[i] = resolve(scene, sources, attributions.get(i));
        }
        return Arrays.asList(resolutions);
    }

    private static Integer[] inTextOrder(List<Attribution> attributions) {
        Integer[] order = new Integer[attributions.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparing(i -> place(attributions.get(i))));
        return order;
    }

    private static Span place(Attribution attribution) {
        return attribution.source() != null ? attribution.source() : attribution.cue();
    }

    private static Resolution resolve(Scene scene, SourceResolver sources, Attribution attribution) {
        Span source = attribution.source();
        if (source == null || source.isEmpty()) {
            return Resolution.unresolved("no_source", "actor.no-source");
        }
        int begin = scene.tokens().firstEndingAfter(source.begin());
        int end = Math.max(begin, scene.tokens().firstBeginningAt(source.end()));
        if (begin == end) {
            return Resolution.unresolved("no_source", "actor.no-source");
        }
        Resolution resolution = sources.resolve(begin, end);
        if (resolution.isResolved()) {
            remember(scene, begin, end, resolution.actor());
        }
        return resolution;
    }

    private static void remember(Scene scene, int begin, int end, Actor actor) {
        SourcePhrase phrase = SourcePhrase.of(scene, begin, end);
        Sex sex = scene.sexOf(actor);
        sex = switch (scene.tokens().lower(begin)) {
            case "he" -> Sex.MALE;
            case "she" -> Sex.FEMALE;
            default -> sex;
        };
        boolean plural = actor.type() == ActorType.GROUP
                || phrase != null && actor.type() == ActorType.UNNAMED && phrase.isPlural(scene);
        scene.spoke(new Scene.Speaker(begin, actor, sex, plural, PronounResolver.isSinglePerson(actor, plural)));
    }
}
