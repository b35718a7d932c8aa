package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.actor.ActorWords.Title;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;
import org.hedgerow.text.Resolution;
import org.hedgerow.text.Word;

/** Sources whose head is a common noun: titles, offices, public bodies, spokespeople, documents, the unnamed. */
final class RoleResolver {

    private static final int SENTENCES_BACK = 3;

    private final Scene scene;
    private final SourceResolver sources;

    RoleResolver(Scene scene, SourceResolver sources) {
        this.scene = scene;
        this.sources = sources;
    }

    Resolution resolve(SourcePhrase phrase, int depth) {
        Resolution named = namedInApposition(phrase, depth);
        if (named != null) {
            return named;
        }
        for (int start = phrase.ownedBegin(); start < phrase.coreEnd(); start++) {
            PhraseTrie.Match<Title> match = scene.titleAt(start, phrase.coreEnd());
            if (match != null && match.end() == phrase.coreEnd()) {
                return titled(phrase, start, preferred(match.values()), depth);
            }
        }
        return common(phrase, depth);
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
            default -> common(phrase, depth);
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
            return unnamed(phrase);
        }
        if (principal == null) {
            Actor before = holderInDocument("spokesperson", phrase, false);
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
                : unnamed(phrase);
    }

    /** The institution in "White House spokeswoman", "Polish foreign ministry spokesman"; null if there is none. */
    private Resolution modifierActor(int begin, int end, int depth) {
        Mention last = scene.mentions().at(end - 1);
        if (last != null && last.entity() != null && last.begin() >= begin) {
            return sources.resolve(last.begin(), end, depth + 1);
        }
        String country = countryIn(begin, end);
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
        String country = countryOf(phrase, start);
        if (country != null) {
            return bodyOf(title.office(), country, "actor.body");
        }
        if (phrase.hasPossessor() || ownsIt(phrase)) {
            Resolution owned = owned(phrase, depth);
            if (owned != null) {
                return owned;
            }
        }
        if (!phrase.isDefinite(scene)) {
            return unnamed(phrase);
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
            return unnamed(phrase);
        }
        boolean past = hasWord(phrase.begin(), start, "former", "ex", "then", "late", "ex-");
        boolean indefinite = !phrase.isDefinite(scene)
                && (scene.tokens().is(phrase.begin(), "a") || scene.tokens().is(phrase.begin(), "an"));
        if (indefinite || hasWord(phrase.begin(), start, "one", "another", "no", "any", "every", "each", "some")) {
            return unnamed(phrase);
        }
        String country = title.country() != null ? title.country() : countryOf(phrase, start);
        if (country != null && title.kind() == Kind.OFFICE && !past) {
            return holder(title, country);
        }
        boolean plain = !phrase.hasPossessor()
                && !ownsIt(phrase)
                && phrase.isDefinite(scene)
                && !hasOrganisation(phrase.begin(), start);
        Actor inDocument = plain ? holderInDocument(title.office(), phrase, past) : null;
        if (inDocument != null && (country == null || country.equals(inDocument.country()))) {
            return new Resolution(inDocument, "title", title.ruleId());
        }
        if (hasPlaceAfter(phrase)) {
            return ofPlace(phrase, start, title);
        }
        if (phrase.hasPossessor() || ownsIt(phrase)) {
            Resolution owned = owned(phrase, depth);
            if (owned != null) {
                return owned;
            }
        }
        if (!phrase.isDefinite(scene)) {
            return unnamed(phrase);
        }
        return Resolution.unresolved(past ? "former_holder" : "ambiguous_title", title.ruleId());
    }

    private Resolution holder(Title title, String code) {
        List<RegistryEntry> holders = scene.registry().holders(title.office(), code, scene.day());
        List<RegistryEntry> present =
                holders.stream().filter(entry -> isInDocument(entry)).toList();
        if (present.size() == 1) {
            return new Resolution(present.get(0).actor(), "office", title.ruleId());
        }
        if (holders.size() == 1 && scene.day() != null) {
            return new Resolution(holders.get(0).actor(), "office", title.ruleId());
        }
        Actor named = onlyHolderInDocument(title.office(), code);
        if (named != null) {
            return new Resolution(named, "title", title.ruleId());
        }
        Country country = scene.registry().country(code);
        return country == null
                ? Resolution.unresolved("unknown_holder", title.ruleId())
                : new Resolution(Naming.office(title.office(), country), "office", title.ruleId());
    }

