package org.hedgerow.actor;

import java.util.List;
import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;
import org.hedgerow.text.Resolution;
import org.hedgerow.text.Word;

/** Sources whose head is a common noun without office: the unnamed, documents, and what belongs to somebody. */
final class NounResolver {

    private final Scene scene;
    private final SourceResolver sources;
    private final CountryCues countries;

    NounResolver(Scene scene, SourceResolver sources, CountryCues countries) {
        this.scene = scene;
        this.sources = sources;
        this.countries = countries;
    }

    Resolution common(SourcePhrase phrase, int depth) {
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
        if (scene.is(head, Kind.DOCUMENT)) {
            // A letter or a poll is no actor, and those of different articles are different ones.
            return Resolution.unresolved("document", "actor.document");
        }
        if (scene.is(head, Kind.VAGUE) || phrase.isPlural(scene)) {
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

    boolean ownsIt(SourcePhrase phrase) {
        return switch (scene.tokens().lower(phrase.begin())) {
            case "his", "her", "its", "their" -> phrase.coreEnd() - phrase.begin() > 1;
            default -> false;
        };
    }

    /** "Johnson's office", "his lawyer": named after the owner; null for a plain document or a people's things. */
    Resolution owned(SourcePhrase phrase, int depth) {
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

    Resolution unnamed(SourcePhrase phrase) {
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
        String country = countries.in(phrase.begin(), phrase.coreEnd());
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
}
