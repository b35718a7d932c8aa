package org.hedgerow.stance;

import java.util.Set;
import org.hedgerow.text.Sentence;
import org.hedgerow.text.SentenceKind;
import org.hedgerow.text.Tokens;

/**
 * Reads who does an event and to what, from the words around it, without a parser: the subject to the left or the
 * by-phrase of a passive, the object to the right, the owner of a noun and what its preposition names. Looks no farther
 * than {@value #FARTHEST} tokens.
 */
final class ArgumentReader {

    private static final int FARTHEST = 30;
    private static final int LONGEST_PHRASE = 8;

    private final Inflection inflection;
    private final GroupReader groups;
    private final SubjectReader subjects;

    ArgumentReader(Inflection inflection) {
        this.inflection = inflection;
        this.groups = new GroupReader(inflection);
        this.subjects = new SubjectReader(groups);
    }

    /**
     * What fills the agent and the theme of one event.
     *
     * @param agent who does it
     * @param theme what it is done to
     */
    record Arguments(Filler agent, Filler theme) {

        boolean differ() {
            return agent == Filler.DIFFERS || theme == Filler.DIFFERS;
        }

        /** Whether one of the roles that must be filled nearby is. */
        boolean name(Set<String> roles) {
            return roles.isEmpty()
                    || roles.contains(Roles.AGENT)
                            && (agent == Filler.FITS || agent == Filler.UNNAMED || agent == Filler.SPEAKER)
                    || roles.contains(Roles.THEME) && (theme == Filler.FITS || theme == Filler.SPEAKER);
        }
    }

    /**
     * @param first first token of the event's words
     * @param end token after the last
     * @param noun whether the pattern is a noun's
     */
    Arguments read(Tokens tokens, Sentence sentence, int first, int end, boolean noun, Roles roles) {
        int low = Math.max(sentence.firstToken(), first - FARTHEST);
        int high = Math.min(sentence.endToken(), end + FARTHEST);
        boolean names = sentence.kind() != SentenceKind.HEADLINE;
        VerbGroup group = groups.read(tokens, first, low);
        if (noun || groups.isNominal(tokens, group, low) || isBareNoun(tokens, group, low, roles)) {
            return new Arguments(
                    roles.agents().isEmpty() ? Filler.OPEN : owner(tokens, first, end, low, high, names, roles),
                    roles.themes().isEmpty() ? Filler.OPEN : linked(tokens, end, high, roles));
        }
        Filler left = subjects.read(tokens, group, low, names, roles);
        if (isPassive(tokens, group, end)) {
            return new Arguments(by(tokens, end, high, roles), suffering(tokens, group, low, left, roles));
        }
        return new Arguments(
                roles.agents().isEmpty() ? Filler.OPEN : left,
                roles.themes().isEmpty() ? Filler.OPEN : object(tokens, first, end, high, roles));
    }

    /** "conducted attacks": a form that may be a noun, with neither auxiliary nor subject directly before it. */
    private boolean isBareNoun(Tokens tokens, VerbGroup group, int low, Roles roles) {
        String word = tokens.lower(group.head());
        int before = group.first() - 1;
        if (group.isFinite()
                || group.infinitive()
                || before < low
                || word.endsWith("ing")
                || word.endsWith("ed")
                || inflection.lemmaOfIrregular(word) != null) {
            return false;
        }
        String subject = tokens.lower(before);
        return !FunctionWords.OTHER_PERSONS.contains(subject)
                && !FunctionWords.SPEAKERS.contains(subject)
                && !tokens.word(before).isCapitalized()
                && (tokens.lower(before).endsWith("ed") || inflection.lemmaOfIrregular(subject) != null)
                && !roles.agents().beginsAt(tokens, before);
    }

    private boolean isPassive(Tokens tokens, VerbGroup group, int end) {
        String verb = tokens.lower(group.head());
        boolean participle = verb.endsWith("ed") || inflection.lemmaOfIrregular(verb) != null;
        return participle && (group.be() || tokens.is(end, "by"));
    }

    /** The first token of the clause around an event, as far as verbs of saying and conjunctions show it. */
    static int clauseBegin(Tokens tokens, int first, int low) {
        int i = first - 1;
        while (i >= low && !isBoundary(tokens, i)) {
            i--;
        }
        return i + 1;
    }

    /** The token after the last of the clause. */
    static int clauseEnd(Tokens tokens, int end, int high) {
        int i = end;
        while (i < high && !isBoundary(tokens, i)) {
            i++;
        }
        return i;
    }

    private static boolean isBoundary(Tokens tokens, int at) {
        return SubjectReader.endsClause(tokens, at) || FunctionWords.SAYING.contains(tokens.lower(at));
    }

    /** The theme of a passive: its subject. */
    private static Filler suffering(Tokens tokens, VerbGroup group, int low, Filler subject, Roles roles) {
        if (roles.themes().isEmpty()) {
            return Filler.OPEN;
        }
        int from = Math.max(low, group.first() - LONGEST_PHRASE);
        return roles.themes().beginsIn(tokens, from, group.first()) ? Filler.FITS : subject;
    }