    private boolean isInDocument(RegistryEntry entry) {
        return scene.mentions().all().stream()
                .anyMatch(mention -> mention.entity() != null
                        && Objects.equals(mention.entity().entry(), entry));
    }

    private Actor onlyHolderInDocument(String office, String country) {
        Actor only = null;
        for (Entity entity : scene.mentions().people().all()) {
            boolean holds = entity.offices().contains(office) && country.equals(entity.country());
            if (holds && only != null) {
                return null;
            }
            only = holds ? entity.actor() : only;
        }
        return only;
    }

    /** "The president", "the senator": the one person with this title in the document, or the one named shortly before. */
    private Actor holderInDocument(String office, SourcePhrase phrase, boolean past) {
        List<Entity> holders = new ArrayList<>();
        for (Mention mention : scene.mentions().all()) {
            boolean reachable = !scene.document().article().linesAreIndependent()
                    || scene.sameDiscourse(mention.begin(), phrase.begin());
            if (mention.isPerson()
                    && reachable
                    && !holders.contains(mention.entity())
                    && (past
                            ? heldBefore(mention.entity(), office)
                            : mention.entity().offices().contains(office))) {
                holders.add(mention.entity());
            }
        }
        if (holders.size() > 1) {
            holders.retainAll(mentionedShortlyBefore(phrase.begin()));
        }
        return holders.size() == 1 ? holders.get(0).actor() : null;
    }

    /** Whether the registry knows that the person's time in the office is over. */
    private boolean heldBefore(Entity entity, String office) {
        return entity.entry() != null
                && entity.entry().offices().stream()
                        .filter(term -> term.office().equals(office))
                        .anyMatch(term -> term.to() != null
                                && (scene.day() == null || term.to().isBefore(scene.day())));
    }

