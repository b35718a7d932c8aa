package org.hedgerow.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.actor.ActorWords.Title;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;
import org.hedgerow.text.Resolution;

/** Sources whose head is a common noun: titles, offices, public bodies, spokespeople, documents, the unnamed. */
final class RoleResolver {

    private final Scene scene;
    private final SourceResolver sources;
    private final CountryCues countries;
    private final NounResolver nouns;
    private final OfficeHolders holders;

    RoleResolver(Scene scene, SourceResolver sources) {
        this.scene = scene;
        this.sources = sources;
        this.countries = new CountryCues(scene);
        this.nouns = new NounResolver(scene, sources, countries);
        this.holders = new OfficeHolders(scene);
    }

    Resolution resolve(SourcePhrase phrase, int depth) {
        Resolution named = namedInApposition(phrase, depth);
        if (named == null) {
            named = namedAfterPlace(phrase, depth);
        }
        if (named != null) {
            return named;
        }
        for (int start = phrase.ownedBegin(); start < phrase.coreEnd(); start++) {
            PhraseTrie.Match<Title> match = scene.titleAt(start, phrase.coreEnd());
            if (match != null && match.end() == phrase.coreEnd()) {
                return titled(phrase, start, preferred(match.values()), depth);
            }
        }
        return nouns.common(phrase, depth);
    }

    /** "Russia's ambassador to the EU, Jane Roe,": the person between the commas. */
    private Resolution namedInApposition(SourcePhrase phrase, int depth) {
        int comma = phrase.coreEnd();
        while (comma < phrase.end() && !scene.tokens().is(comma, ",")) {
            comma++;
        }
        for (int i = comma + 1; i < phrase.end() && i < comma + 8; i++) {
            Mention mention = scene.mentions().at(i);
            if (mention != null && mention.isPerson()) {
                boolean closes = mention.end() >= phrase.end() || scene.tokens().is(mention.end(), ",");
                boolean possessive =
                        mention.end() < phrase.end() && SourcePhrase.isPossessive(scene.tokens(), mention.end());
                return closes && !possessive ? sources.resolve(mention.begin(), mention.end(), depth + 1) : null;
            }
            if (scene.tokens().is(i, ",") || scene.tokens().is(i, "who")) {
                return null;
            }
        }
        return null;
    }

    /** "U.S. ambassador to Ukraine Jane Roe": the person whose name follows that of the place. */
    private Resolution namedAfterPlace(SourcePhrase phrase, int depth) {
        if (!hasWord(phrase.coreEnd(), Math.min(phrase.coreEnd() + 1, phrase.end()), "to", "of", "for", "in", "at")) {
            return null;
        }
        int at = phrase.coreEnd() + 1;
        if (at < phrase.end() && SourcePhrase.isDeterminer(scene.tokens().lower(at))) {
            at++;
        }
        int place = at;
        Mention mention = at < phrase.end() ? scene.mentions().at(at) : null;
        while (at < phrase.end() - 1 && (mention == null ? scene.traits(at).capitalized() : !mention.isPerson())) {
            at = mention == null ? at + 1 : mention.end();
            mention = at < phrase.end() ? scene.mentions().at(at) : null;
        }
        boolean follows = at > place && mention != null && mention.isPerson() && mention.begin() == at;
        if (!follows || mention.form() != Mention.Form.FULL || mention.end() > phrase.end()) {
            return null;
        }
        return hasWord(mention.end(), Math.min(mention.end() + 1, phrase.end()), "and")
                ? Resolution.unresolved("conjunct", "actor.joint")
                : sources.resolve(mention.begin(), mention.end(), depth + 1);
    }

    /** "Press secretary" is an office and speaks for another: as a source without a name, the second counts. */
    private static Title preferred(List<Title> titles) {
        return titles.stream()
                .filter(title -> title.kind() == Kind.SPOKESPERSON)
                .findFirst()
                .orElse(titles.get(0));
    }

    private Resolution titled(SourcePhrase phrase, int start, Title title, int depth) {
        return switch (title.kind()) {
            case SPOKESPERSON -> spokesperson(phrase, start, depth);
            case BODY -> body(phrase, start, title, depth);
            case OFFICE, RANK -> office(phrase, start, title, depth);
            default -> nouns.common(phrase, depth);
        };
    }

