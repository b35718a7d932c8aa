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

    /** By token, see {@link WordTraits#bits}. */
    private long[] bits = new long[0];

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
        readBits();
        for (Sentence sentence : document.sentences()) {
            scan(sentence);
        }
        List<Mention> linked = new MentionLinker(document, people, traits).link(found);
        return new Mentions(tokens.size(), linked, people);
    }

    private void readBits() {
        if (bits.length < tokens.size()) {
            bits = new long[tokens.size() * 2];
        }
        for (int token = 0; token < tokens.size(); token++) {
            bits[token] = traits.bits(tokens, token);
        }
    }

    private void scan(Sentence sentence) {
        boolean titleCase = isTitleCase(sentence);
        int end = sentence.endToken();
        titleEnd = -1;
        int at = sentence.firstToken();
        while (at < end) {
            if ((bits[at] & (WordTraits.BEGINS_TITLE | WordTraits.CAPITALIZED)) == 0) {
                at++;
                continue;
            }
            int after = has(at, WordTraits.BEGINS_TITLE) ? afterTitle(at, end) : at;
            if (after > at) {
                at = after;
            } else if (!isCapitalized(at)) {
                at++;
            } else {
                at = scanName(at, end, titleCase);
            }
        }
    }

    private int afterTitle(int at, int end) {
        PhraseTrie.Match<Title> match = traits.titleAt(tokens, at, end);
        if (match == null) {
            return at;
        }
        PhraseTrie.Match<Alias> name = has(at, WordTraits.BEGINS_NAME) ? nameAt(at, end) : null;
        if (name != null && name.end() > match.end()) {
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
    private int scanName(int at, int end, boolean titleCase) {
        int sequenceEnd = sequenceEnd(at, end);
        PhraseTrie.Match<Alias> match = has(at, WordTraits.BEGINS_NAME) ? nameAt(at, end) : null;
        if (match != null && isWhole(match, at, sequenceEnd)) {
            addAlias(at, match);
            return match.end();
        }
        if (is(at, Kind.OPENER) && !(has(at, WordTraits.FIRST_NAME) && sequenceEnd > at + 1 && !titleCase)) {
            return at + 1;
        }
        if (is(at, Kind.TIME) && sequenceEnd == at + 1) {
            return at + 1;
        }
        int begin = at;
        while (begin + 1 < sequenceEnd && isModifier(begin, sequenceEnd)) {
            begin++;
        }
        if (begin > at && has(begin, WordTraits.BEGINS_NAME)) {
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
        int next = at + 1;
        boolean modifies = is(at, Kind.AFFILIATION) || is(at, Kind.PLACE) || is(at, Kind.TIME);
        boolean nameFollows =
                has(next, WordTraits.FIRST_NAME) || has(next, WordTraits.BEGINS_NAME) || is(next, Kind.AFFILIATION);
        return modifies
                && (nameFollows || sequenceEnd - at == 2 && !is(next, Kind.ORGANISATION))
                && !(has(at, WordTraits.FIRST_NAME) && !has(next, WordTraits.FIRST_NAME));
    }

    private PhraseTrie.Match<Alias> nameAt(int at, int end) {
        PhraseTrie.Match<Alias> match = traits.nameAt(tokens, at, end);
        if (match == null || match.end() > at + 1) {
            return match;
        }
        return isReadable(tokens.word(at), match.values()) ? match : null;
    }

    /** Whether one word may be one of the names: no single letter, and no acronym unless it is written as one. */
    private static boolean isReadable(Word word, List<Alias> aliases) {
        int length = word.form().length();
        if (length == 1) {
            return false;
        }
        if (length > 3 || word.shape() == Word.Shape.UPPER) {
            return true;
        }
        for (Alias alias : aliases) {
            if (!alias.acronym()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a registry name is all of the name that stands here, not the begin of another one. */
    private boolean isWhole(PhraseTrie.Match<Alias> match, int at, int sequenceEnd) {
        Alias alias = match.values().get(0);
        if (match.end() >= sequenceEnd) {
            return true;
        }
        int next = match.end();
        if (!isCapitalized(next)) {
            return true;
        }
        boolean organisation = is(sequenceEnd - 1, Kind.ORGANISATION);
        boolean body = has(next, WordTraits.BEGINS_TITLE) && traits.titleAt(tokens, match.end(), sequenceEnd) != null;
        if (alias.kind() == Alias.Kind.NAME) {
            return match.end() > at + 1 || !organisation || body;
        }
        boolean person = has(at, WordTraits.FIRST_NAME) && !body;
        if (alias.kind() == Alias.Kind.BARE) {
            return body || is(next, Kind.TIME) || is(next, Kind.OPENER);
        }
        return body || !organisation && !person;
    }

    private int sequenceEnd(int at, int end) {
        boolean organisation = is(at, Kind.ORGANISATION);
        int next = at + 1;
        while (next < end) {
            if (tokens.isClitic(next)) {
                break;
            } else if (isCapitalized(next)) {
                boolean starts = is(next, Kind.HONORIFIC) || is(next, Kind.TIME) || is(next, Kind.OPENER);
                boolean ranks = has(next, WordTraits.BEGINS_TITLE)
                        && !is(next, Kind.ORGANISATION)
                        && !has(next, WordTraits.FIRST_NAME);
                boolean nameFollows = ranks && next + 1 < end && beginsPersonName(next + 1, end);
                if ((starts || ranks) && (!organisation || nameFollows)) {
                    break;
                }
                organisation |= is(next, Kind.ORGANISATION);
                next++;
            } else if (isInitial(next - 1) && tokens.is(next, ".") && next + 1 < end && isCapitalized(next + 1)) {
                next++;
            } else if (next + 1 < end
                    && isCapitalized(next + 1)
                    && (is(next, Kind.PARTICLE) || organisation && isConnector(next))) {
                next++;
            } else if (next + 2 < end
                    && is(next, Kind.PARTICLE)
                    && is(next + 1, Kind.PARTICLE)
                    && isCapitalized(next + 2)) {
                next += 2;
            } else if (is(next, Kind.SUFFIX) && next - at > 1) {
                next++;
            } else {
                break;
            }
        }
        return next;
    }

    private boolean isInitial(int token) {
        return isCapitalized(token) && has(token, WordTraits.ONE_CHARACTER);
    }

    private boolean beginsPersonName(int at, int end) {
        if (has(at, WordTraits.FIRST_NAME)) {
            return true;
        }
        PhraseTrie.Match<Alias> match = has(at, WordTraits.BEGINS_NAME) ? nameAt(at, end) : null;
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
        if (aliases.size() == 1) {
            return best;
        }
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
        if (end == begin + 1) {
            add(begin, end, Mention.Form.UNKNOWN, null, null);
            return;
        }
        List<String> names = new ArrayList<>();
        boolean organisation = false;
        for (int i = begin; i < end; i++) {
            if (tokens.is(i, ".")) {
                names.set(names.size() - 1, names.get(names.size() - 1) + ".");
            } else {
                names.add(tokens.word(i).form());
            }
            organisation |= is(i, Kind.ORGANISATION) && isCapitalized(i);
        }
        boolean initial = names.get(0).replace(".", "").length() <= 2
                && names.get(0).equals(names.get(0).toUpperCase(java.util.Locale.ROOT));
        boolean named = has(begin, WordTraits.FIRST_NAME)
                || initial && names.size() > 1 && names.get(0).contains(".");
        boolean plural = !named && !hasTitle(begin) && is(end - 1, Kind.PLURAL);
        if (names.size() == 1 || plural) {
            add(begin, end, Mention.Form.UNKNOWN, null, null);
        } else if (organisation && !(named && hasTitle(begin)) || !named && !hasTitle(begin) && isAfterArticle(begin)) {
            add(begin, end, Mention.Form.FULL, null, Entity.organisation(names));
        } else if (names.size() <= LONGEST_NAME
                && isSpelt(begin, end)
                && (named || hasTitle(begin) || !isPlaceName(begin, end))) {
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

    /** Whether no digit stands in the words. */
    private boolean isSpelt(int begin, int end) {
        for (int i = begin; i < end; i++) {
            String form = tokens.word(i).form();
            for (int at = 0; at < form.length(); at++) {
                if (Character.isDigit(form.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** "The Daily Planet": no person's name follows an article. */
    private boolean isAfterArticle(int begin) {
        return begin > 0 && (tokens.is(begin - 1, "the") || tokens.is(begin - 1, "a") || tokens.is(begin - 1, "an"));
    }

    private boolean isPlaceName(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (is(i, Kind.PLACE) || is(i, Kind.AFFILIATION) || is(i, Kind.TIME)) {
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
            Portrait.learn(entity, mention, document, registry, traits);
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
            if (has(i, WordTraits.WORD_LIKE) && (isCapitalized(i) || !is(i, Kind.OPENER))) {
                words++;
                capitalized += isCapitalized(i) ? 1 : 0;
            }
        }
        boolean headline = sentence.kind() == SentenceKind.HEADLINE;
        return words >= (headline ? 4 : 6) && capitalized * 20 >= words * (headline ? 14 : 17);
    }

    private boolean is(int token, Kind kind) {
        return WordTraits.is(bits[token], kind);
    }

    private boolean has(int token, long trait) {
        return (bits[token] & trait) != 0;
    }

    private boolean isCapitalized(int token) {
        return has(token, WordTraits.CAPITALIZED);
    }

    private Traits traitsAt(int token) {
        return traits.of(tokens, token);
    }
}
