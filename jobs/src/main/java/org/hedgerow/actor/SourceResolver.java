package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.text.Actor;
import org.hedgerow.text.ActorType;
import org.hedgerow.text.Resolution;

/** Says who is meant by the words of a source: a name, a pronoun, a title, a body, somebody unnamed, or several. */
final class SourceResolver {

    private static final int DEEPEST = 4;

    private final Scene scene;
    private final PronounResolver pronouns;
    private final RoleResolver roles;
    private final RelativeClause clauses;

    SourceResolver(Scene scene) {
        this.scene = scene;
        this.pronouns = new PronounResolver(scene);
        this.roles = new RoleResolver(scene, this);
        this.clauses = new RelativeClause(scene);
    }

    Resolution resolve(int begin, int end) {
        return resolve(begin, end, 0);
    }

    Resolution resolve(int begin, int end, int depth) {
        SourcePhrase phrase = depth > DEEPEST ? null : SourcePhrase.of(scene, begin, end);
        if (phrase == null) {
            return Resolution.unresolved("no_source", "actor.empty");
        }
        if (phrase.coreEnd() - phrase.begin() == 1) {
            Resolution pronoun = pronoun(phrase, depth);
            if (pronoun != null) {
                return pronoun;
            }
        }
        if (phrase.end() - phrase.begin() == 2
                && RelativeClause.isPronoun(scene.tokens().lower(phrase.begin()))) {
            return resolve(phrase.begin() + 1, phrase.end(), depth + 1);
        }
        int conjunction = conjunction(phrase);
        if (conjunction > 0) {
            return joint(phrase, conjunction, depth);
        }
        Mention head = scene.mentions().at(phrase.head());
        if (head != null && head.begin() >= phrase.begin() && head.end() == phrase.coreEnd() && !isBody(head, phrase)) {
            if (head.form() == Mention.Form.METONYM && isPersonAfter(phrase)) {
                return resolve(phrase.coreEnd() + 1, phrase.end(), depth + 1);
            }
            Resolution named = isPartOfGroup(head, phrase) ? null : named(head);
            if (named != null) {
                return named;
            }
        }
        return roles.resolve(phrase, depth);
    }

    private Resolution pronoun(SourcePhrase phrase, int depth) {
        int token = phrase.begin();
        return switch (scene.tokens().lower(token)) {
            case "he", "him", "his", "himself" -> pronouns.person(token, Sex.MALE);
            case "she", "her", "hers", "herself" -> pronouns.person(token, Sex.FEMALE);
            case "they", "them", "their", "themselves" -> pronouns.plural(token);
            case "it", "its", "itself" -> pronouns.thing(token);
            case "who", "whom", "whose", "which" -> relative(token, depth);
            case "that" -> phrase.end() - phrase.begin() == 1 ? relative(token, depth) : null;
            case "i", "me", "my", "we", "our", "us" ->
                scene.tokens().word(token).form().equals("US")
                        ? null
                        : Resolution.unresolved("first_person", "actor.pronoun.first-person");
            case "you", "your" -> Resolution.unresolved("second_person", "actor.pronoun.second-person");
            default -> null;
        };
    }

    /** "Kirby, who said": whom the clause hangs on. */
    private Resolution relative(int token, int depth) {
        RelativeClause.Antecedent antecedent = clauses.before(token);
        return antecedent == null
                ? Resolution.unresolved("relative_pronoun", "actor.pronoun.relative")
                : resolve(antecedent.begin(), antecedent.end(), depth + 1);
    }

    /** The "and" that joins two sources, or -1: not the one inside a name or between two adjectives. */
    private int conjunction(SourcePhrase phrase) {
        for (int i = phrase.begin() + 1; i < phrase.coreEnd() - 1; i++) {
            if (isConjunction(i) && scene.mentions().at(i) == null && joins(phrase, i)) {
                return i;
            }
        }
        int after = phrase.coreEnd();
        boolean list = after < phrase.end() - 1 && scene.tokens().is(after, ",");
        return list ? listConjunction(phrase, after) : -1;
    }

    private boolean isConjunction(int token) {
        return scene.tokens().is(token, "and") || scene.tokens().is(token, "nor");
    }