    private Resolution spokesperson(SourcePhrase phrase, int start, int depth) {
        Resolution principal = null;
        int after = phrase.coreEnd();
        if (after < phrase.end() - 1 && hasWord(after, after + 1, "for", "of", "at")) {
            int end = after + 1;
            while (end < phrase.end()
                    && !scene.tokens().is(end, ",")
                    && !scene.tokens().is(end, "who")) {
                end++;
            }
            principal = sources.resolve(after + 1, end, depth + 1);
        } else if (phrase.hasPossessor()) {
            principal = sources.resolve(phrase.begin(), phrase.possessorEnd(), depth + 1);
        } else if (start > phrase.begin()) {
            principal = modifierActor(phrase.begin(), start, depth);
        }
        if (principal == null && !phrase.isDefinite(scene)) {
            return nouns.unnamed(phrase);
        }
        if (principal == null) {
            Actor before = holders.inDocument("spokesperson", phrase, false);
            return before != null
                    ? new Resolution(before, "title", "actor.spokesperson.document")
                    : indefinite(phrase, "spokesperson");
        }
        if (!principal.isResolved()) {
            return Resolution.unresolved("spokesperson_of_unknown", "actor.spokesperson");
        }
        boolean person = principal.actor().type() == ActorType.PERSON;
        return person
                ? new Resolution(
                        Naming.belonging(principal.actor(), "spokesperson", false),
                        "unnamed",
                        "actor.spokesperson.person")
                : new Resolution(principal.actor(), principal.how(), "actor.spokesperson.institution");
    }

    private Resolution indefinite(SourcePhrase phrase, String noun) {
        return phrase.isDefinite(scene)
                ? Resolution.unresolved("definite_description", "actor." + noun)
                : nouns.unnamed(phrase);
    }

    /** The institution in "White House spokeswoman", "Polish foreign ministry spokesman"; null if there is none. */
    private Resolution modifierActor(int begin, int end, int depth) {
        Mention last = scene.mentions().at(end - 1);
        if (last != null && last.entity() != null && last.begin() >= begin) {
            return sources.resolve(last.begin(), end, depth + 1);
        }
        String country = countries.in(begin, end);
        for (int i = begin; i < end; i++) {
            PhraseTrie.Match<Title> match = scene.titleAt(i, end);
            if (match != null && match.values().get(0).kind() == Kind.BODY && country != null) {
                return bodyOf(match.values().get(0).office(), country, "actor.body");
            }
        }
        Mention adjective = country == null ? null : scene.mentions().at(end - 1);
        return adjective != null && scene.registry().country(country) != null
                ? bodyOf("government", country, "actor.government")
                : null;
    }

    private Resolution body(SourcePhrase phrase, int start, Title title, int depth) {
        String country = countries.of(phrase, start);
        if (country != null) {
            return bodyOf(title.office(), country, "actor.body");
        }
        if (phrase.hasPossessor() || nouns.ownsIt(phrase)) {
            Resolution owned = nouns.owned(phrase, depth);
            if (owned != null) {
                return owned;
            }
        }
        if (!phrase.isDefinite(scene)) {
            return nouns.unnamed(phrase);
        }
        boolean plain = start == phrase.begin() + 1;
        Actor before = plain ? bodyInDocument(title.office()) : null;
        return before == null
                ? Resolution.unresolved("which_country", "actor.body")
                : new Resolution(before, "title", "actor.body.document");
    }

    /** The one body of this kind that the document names or that has spoken in it. */
    private Actor bodyInDocument(String body) {
        Map<String, Actor> found = new LinkedHashMap<>();
        for (Scene.Speaker speaker : scene.speakers()) {
            if (speaker.actor().type() == ActorType.INSTITUTION && isBody(speaker.actor(), body)) {
                found.put(speaker.actor().actorId(), speaker.actor());
            }
        }
        for (Mention mention : scene.mentions().all()) {
            boolean registered = mention.entity() != null
                    && !mention.isPerson()
                    && mention.entity().entry() != null;
            if (registered && isBody(mention.entity().actor(), body)) {
                found.put(mention.entity().actor().actorId(), mention.entity().actor());
            }
        }
        return found.size() == 1 ? found.values().iterator().next() : null;
    }

    private boolean isBody(Actor actor, String body) {
        RegistryEntry entry = scene.registry().entry(actor.actorId());
        return entry != null ? entry.hasHeld(body) : actor.actorId().endsWith("." + body);
    }

    private Resolution bodyOf(String body, String code, String ruleId) {
        Country country = scene.registry().country(code);
        RegistryEntry entry = scene.registry().body(body, code);
        if (entry != null) {
            return new Resolution(entry.actor(), "registry", entry.actor().actorId());
        }
        if (country == null) {
            return Resolution.unresolved("unknown_body", ruleId);
        }
        return body.equals("government")
                ? new Resolution(
                        scene.registry()
                                .entry("government." + code.toLowerCase(java.util.Locale.ROOT))
                                .actor(),
                        "registry",
                        "actor.government")
                : new Resolution(Naming.body(body, country), "registry", ruleId);
    }