    /** What stands after the verb, or between it and its particle. */
    private Filler object(Tokens tokens, int first, int end, int high, Roles roles) {
        if (roles.themes().beginsIn(tokens, first, end)) {
            return Filler.FITS;
        }
        if (end > first + 1 && FunctionWords.isPreposition(tokens.lower(end - 1))) {
            return Filler.OPEN;
        }
        return phrase(tokens, end, high, roles);
    }

    /** Holds the noun phrase that begins at {@code from} against the themes; none there is open. */
    private Filler phrase(Tokens tokens, int from, int high, Roles roles) {
        boolean words = false;
        int end = Math.min(high, from + LONGEST_PHRASE);
        for (int i = from; i < end; i++) {
            String word = tokens.lower(i);
            if (roles.themes().beginsAt(tokens, i)) {
                return Filler.FITS;
            }
            boolean inside = words && word.equals("of")
                    || tokens.isClitic(i)
                    || tokens.word(i).isWordLike()
                            && !FunctionWords.isPreposition(word)
                            && !FunctionWords.CONJUNCTIONS.contains(word)
                            && !FunctionWords.isAuxiliary(word);
            if (!inside || FunctionWords.SUBORDINATORS.contains(word)) {
                break;
            }
            if (!words && (word.equals("us") || word.equals("me"))) {
                return Filler.SPEAKER;
            }
            if (FunctionWords.OF_TIME.contains(word) || !words && FunctionWords.OTHER_PERSONS.contains(word)) {
                return Filler.OPEN;
            }
            if (groups.isFiniteVerb(tokens, i)) {
                break;
            }
            words |= !FunctionWords.isClosedClass(word);
        }
        return words ? Filler.DIFFERS : Filler.OPEN;
    }

    /** The agent of a passive. */
    private static Filler by(Tokens tokens, int end, int high, Roles roles) {
        int stop = Math.min(high, end + LONGEST_PHRASE);
        for (int i = end; i < stop; i++) {
            if (tokens.is(i, "by")) {
                return agentOf(tokens, i + 1, high, roles);
            }
            if (!tokens.word(i).isWordLike()) {
                break;
            }
        }
        return Filler.OPEN;
    }

    private static Filler agentOf(Tokens tokens, int first, int high, Roles roles) {
        int last = first;
        while (last < Math.min(high, first + LONGEST_PHRASE)
                && (tokens.word(last).isWordLike() || tokens.isClitic(last))
                && !FunctionWords.isAuxiliary(tokens.lower(last))
                && !FunctionWords.isPreposition(tokens.lower(last))) {
            last++;
        }
        if (roles.rivals().beginsIn(tokens, first, last)) {
            return Filler.DIFFERS;
        }
        if (roles.actors().beginsIn(tokens, first, last)) {
            return Filler.FITS;
        }
        if (roles.agents().isEmpty() || roles.agents().beginsIn(tokens, first, last)) {
            return Filler.UNNAMED;
        }
        boolean open = last == first || FunctionWords.OTHER_PERSONS.contains(tokens.lower(first));
        return open ? Filler.OPEN : Filler.DIFFERS;
    }

    /** Whose event a noun is: "Russia's invasion", "the rebel offensive", "an attack by the army". */
    private static Filler owner(Tokens tokens, int first, int end, int low, int high, boolean names, Roles roles) {
        if (roles.actors().beginsIn(tokens, first, end)) {
            return Filler.FITS;
        }
        boolean owned = false;
        boolean stand = false;
        for (int i = first - 1; i >= Math.max(low, first - LONGEST_PHRASE); i--) {
            String word = tokens.lower(i);
            boolean unnamed = roles.agents().beginsAt(tokens, i);
            if (roles.actors().beginsAt(tokens, i)) {
                return Filler.FITS;
            }
            if (roles.rivals().beginsAt(tokens, i)) {
                return Filler.DIFFERS;
            }
            if (!owned && (word.equals("our") || word.equals("my"))) {
                return Filler.SPEAKER;
            }
            boolean owner = word.equals("'s") || word.equals("'");
            if (!owner
                    && (!tokens.word(i).isWordLike()
                            || FunctionWords.isClosedClass(word)
                            || FunctionWords.OTHER_PERSONS.contains(word))) {
                break;
            }
            owned |= owner;
            stand |= unnamed;
            boolean name = names && SubjectReader.isName(tokens, i, i, low) && !FunctionWords.OF_TIME.contains(word);
            if (name && !unnamed && !roles.themes().beginsAt(tokens, i)) {
                int begin = SubjectReader.beginOfName(tokens, i, low);
                return roles.actors().beginsIn(tokens, begin, i + 1) ? Filler.FITS : Filler.DIFFERS;
            }
        }
        Filler agent = by(tokens, end, Math.min(high, end + LONGEST_PHRASE), roles);
        return agent == Filler.OPEN && stand ? Filler.UNNAMED : agent;
    }

    /** What the preposition after a noun names: "the attack on the town". */
    private Filler linked(Tokens tokens, int end, int high, Roles roles) {
        if (end >= high || !roles.links().beginsAt(tokens, end)) {
            return Filler.OPEN;
        }
        int stop = Math.min(high, end + LONGEST_PHRASE);
        return roles.actors().beginsIn(tokens, end + 1, Math.min(stop, end + 4)) && tokens.is(end, "of")
                ? Filler.FITS
                : phrase(tokens, end + 1, high, roles);
    }
}