    private boolean joins(SourcePhrase phrase, int and) {
        Mention left = scene.mentions().at(and - 1);
        Mention head = scene.mentions().at(phrase.head());
        boolean headIsName = head != null && head.end() == phrase.coreEnd() && head.form() != Mention.Form.ADJECTIVE;
        if (left == null && isDoubleTitle(and, head)) {
            return false;
        }
        if (left == null) {
            boolean adjective = scene.is(and - 1, Kind.AFFILIATION)
                    || isAdjectiveLike(scene.tokens().lower(and - 1));
            return !adjective
                    && (headIsName
                            || scene.is(and - 1, Kind.PLURAL)
                            || SourcePhrase.endsLikePlural(scene.tokens().lower(and - 1))
                            || SourcePhrase.isDeterminer(scene.tokens().lower(and + 1)));
        }
        if (headIsName) {
            return head.begin() > and || !scene.mentions().at(and - 1).equals(head);
        }
        boolean tellsCountry = left.alias() != null && left.alias().tellsCountry();
        Mention right = scene.mentions().at(and + 1);
        boolean rightTellsCountry =
                right != null && right.alias() != null && right.alias().tellsCountry();
        return !(tellsCountry && rightTellsCountry) && left.form() != Mention.Form.ADJECTIVE;
    }

    /** "Chief pollster and strategist Jane Roe": one person with two titles. */
    private boolean isDoubleTitle(int and, Mention head) {
        return head != null
                && head.isPerson()
                && head.begin() > and + 1
                && !SourcePhrase.endsLikePlural(scene.tokens().lower(and - 1))
                && scene.mentions().at(and + 1) == null
                && !SourcePhrase.isDeterminer(scene.tokens().lower(and + 1));
    }

    private static boolean isAdjectiveLike(String word) {
        return word.endsWith("al") || word.endsWith("ive") || word.endsWith("ic") || word.endsWith("ary");
    }

    /** "Smith, Jones and Brown": only where every part is a name. */
    private int listConjunction(SourcePhrase phrase, int comma) {
        Mention first = scene.mentions().at(comma - 1);
        int at = comma;
        while (first != null && first.entity() != null && at < phrase.end() - 1) {
            Mention next = scene.mentions().at(at + 1);
            if (next == null || next.entity() == null || next.isPerson() != first.isPerson()) {
                return -1;
            }
            int after = next.end();
            int afterComma = after < phrase.end() && scene.tokens().is(after, ",") ? after + 1 : after;
            if (afterComma < phrase.end() - 1 && scene.tokens().is(afterComma, "and")) {
                return comma;
            }
            if (afterComma == after) {
                return -1;
            }
            at = after;
        }
        return -1;
    }

    private Resolution joint(SourcePhrase phrase, int conjunction, int depth) {
        List<Actor> parts = new ArrayList<>();
        int begin = phrase.begin();
        String how = null;
        boolean list = scene.tokens().is(conjunction, ",");
        int end = phrase.end();
        for (int i = begin; i <= end; i++) {
            boolean border = i == end
                    || i >= conjunction
                            && scene.mentions().at(i) == null
                            && (isConjunction(i) || list && scene.tokens().is(i, ","));
            if (border && i > begin) {
                Resolution part = resolve(begin, i, depth + 1);
                if (!part.isResolved()) {
                    return Resolution.unresolved("conjunct", "actor.joint");
                }
                parts.add(part.actor());
                how = how == null ? part.how() : how;
            }
            if (border) {
                begin = i + 1;
            }
            if (border && !list && i == conjunction) {
                i = end - 1;
            }
        }
        return parts.size() == 1
                ? new Resolution(parts.get(0), how, "actor.joint")
                : new Resolution(Naming.joint(parts), how, "actor.joint");
    }

    /** Null where the name is not the actor itself. */
    private Resolution named(Mention mention) {
        if (mention.alias() != null && mention.alias().tellsCountry() && mention.end() == mention.begin() + 1) {
            List<Entity> bearers = scene.mentions()
                    .people()
                    .withSurname(scene.traits(mention.begin()).key());
            if (!bearers.isEmpty()) {
                return bearers.size() > 1
                        ? Resolution.unresolved("ambiguous_surname", "actor.surname")
                        : new Resolution(bearers.get(0).actor(), "surname", "actor.surname");
            }
        }
        if (mention.form() == Mention.Form.ADJECTIVE) {
            return mention.alias().kind() == Alias.Kind.PEOPLE
                    ? new Resolution(
                            Naming.group(
                                    scene.textOf(mention.begin(), mention.end()),
                                    mention.alias().country()),
                            "unnamed",
                            "actor.people")
                    : null;
        }
        if (mention.entity() == null && isCommonNoun(mention)) {
            return null;
        }
        if (mention.entity() == null) {
            Resolution shortened = shortName(mention);
            return shortened == null ? unknown(mention) : shortened;
        }
        Actor actor = mention.entity().actor();
        return switch (mention.form()) {
            case FULL -> new Resolution(actor, "full_name", rule(mention, "actor.full-name"));
            case SURNAME -> new Resolution(actor, "surname", rule(mention, "actor.surname"));
            case FIRST_NAME -> new Resolution(actor, "surname", rule(mention, "actor.first-name"));
            case METONYM -> new Resolution(actor, "metonym", rule(mention, "actor.metonym"));
            case ALIAS ->
                new Resolution(actor, isMetonym(mention) ? "metonym" : "registry", rule(mention, "actor.registry"));
            case ADJECTIVE, UNKNOWN ->
                throw new IllegalStateException("no entity in a mention of form " + mention.form());
        };
    }

