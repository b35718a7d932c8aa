package org.hedgerow.actor;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.actor.ActorWords.Kind;
import org.hedgerow.actor.ActorWords.Title;
import org.hedgerow.actor.WordTraits.Traits;
import org.hedgerow.text.Document;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/** Finds every name of a document in one pass over its tokens, then links short names to full ones. */
final class MentionFinder {

    private static final int LONGEST_NAME = 5;

    private final ActorRegistry registry;
    private final WordTraits traits;

    private Document document;
    private Tokens tokens;
    private People people;
    private List<Mention> found;
    private Title title;
    private int titleBegin;
    private int titleEnd;

    MentionFinder(ActorRegistry registry, WordTraits traits) {
        this.registry = registry;
        this.traits = traits;
    }

    Mentions find(Document document) {
        this.document = document;
        this.tokens = document.tokens();
        this.people = new People(registry, document.article().publishedDate());
        this.found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            scan(sentence);
        }
        List<Mention> linked = new MentionLinker(document, people, traits).link(found);
        return new Mentions(tokens.size(), linked, people);
    }

    private void scan(Sentence sentence) {
        boolean titleCase = isTitleCase(sentence);
        int end = sentence.endToken();
        titleEnd = -1;
        int at = sentence.firstToken();
        while (at < end) {
            Traits word = traitsAt(at);
            int after = word.beginsTitle() ? afterTitle(at, end) : at;
            if (after > at) {
                at = after;
            } else if (!word.capitalized()) {
                at++;
            } else {
                at = scanName(at, end, word, titleCase);
            }
        }
    }

    private int afterTitle(int at, int end) {
        PhraseTrie.Match<Title> match = registry.words().titles().longestAt(at, end, index -> tokens.lower(index));
        if (match == null) {
            return at;
        }
        if (traitsAt(at).beginsName()
                && nameAt(at, end) != null
                && nameAt(at, end).end() > match.end()) {
            return at;
        }
        Title matched = match.values().get(0);
        if (matched.kind() == Kind.BODY) {
            return at;
        }
        titleBegin = titleEnd == at ? titleBegin : at;
        title = matched;
        titleEnd = match.end();
        if (titleEnd < end && tokens.is(titleEnd, ".") && tokens.begin(titleEnd) == tokens.end(titleEnd - 1)) {
            titleEnd++;
        }
        return titleEnd;
    }

    /** Looks at the capitalised word {@code at}; returns the index after what it took. */
    private int scanName(int at, int end, Traits word, boolean titleCase) {
        int sequenceEnd = sequenceEnd(at, end);
        PhraseTrie.Match<Alias> match = word.beginsName() ? nameAt(at, end) : null;
        if (match != null && isWhole(match, at, sequenceEnd)) {
            addAlias(at, match);
            return match.end();
        }
        if (word.is(Kind.OPENER) && !(word.firstName() && sequenceEnd > at + 1 && !titleCase)) {
            return at + 1;
        }
        if (word.is(Kind.TIME) && sequenceEnd == at + 1) {
            return at + 1;
        }
        int begin = at;
        while (begin + 1 < sequenceEnd && isModifier(begin, sequenceEnd)) {
            begin++;
        }
        if (begin > at && traitsAt(begin).beginsName()) {
            return begin;
        }
        if (titleCase && !hasTitle(begin)) {
            for (int i = begin; i < sequenceEnd; i++) {
                add(i, i + 1, Mention.Form.UNKNOWN, null, null);
            }
        } else {
            addSequence(begin, sequenceEnd);
        }
        return sequenceEnd;
    }

    /** "Republican" and "Texas" in "Texas Republican Ted Cruz": no part of the name. */
    private boolean isModifier(int at, int sequenceEnd) {
        Traits word = traitsAt(at);
        Traits next = traitsAt(at + 1);
        boolean modifies = word.is(Kind.AFFILIATION) || word.is(Kind.PLACE) || word.is(Kind.TIME);
        boolean nameFollows = next.firstName() || next.beginsName() || next.is(Kind.AFFILIATION);
        return modifies
                && (nameFollows || sequenceEnd - at == 2 && !next.is(Kind.ORGANISATION))
                && !(word.firstName() && !next.firstName());
    }

    private PhraseTrie.Match<Alias> nameAt(int at, int end) {
        PhraseTrie.Match<Alias> match = registry.names().longestAt(at, end, index -> {
            Traits word = traitsAt(index);
            boolean joins =
                    word.word().shape() == Word.Shape.LOWER && word.key().length() > 3;
            return word.key().isEmpty() || joins && index == at ? null : word.key();
        });
        if (match == null || match.end() > at + 1) {
            return match;
        }
        boolean capitals = tokens.word(at).shape() == Word.Shape.UPPER;
        boolean single = tokens.word(at).form().length() == 1;
        boolean readable = match.values().stream()
                .anyMatch(alias -> !single
                        && (capitals
                                || !alias.acronym()
                                || tokens.word(at).form().length() > 3));
        return readable ? match : null;
    }

    /** Whether a registry name is all of the name that stands here, not the begin of another one. */
    private boolean isWhole(PhraseTrie.Match<Alias> match, int at, int sequenceEnd) {
        Alias alias = match.values().get(0);
        if (match.end() >= sequenceEnd) {
            return true;
        }
        Traits next = traitsAt(match.end());
        if (!next.capitalized()) {
            return true;
        }
        boolean organisation = traitsAt(sequenceEnd - 1).is(Kind.ORGANISATION);
        boolean body = next.beginsTitle()
                && registry.words().titles().longestAt(match.end(), sequenceEnd, index -> tokens.lower(index)) != null;
        if (alias.kind() == Alias.Kind.NAME) {
            return match.end() > at + 1 || !organisation || body;
        }
        boolean person = traitsAt(at).firstName() && !body;
        if (alias.kind() == Alias.Kind.BARE) {
            return body || next.is(Kind.TIME) || next.is(Kind.OPENER);
        }
        return body || !organisation && !person;
    }

    private int sequenceEnd(int at, int end) {
        boolean organisation = traitsAt(at).is(Kind.ORGANISATION);
        int next = at + 1;
        while (next < end) {
            Traits word = traitsAt(next);
            boolean initialBefore = tokens.word(next - 1).form().length() == 1
                    && traitsAt(next - 1).capitalized();
            if (tokens.isClitic(next)) {
                break;
            } else if (word.capitalized()) {
                boolean starts = word.is(Kind.HONORIFIC) || word.is(Kind.TIME) || word.is(Kind.OPENER);
                boolean ranks = word.beginsTitle() && !word.is(Kind.ORGANISATION) && !word.firstName();
                boolean nameFollows = ranks && next + 1 < end && beginsPersonName(next + 1, end);
                if ((starts || ranks) && (!organisation || nameFollows)) {
                    break;
                }
                organisation |= word.is(Kind.ORGANISATION);
                next++;
            } else if (initialBefore
                    && tokens.is(next, ".")
                    && next + 1 < end
                    && traitsAt(next + 1).capitalized()) {
                next++;
            } else if (next + 1 < end
                    && traitsAt(next + 1).capitalized()
                    && (word.is(Kind.PARTICLE) || organisation && isConnector(next))) {
                next++;
            } else if (next + 2 < end
                    && word.is(Kind.PARTICLE)
                    && traitsAt(next + 1).is(Kind.PARTICLE)
                    && traitsAt(next + 2).capitalized()) {
                next += 2;
            } else if (word.is(Kind.SUFFIX) && next - at > 1) {
                next++;
            } else {
                break;
            }
        }
        return next;
    }

    private boolean beginsPersonName(int at, int end) {
        if (traitsAt(at).firstName()) {
            return true;
        }
        PhraseTrie.Match<Alias> match = traitsAt(at).beginsName() ? nameAt(at, end) : null;
        return match != null
                && match.values().get(0).entry() != null
                && match.values().get(0).entry().isPerson();
    }

    private boolean isConnector(int at) {
        return switch (tokens.lower(at)) {
            case "of", "for", "on", "&" -> true;
            default -> false;
        };
    }

    private void addAlias(int at, PhraseTrie.Match<Alias> match) {
        Alias alias = match.values().get(0);
        switch (alias.kind()) {
            case NAME -> {
                RegistryEntry entry = choose(match.values()).entry();
                add(
                        at,
                        match.end(),
                        entry.isPerson() ? Mention.Form.FULL : Mention.Form.ALIAS,
                        alias,
                        people.named(entry));
            }
            case BARE -> add(at, match.end(), Mention.Form.UNKNOWN, alias, null);
            case METONYM -> add(at, match.end(), Mention.Form.METONYM, alias, people.registered(alias.entry()));
            case COUNTRY -> add(at, match.end(), Mention.Form.ALIAS, alias, people.registered(alias.entry()));
            case ADJECTIVE, PEOPLE -> add(at, match.end(), Mention.Form.ADJECTIVE, alias, null);
        }
    }

    /** Of several registry actors of one name, the one in office at the article's date. */
    private Alias choose(List<Alias> aliases) {
        Alias best = aliases.get(0);
        for (Alias alias : aliases) {
            boolean current = alias.entry().offices().stream()
                    .anyMatch(term -> document.article().publishedDate() != null
                            && term.covers(document.article().publishedDate()));
            if (alias.kind() == Alias.Kind.NAME && current) {
                return alias;
            }
        }
        return best;
    }

    private void addSequence(int begin, int end) {
        List<String> names = new ArrayList<>();
        boolean organisation = false;
        for (int i = begin; i < end; i++) {
            if (tokens.is(i, ".")) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ".");
            } else {
                names.add(tokens.word(i).form());
            }
            organisation |= traitsAt(i).is(Kind.ORGANISATION) && traitsAt(i).capitalized();
        }
        boolean initial = names.get(0).replace(".", "").length() <= 2
                && names.get(0).equals(names.get(0).toUpperCase(java.util.Locale.ROOT));
        boolean named = traitsAt(begin).firstName()
                || initial && names.size() > 1 && names.get(0).contains(".");
        boolean spelt = names.stream().noneMatch(name -> name.chars().anyMatch(Character::isDigit));
        boolean plural = !named && !hasTitle(begin) && traitsAt(end - 1).is(Kind.PLURAL);
        if (names.size() == 1 || plural) {
            add(begin, end, Mention.Form.UNKNOWN, null, null);
        } else if (organisation && !(named && hasTitle(begin)) || !named && !hasTitle(begin) && isAfterArticle(begin)) {
            add(begin, end, Mention.Form.FULL, null, Entity.organisation(names));
        } else if (names.size() <= LONGEST_NAME && spelt && (named || hasTitle(begin) || !isPlaceName(begin, end))) {
            Sex sex = hasTitle(begin) && title.sex() != Sex.UNKNOWN
                    ? title.sex()
                    : traitsAt(begin).sex();
            Entity person = people.named(names, hasTitle(begin) ? title : null, sex);
            if (named || hasTitle(begin)) {
                person.makeCertain();
            }
            add(begin, end, Mention.Form.FULL, null, person);
        } else {
            add(begin, end, Mention.Form.UNKNOWN, null, null);
        }
    }

    /** "The Daily Planet": no person's name follows an article. */
    private boolean isAfterArticle(int begin) {
        return begin > 0 && (tokens.is(begin - 1, "the") || tokens.is(begin - 1, "a") || tokens.is(begin - 1, "an"));
    }

    private boolean isPlaceName(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (traitsAt(i).is(Kind.PLACE)
                    || traitsAt(i).is(Kind.AFFILIATION)
                    || traitsAt(i).is(Kind.TIME)) {
                return true;
            }
        }
        return false;
    }

    private void add(int begin, int end, Mention.Form form, Alias alias, Entity entity) {
        boolean titled = hasTitle(begin);
        Mention mention =
                new Mention(begin, end, titled ? titleBegin : begin, form, alias, entity, titled ? title : null);
        found.add(mention);
        if (entity != null && entity.isPerson()) {
            Portrait.learn(entity, mention, document, registry);
        }
    }

    private boolean hasTitle(int begin) {
        return titleEnd == begin;
    }

    /** Most words of a headline are capitalised: there a capital tells nothing about names. */
    private boolean isTitleCase(Sentence sentence) {
        int words = 0;
        int capitalized = 0;
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Traits word = traitsAt(i);
            if (word.word().isWordLike() && (word.capitalized() || !word.is(Kind.OPENER))) {
                words++;
                capitalized += word.capitalized() ? 1 : 0;
            }
        }
        boolean headline = sentence.kind() == SentenceKind.HEADLINE;
        return words >= (headline ? 4 : 6) && capitalized * 20 >= words * (headline ? 14 : 17);
    }

    private Traits traitsAt(int token) {
        return traits.of(tokens.word(token));
    }
}
