package org.hedgerow.stance;

import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/** Reads who does what a verb says, from the words to its left. */
final class SubjectReader {

    private final GroupReader groups;

    SubjectReader(GroupReader groups) {
        this.groups = groups;
    }

    /** Who stands before the verb: the nearest name in its clause or, for "to" and -ing, in the governing one. */
    Filler read(Tokens tokens, VerbGroup group, int low, boolean names, Roles roles) {
        boolean gerund = tokens.lower(group.head()).endsWith("ing") && !group.be();
        boolean governed = group.infinitive()
                || gerund && group.first() > low && FunctionWords.isPreposition(tokens.lower(group.first() - 1));
        boolean coordinated =
                group.first() > low && FunctionWords.CONJUNCTIONS.contains(tokens.lower(group.first() - 1));
        int verbs = 0;
        boolean seen = false;
        boolean open = false;
        boolean stand = false;
        boolean other = false;
        int i = group.first() - 1;
        for (; i >= low; i--) {
            String word = tokens.lower(i);
            boolean unnamed = roles.agents().beginsAt(tokens, i);
            if (roles.actors().beginsAt(tokens, i)) {
                return Filler.FITS;
            }
            if (!coordinated && roles.rivals().beginsAt(tokens, i)) {
                return Filler.DIFFERS;
            }
            boolean finite = groups.isFiniteVerb(tokens, i);
            if (coordinated) {
                coordinated = !finite || groups.isFiniteVerb(tokens, i - 1);
                continue; // what stands between two verbs of one subject is the first one's object
            }
            verbs += finite && !groups.isFiniteVerb(tokens, i + 1) ? 1 : 0;
            if (finite && verbs > (governed ? 1 : 0) || endsClause(tokens, i)) {
                if (seen) {
                    stand |= isRelative(tokens.lower(i)) && followsAgent(tokens, i, low, roles);
                    break;
                }
                continue;
            }
            if (!tokens.word(i).isWordLike() || tokens.isClitic(i) || FunctionWords.isClosedClass(word)) {
                continue;
            }
            if ((!seen || governed) && FunctionWords.SPEAKERS.contains(word)) {
                return Filler.SPEAKER;
            }
            int begin = names ? beginOfName(tokens, i, low) : i;
            if (roles.actors().beginsIn(tokens, begin, i + 1)) {
                return Filler.FITS;
            }
            if (roles.rivals().beginsIn(tokens, begin, i + 1)) {
                return Filler.DIFFERS;
            }
            boolean name = names && isName(tokens, begin, i, low);
            boolean aside = begin > low
                    && !tokens.is(i + 1, "'s")
                    && isAside(tokens, begin, low, governed, i < group.first() - 1);
            if (name && !aside && !FunctionWords.OF_TIME.contains(word) && !unnamed) {
                return Filler.DIFFERS;
            }
            if (!aside) {
                stand |= unnamed;
                open |= FunctionWords.OTHER_PERSONS.contains(word);
                other |= !seen && !unnamed && !governed && !FunctionWords.OTHER_PERSONS.contains(word);
                seen = true;
            }
            i = begin;
        }
        if (stand) {
            return Filler.UNNAMED;
        }
        if (other && !open) {
            return Filler.DIFFERS;
        }
        return open ? antecedent(tokens, group, i, low, roles) : Filler.OPEN;
    }

    private static boolean isRelative(String word) {
        return word.equals("that") || word.equals("which") || word.equals("who");
    }

    /** "a number now that appears to be leaving": what stands before a relative pronoun is its clause's subject. */
    private static boolean followsAgent(Tokens tokens, int relative, int low, Roles roles) {
        int i = relative - 1;
        while (i >= low && (FunctionWords.isAdverb(tokens.lower(i)) || tokens.is(i, "now"))) {
            i--;
        }
        return i >= low && roles.agents().beginsAt(tokens, i);
    }

    /** By the nearest name before a pronoun's clause: "Russia said that it would withdraw", "Ms. Bell said she would". */
    private static Filler antecedent(Tokens tokens, VerbGroup group, int from, int low, Roles roles) {
        for (int i = from; i >= low; i--) {
            if (roles.rivals().beginsAt(tokens, i)) {
                return Filler.OPEN;
            }
            if (roles.actors().beginsAt(tokens, i)) {
                return Filler.FITS;
            }
            if (isName(tokens, i, i, low)) {
                boolean fits = roles.actors().beginsIn(tokens, beginOfName(tokens, i, low), i + 1);
                boolean person = tokens.is(group.first() - 1, "he") || tokens.is(group.first() - 1, "she");
                return fits ? Filler.FITS : person ? Filler.DIFFERS : Filler.OPEN;
            }
        }
        return Filler.OPEN;
    }

    /** Whether a clause may end here: at punctuation, a conjunction or a word that opens a clause. */
    static boolean endsClause(Tokens tokens, int at) {
        String word = tokens.lower(at);
        boolean mark = !tokens.word(at).isWordLike()
                && !tokens.isClitic(at)
                && tokens.word(at).shape() != Word.Shape.SINGLE_QUOTE;
        return mark || FunctionWords.SUBORDINATORS.contains(word) || FunctionWords.CONJUNCTIONS.contains(word);
    }

    /** The first token of the run of capitalized words that ends at {@code last}. */
    static int beginOfName(Tokens tokens, int last, int low) {
        int i = last;
        while (i > low && tokens.word(i).isCapitalized() && tokens.word(i - 1).isCapitalized()) {
            i--;
        }
        return i;
    }

    /** Capital letters that do not come from standing first. */
    static boolean isName(Tokens tokens, int begin, int last, int low) {
        if (!tokens.word(begin).isCapitalized()) {
            return false;
        }
        Word.Shape before =
                begin == low ? Word.Shape.DOUBLE_QUOTE : tokens.word(begin - 1).shape();
        return last > begin || before != Word.Shape.DOUBLE_QUOTE && !tokens.is(begin - 1, ":");
    }

    /**
     * Whether a preposition stands before the phrase, over its determiner and adjectives, so that it is no subject. A
     * governing verb may have its object after some ("called on Moscow to").
     */
    private static boolean isAside(Tokens tokens, int begin, int low, boolean governed, boolean farther) {
        for (int i = begin - 1; i >= Math.max(low, begin - 3); i--) {
            String word = tokens.lower(i);
            boolean subordinates = FunctionWords.SUBORDINATORS.contains(word);
            if (FunctionWords.isPreposition(word) && !subordinates) {
                return governed
                        ? !FunctionWords.OF_GOVERNED.contains(word)
                        : farther || !word.equals("of") && !word.equals("by");
            }
            if (!tokens.word(i).isWordLike() || FunctionWords.isAuxiliary(word) || subordinates) {
                return false;
            }
        }
        return false;
    }
}