    /** "The Kremlin" stands for a government; "Russia" is one. */
    private static boolean isMetonym(Mention mention) {
        return mention.entity().actor().type() == ActorType.GOVERNMENT
                && mention.alias() != null
                && mention.alias().kind() != Alias.Kind.COUNTRY;
    }

    /** "The Post" where the document names one organisation whose name ends so; null else. */
    private Resolution shortName(Mention mention) {
        Entity only = null;
        String word = scene.tokens().word(mention.end() - 1).form();
        boolean article = mention.begin() > 0 && scene.tokens().is(mention.begin() - 1, "the");
        for (Mention other : article ? scene.mentions().all() : List.<Mention>of()) {
            Entity entity = other.entity();
            if (entity != null && !entity.isPerson() && entity != only && endsWith(entity, word)) {
                if (only != null) {
                    return null;
                }
                only = entity;
            }
        }
        return only == null ? null : new Resolution(only.actor(), "surname", "actor.short-name");
    }

    private static boolean endsWith(Entity entity, String word) {
        List<String> names = entity.names();
        return names.size() > 1 && names.get(names.size() - 1).equals(word);
    }

    /** "Voters said" at the begin of a sentence: capitalised, but no name. */
    private boolean isCommonNoun(Mention mention) {
        int token = mention.begin();
        boolean first = scene.sentence(token).firstToken() == token
                || !scene.tokens().word(token - 1).isWordLike();
        return first
                && mention.end() == token + 1
                && mention.title() == null
                && (scene.is(token, Kind.PLURAL)
                        || scene.is(token, Kind.VAGUE)
                        || scene.is(token, Kind.DOCUMENT)
                        || scene.isAlsoLowerCase(token));
    }

    private Resolution unknown(Mention mention) {
        String key = scene.traits(mention.end() - 1).key();
        boolean several = scene.mentions().people().withSurname(key).size() > 1;
        return several
                ? Resolution.unresolved("ambiguous_surname", "actor.surname")
                : Resolution.unresolved("unknown_name", "actor.name");
    }

    /** "The Defense Ministry": a name, but of which state must still be said. */
    private boolean isBody(Mention mention, SourcePhrase phrase) {
        if (mention.isPerson() || mention.entity() != null && mention.entity().entry() != null) {
            return false;
        }
        PhraseTrie.Match<ActorWords.Title> match = scene.titleAt(mention.begin(), phrase.coreEnd());
        return match != null
                && match.end() == phrase.coreEnd()
                && match.values().get(0).kind() == Kind.BODY;
    }

    /** "Some Republicans", "moderate Democrats": not the group, but some of it. */
    private boolean isPartOfGroup(Mention mention, SourcePhrase phrase) {
        int first = phrase.begin();
        while (first < mention.begin()
                && SourcePhrase.isDeterminer(scene.tokens().lower(first))) {
            first++;
        }
        boolean group = mention.entity() != null
                ? mention.entity().actor().type() == ActorType.GROUP
                : mention.alias() != null && mention.alias().kind() == Alias.Kind.PEOPLE;
        return group && first < mention.begin() || isBranch(mention, first);
    }

    /** "Kyiv, a senior official": no apposition, as nobody is a city; the place belongs to what is said. */
    private boolean isPersonAfter(SourcePhrase phrase) {
        int article = phrase.coreEnd() + 1;
        return article < phrase.end() - 1
                && scene.tokens().is(phrase.coreEnd(), ",")
                && (scene.tokens().is(article, "a") || scene.tokens().is(article, "an"));
    }

    /** "The Colorado GOP" is no more the party than "some Republicans" are the Republicans. */
    private boolean isBranch(Mention mention, int first) {
        boolean organisation = mention.entity() != null
                && mention.entity().entry() != null
                && mention.entity().actor().type() == ActorType.INSTITUTION;
        return organisation
                && first < mention.begin()
                && scene.is(first, Kind.PLACE)
                && scene.traits(first).capitalized();
    }

    private static String rule(Mention mention, String otherwise) {
        return mention.entity().entry() != null
                ? mention.entity().entry().actor().actorId()
                : otherwise;
    }

    PronounResolver pronouns() {
        return pronouns;
    }
}