    private List<Entity> mentionedShortlyBefore(int token) {
        int sentence = Math.max(0, scene.sentence(token).ordinal() - SENTENCES_BACK);
        int from = scene.document().sentences().get(sentence).firstToken();
        List<Entity> near = new ArrayList<>();
        List<Mention> all = scene.mentions().all();
        for (int i = scene.mentions().firstFrom(from);
                i < all.size() && all.get(i).begin() < token;
                i++) {
            if (all.get(i).entity() != null) {
                near.add(all.get(i).entity());
            }
        }
        return near;
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
                countryIn(phrase.begin(), end),
                null,
                false);
        return new Resolution(actor, "office", title.ruleId());
    }

    private Resolution common(SourcePhrase phrase, int depth) {
        int head = phrase.head();
        String word = scene.tokens().lower(head);
        boolean single = phrase.coreEnd() - phrase.ownedBegin() == 1 && !phrase.hasPossessor();
        if (!scene.tokens().word(head).isWordLike()) {
            return Resolution.unresolved("no_name", "actor.words");
        }
        if (single && scene.is(head, Kind.ANAPHOR)) {
            return Resolution.unresolved("anaphor", "actor.anaphor");
        }
        if (phrase.hasPossessor() || ownsIt(phrase)) {
            Resolution owned = owned(phrase, depth);
            if (owned != null) {
                return owned;
            }
        }
        Resolution author = scene.is(head, Kind.DOCUMENT) ? authorOf(phrase, depth) : null;
        if (author != null) {
            return author;
        }
        if (scene.is(head, Kind.VAGUE) || phrase.isPlural(scene) || scene.is(head, Kind.DOCUMENT)) {
            return unnamed(phrase);
        }
        if (single && scene.tokens().word(head).shape() == Word.Shape.LOWER && phrase.coreEnd() - phrase.begin() == 1) {
            return Resolution.unresolved("no_name", "actor.words");
        }
        Resolution modified = campOf(phrase, depth);
        if (modified != null) {
            return modified;
        }
        if (scene.traits(head).capitalized() && !phrase.isDefinite(scene)) {
            return Resolution.unresolved("unknown_name", "actor.name");
        }
        if (phrase.isDefinite(scene)) {
            Actor before = unnamedBefore(word, phrase.begin());
            return before != null
                    ? new Resolution(before, "unnamed", "actor.unnamed.before")
                    : Resolution.unresolved("definite_description", "actor.definite");
        }
        return unnamed(phrase);
    }

    /** "Kyiv estimates", "a Reuters report": the body whose document it is; null where none stands before the noun. */
    private Resolution authorOf(SourcePhrase phrase, int depth) {
        Mention author = phrase.head() > phrase.begin() ? scene.mentions().at(phrase.head() - 1) : null;
        boolean body = author != null
                && author.entity() != null
                && !author.isPerson()
                && author.entity().entry() != null
                && author.begin() >= phrase.begin();
        return body ? sources.resolve(author.begin(), author.end(), depth + 1) : null;
    }

    /** "The Roe campaign": an organisation named after somebody. */
    private Resolution campOf(SourcePhrase phrase, int depth) {
        Mention owner = phrase.head() > phrase.begin() ? scene.mentions().at(phrase.head() - 1) : null;
        if (owner == null
                || owner.entity() == null
                || !isOrganisationNoun(scene.tokens().lower(phrase.head()))) {
            return null;
        }
        Resolution named = sources.resolve(owner.begin(), owner.end(), depth + 1);
        return named.isResolved()
                ? new Resolution(
                        Naming.belonging(named.actor(), scene.tokens().lower(phrase.head()), true),
                        named.how(),
                        "actor.camp")
                : named;
    }

    private static boolean isOrganisationNoun(String word) {
        return switch (word) {
            case "campaign",
                    "administration",
                    "office",
                    "team",
                    "camp",
                    "foundation",
                    "organization",
                    "organisation",
                    "company",
                    "party",
                    "government",
                    "family",
                    "transition" -> true;
            default -> false;
        };
    }

    private boolean ownsIt(SourcePhrase phrase) {
        return switch (scene.tokens().lower(phrase.begin())) {
            case "his", "her", "its", "their" -> phrase.coreEnd() - phrase.begin() > 1;
            default -> false;
        };
    }

    /** "Johnson's office", "his lawyer": named after the owner; null for a plain document or a people's things. */
    private Resolution owned(SourcePhrase phrase, int depth) {
        boolean pronoun = !phrase.hasPossessor();
        int ownerEnd = pronoun ? phrase.begin() + 1 : phrase.possessorEnd();
        int nounBegin = pronoun ? phrase.begin() + 1 : phrase.ownedBegin();
        Resolution owner = sources.resolve(phrase.begin(), ownerEnd, depth + 1);
        if (!owner.isResolved()) {
            return Resolution.unresolved("owner_unknown", "actor.owned");
        }
        String noun = scene.textOf(nounBegin, phrase.coreEnd());
        boolean organisation = isOrganisationNoun(scene.tokens().lower(phrase.head()));
        return new Resolution(
                Naming.belonging(owner.actor(), noun, organisation),
                organisation ? owner.how() : "unnamed",
                "actor.owned");
    }

    /** The unnamed source of the same noun that spoke last: "the official" after "a senior official". */
    private Actor unnamedBefore(String noun, int token) {
        List<Scene.Speaker> speakers = scene.speakers();
        for (int i = speakers.size() - 1; i >= 0; i--) {
            Scene.Speaker speaker = speakers.get(i);
            String name = speaker.actor().name();
            boolean type = speaker.actor().type() == ActorType.UNNAMED
                    || speaker.actor().type() == ActorType.INSTITUTION;
            if (type
                    && (name.equals(noun) || name.endsWith(" " + noun))
                    && scene.sameDiscourse(speaker.token(), token)) {
                return speaker.actor();
            }
        }
        return null;
    }

    private Resolution unnamed(SourcePhrase phrase) {
        int begin = phrase.begin();
        while (begin < phrase.head() && isDroppable(scene.tokens().lower(begin))) {
            begin++;
        }
        int end = phrase.coreEnd();
        boolean counts =
                switch (scene.tokens().lower(phrase.head())) {
                    case "people",
                            "sources",
                            "source",
                            "person",
                            "number",
                            "group",
                            "members",
                            "member",
                            "majority",
                            "percent",
                            "half",
                            "none",
                            "one",
                            "some",
                            "many",
                            "most",
                            "several",
                            "part",
                            "those",
                            "dozens",
                            "hundreds",
                            "thousands",
                            "lot",
                            "all" -> true;
                    default -> false;
                };
        while (counts
                && end < phrase.end()
                && end < begin + 8
                && !scene.tokens().is(end, ",")) {
            end++;
        }
        String words = withoutSentenceCapital(begin, scene.textOf(begin, end));
        boolean plural = phrase.isPlural(scene);
        Actor registered = registeredGroup(begin, end);
        if (registered != null) {
            return new Resolution(registered, "registry", registered.actorId());
        }
        boolean collective = plural && startsCollective(begin);
        String country = countryIn(phrase.begin(), phrase.coreEnd());
        return collective
                ? new Resolution(Naming.group(words, country), "unnamed", "actor.collective")
                : new Resolution(Naming.unnamed(words, country), "unnamed", "actor.unnamed");
    }

    /** "Some officials" at the begin of a sentence and "some officials" inside one are the same actor of one name. */
    private String withoutSentenceCapital(int token, String words) {
        boolean capital = scene.tokens().word(token).shape() == Word.Shape.CAPITALIZED;
        boolean name =
                scene.mentions().at(token) != null && scene.mentions().at(token).form() != Mention.Form.UNKNOWN;
        return capital
                        && !name
                        && scene.tokens().word(token).form().length() > 1
                        && (token == scene.sentence(token).firstToken()
                                || !scene.tokens().word(token - 1).isWordLike()
                                || SourcePhrase.isDeterminer(scene.tokens().lower(token - 1)))
                        && !isProper(token)
                ? Character.toLowerCase(words.charAt(0)) + words.substring(1)
                : words;
    }

    /** Whether a capital is the word's own ("Republican", "Baltic"), not the sentence's. */
    private boolean isProper(int token) {
        return scene.is(token, Kind.AFFILIATION) && !scene.isAlsoLowerCase(token) || scene.is(token, Kind.PLACE);
    }

    private Actor registeredGroup(int begin, int end) {
        return scene.registry().names().get(ActorRegistry.keys(scene.textOf(begin, end))).stream()
                .filter(alias -> alias.entry() != null && alias.kind() == Alias.Kind.NAME)
                .map(alias -> alias.entry().actor())
                .findFirst()
                .orElse(null);
    }

    private boolean startsCollective(int token) {
        return switch (scene.tokens().lower(token)) {
            case "western", "european", "eastern", "arab", "african", "nordic", "baltic", "allied", "world" -> true;
            default -> false;
        };
    }

    private static boolean isDroppable(String word) {
        return SourcePhrase.isDeterminer(word) || word.equals("even") || word.equals("also") || word.equals("both");
    }

    private String countryOf(SourcePhrase phrase, int start) {
        String country = countryIn(phrase.begin(), start);
        if (country == null
                && phrase.coreEnd() < phrase.end() - 1
                && (scene.tokens().is(phrase.coreEnd(), "of") || scene.tokens().is(phrase.coreEnd(), "in"))) {
            int end = Math.min(phrase.end(), phrase.coreEnd() + 3);
            country = countryIn(phrase.coreEnd() + 1, end);
        }
        return country;
    }

    /** The one state or organisation told by a name or an adjective in the range; null if none or several. */
    private String countryIn(int begin, int end) {
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