    private Resolution office(SourcePhrase phrase, int start, Title title, int depth) {
        if (phrase.isPlural(scene)) {
            return nouns.unnamed(phrase);
        }
        boolean past = hasWord(phrase.begin(), start, "former", "ex", "then", "late", "ex-");
        boolean indefinite = !phrase.isDefinite(scene)
                && (scene.tokens().is(phrase.begin(), "a") || scene.tokens().is(phrase.begin(), "an"));
        if (indefinite || hasWord(phrase.begin(), start, "one", "another", "no", "any", "every", "each", "some")) {
            return nouns.unnamed(phrase);
        }
        boolean lesser = hasWord(phrase.begin(), start, "deputy", "assistant", "vice", "associate", "shadow");
        if (lesser) {
            return indefinite(phrase, "deputy");
        }
        String country = title.country() != null ? title.country() : countries.of(phrase, start);
        boolean abroad = "ambassador".equals(title.office());
        Actor envoy = abroad && country != null && !past ? envoy(phrase, title, country) : null;
        if (envoy != null) {
            return new Resolution(envoy, "office", title.ruleId());
        }
        if (country != null && title.kind() == Kind.OFFICE && !past && !abroad) {
            return holder(title, country);
        }
        boolean plain = !phrase.hasPossessor()
                && !nouns.ownsIt(phrase)
                && phrase.isDefinite(scene)
                && !hasOrganisation(phrase.begin(), start);
        Actor inDocument = plain ? holders.inDocument(title.office(), phrase, past) : null;
        if (inDocument != null && (country == null || country.equals(inDocument.country()))) {
            return new Resolution(inDocument, "title", title.ruleId());
        }
        if (hasPlaceAfter(phrase)) {
            return ofPlace(phrase, start, title);
        }
        if (phrase.hasPossessor() || nouns.ownsIt(phrase)) {
            Resolution owned = nouns.owned(phrase, depth);
            if (owned != null) {
                return owned;
            }
        }
        if (!phrase.isDefinite(scene)) {
            return nouns.unnamed(phrase);
        }
        return Resolution.unresolved(past ? "former_holder" : "ambiguous_title", title.ruleId());
    }

    /** Who spoke for a country in another or before an organisation: "Russia's ambassador to the EU"; null if unknown. */
    private Actor envoy(SourcePhrase phrase, Title title, String sender) {
        if (phrase.coreEnd() >= phrase.end() - 1 || !hasWord(phrase.coreEnd(), phrase.coreEnd() + 1, "to", "in")) {
            return null;
        }
        String host = countries.in(phrase.coreEnd() + 1, Math.min(phrase.end(), phrase.coreEnd() + 4));
        if (host == null) {
            return null;
        }
        return holders.sentOnDay(title.office(), host, sender);
    }

    private Resolution holder(Title title, String code) {
        Actor holder = holders.onDay(title.office(), code);
        if (holder != null) {
            return new Resolution(holder, "office", title.ruleId());
        }
        Actor named = holders.onlyOneInDocument(title.office(), code);
        if (named != null) {
            return new Resolution(named, "title", title.ruleId());
        }
        Country country = scene.registry().country(code);
        return country == null
                ? Resolution.unresolved("unknown_holder", title.ruleId())
                : new Resolution(Naming.office(title.office(), country), "office", title.ruleId());
    }

    /** "The state party chairwoman": of which organisation, the title alone does not tell. */
    private boolean hasOrganisation(int begin, int end) {
        for (int i = begin; i < end; i++) {
            boolean local = hasWord(i, i + 1, "state", "city", "county", "local", "town", "campaign", "union");
            if (local || scene.is(i, Kind.ORGANISATION) && !scene.traits(i).capitalized()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPlaceAfter(SourcePhrase phrase) {
        return phrase.coreEnd() < phrase.end() - 1
                && scene.tokens().is(phrase.coreEnd(), "of")
                && scene.traits(phrase.coreEnd() + 1).capitalized();
    }

    /** "The governor of Lviv": an office that only the text knows. */
    private Resolution ofPlace(SourcePhrase phrase, int start, Title title) {
        int end = phrase.coreEnd() + 2;
        while (end < phrase.end() && scene.traits(end).capitalized()) {
            end++;
        }
        String name = scene.textOf(start, end);
        Actor actor = new Actor(
                "corpus.office." + NameKey.slug(name),
                name,
                ActorType.OFFICE,
                countries.in(phrase.begin(), end),
                null,
                false);
        return new Resolution(actor, "office", title.ruleId());
    }

    private boolean hasWord(int begin, int end, String... words) {
        for (int i = begin; i < end; i++) {
            for (String word : words) {
                if (scene.tokens().is(i, word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
