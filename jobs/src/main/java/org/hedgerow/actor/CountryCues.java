package org.hedgerow.actor;

import org.hedgerow.text.ActorType;

/** Which state or organisation the words around a title tell: "Poland's", "Polish", "of Poland". */
final class CountryCues {

    private final Scene scene;

    CountryCues(Scene scene) {
        this.scene = scene;
    }

    String of(SourcePhrase phrase, int start) {
        String country = in(phrase.begin(), start);
        boolean bare = start == phrase.begin()
                || start == phrase.begin() + 1
                        && SourcePhrase.isDeterminer(scene.tokens().lower(phrase.begin()));
        if (country == null
                && bare
                && phrase.coreEnd() < phrase.end() - 1
                && (scene.tokens().is(phrase.coreEnd(), "of") || scene.tokens().is(phrase.coreEnd(), "in"))) {
            int end = Math.min(phrase.end(), phrase.coreEnd() + 3);
            country = in(phrase.coreEnd() + 1, end);
        }
        return country;
    }

    /** The one state or organisation told by a name or an adjective in the range; null if none or several. */
    String in(int begin, int end) {
        String country = null;
        for (int i = begin; i < end; i++) {
            Mention mention = scene.mentions().at(i);
            String found = mention == null ? null : countryOf(mention);
            if (found != null && country != null && !country.equals(found)) {
                return null;
            }
            country = found == null ? country : found;
        }
        return country;
    }

    private String countryOf(Mention mention) {
        if (mention.alias() != null && mention.alias().tellsCountry()) {
            return mention.alias().country();
        }
        boolean organisation = mention.entity() != null
                && !mention.isPerson()
                && mention.entity().entry() != null;
        boolean speaksForIt = organisation
                && (mention.entity().actor().type() == ActorType.GOVERNMENT
                        || scene.registry().country(mention.entity().country()) == null);
        return speaksForIt ? mention.entity().country() : null;
    }
}
