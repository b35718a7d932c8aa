package org.hedgerow.stance;

import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/** Reads verb groups, noun phrases and subjects from the tokens to the left of a head. */
final class GroupReader {

    private static final int WIDEST = 8;

    private final Inflection inflection;

    GroupReader(Inflection inflection) {
        this.inflection = inflection;
    }

    VerbGroup read(Tokens tokens, int head, int low) {
        int negations = 0;
        String modal = null;
        boolean infinitive = false;
        boolean have = false;
        boolean be = false;
        boolean doSupport = false;
        int first = head;
        int i = coordinated(tokens, head, low);
        int stop = Math.max(low, i - WIDEST);
        for (i = i - 1; i >= stop; i--) {
            String word = tokens.lower(i);
            if (FunctionWords.NEGATIONS.contains(word)) {
                negations++;
                if (word.equals("cannot")) {
                    modal = word;
                }
            } else if (FunctionWords.MODALS.containsKey(word)) {
                modal = word;
            } else if (FunctionWords.BE.contains(word) && !isPossessive(tokens, i, head)) {
                be = true;
            } else if (FunctionWords.HAVE.contains(word)) {
                have = true;
            } else if (FunctionWords.DO.contains(word)) {
                doSupport = true;
            } else if (word.equals("to") && i < head) {
                infinitive = true;
                first = i;
                if (i - 1 >= low && tokens.is(i - 1, "not")) {
                    negations++;
                    first = i - 1;
                }
                break;
            } else if (!FunctionWords.isAdverb(word) && !isDegree(tokens, i, head)) {
                break;
            }
            first = i;
        }
        boolean negated = negations % 2 == 1
                || mayHaveSubject(tokens, head, infinitive, be) && subjectNegates(tokens, first, low);
        return new VerbGroup(first, head, negated, modal, infinitive, have, be, doSupport);
    }

    /** "of invading" and "to invade" have no subject before them whose negation were theirs. */
    private static boolean mayHaveSubject(Tokens tokens, int head, boolean infinitive, boolean be) {
        return !infinitive && (be || !tokens.lower(head).endsWith("ing"));
    }

    private static boolean isPossessive(Tokens tokens, int at, int head) {
        return tokens.is(at, "'s")
                && at + 1 < head
                && !FunctionWords.isAdverb(tokens.lower(at + 1))
                && !FunctionWords.isAuxiliary(tokens.lower(at + 1));
    }

    /** "is a clear sign": determiners and adjectives between a copula and its noun or adjective. */
    private static boolean isDegree(Tokens tokens, int at, int head) {
        String word = tokens.lower(at);
        return at == head - 1 && (word.equals("a") || word.equals("an") || word.equals("very") || word.equals("quite"));
    }

    /** In "to sign and ratify", the place of "sign": what stands before it stands before both. */
    private int coordinated(Tokens tokens, int head, int low) {
        int i = head - 1;
        while (i > low && FunctionWords.isAdverb(tokens.lower(i))) {
            i--;
        }
        if (i <= low || !(tokens.is(i, "and") || tokens.is(i, "or"))) {
            return head;
        }
        for (int j = i - 1; j >= Math.max(low + 1, i - 8); j--) {
            String word = tokens.lower(j);
            if (word.equals(";") || word.equals(":") || tokens.word(j).shape() == Word.Shape.DOUBLE_QUOTE) {
                return head;
            }
            String before = tokens.lower(j - 1);
            boolean opens = before.equals("to") || FunctionWords.MODALS.containsKey(before);
            if (opens
                    && tokens.word(j).isWordLike()
                    && !FunctionWords.DETERMINERS.contains(word)
                    && tokens.word(j).shape() == Word.Shape.LOWER) {
                return j;
            }
        }
        return head;
    }

    /** "no troops", "nobody", "none of them" as the subject that ends before {@code first}. */
    private static boolean subjectNegates(Tokens tokens, int first, int low) {
        for (int i = first - 1; i >= Math.max(low, first - 7); i--) {
            String word = tokens.lower(i);
            if (word.equals("no") && !tokens.is(i + 1, "doubt") && !tokens.is(i + 1, ",")
                    || FunctionWords.NEGATIVE_SUBJECTS.contains(word)) {
                return i == low || !tokens.is(i - 1, "a");
            }
            boolean boundary = word.equals(",")
                    || FunctionWords.isAuxiliary(word)
                    || word.equals("that")
                    || FunctionWords.CONJUNCTIONS.contains(word)
                    || !tokens.word(i).isWordLike();
            if (boundary) {
                return false;
            }
        }
        return false;
    }

    /** Whether the head is used as a noun: after a determiner, adjective or preposition, without auxiliaries. */
    boolean isNominal(Tokens tokens, VerbGroup group, int low) {
        int head = group.head();
        if (group.infinitive() || group.modal() != null || group.doSupport() || head == low) {
            return false;
        }
        String word = tokens.lower(head);
        String before = tokens.lower(head - 1);
        if (word.endsWith("ing")) {
            return FunctionWords.DETERMINERS.contains(before);
        }
        if (inflection.lemmaOfIrregular(word) != null || word.endsWith("ed")) {
            return FunctionWords.DETERMINERS.contains(before) && inflection.lemmaOfIrregular(word) != null;
        }
        if (FunctionWords.PRONOUNS.contains(before) && !before.equals("this") && !before.equals("that")) {
            return false;
        }
        boolean suffix = word.endsWith("ion")
                || word.endsWith("ions")
                || word.endsWith("ment")
                || word.endsWith("al")
                || word.endsWith("ance")
                || word.endsWith("ence")
                || word.endsWith("ity")
                || word.endsWith("ness");
        return suffix
                || FunctionWords.DETERMINERS.contains(before)
                || FunctionWords.PREPOSITIONS.contains(before)
                || tokens.word(head - 1).shape() == Word.Shape.NUMBER
                || isAdjective(before)
                || head - 2 >= low
                        && (before.endsWith("ed") || before.endsWith("ing"))
                        && FunctionWords.DETERMINERS.contains(tokens.lower(head - 2));
    }

    /** Whether "no", "not a", "without" or "little" determines the noun at {@code head}, over its adjectives. */
    static boolean isNegatedNoun(Tokens tokens, int head, int low) {
        for (int i = head - 1; i >= Math.max(low, head - 4); i--) {
            String word = tokens.lower(i);
            if (word.equals("no")
                    || word.equals("without")
                    || word.equals("zero")
                    || (word.equals("a") || word.equals("any") || word.equals("an"))
                            && i > low
                            && (tokens.is(i - 1, "not") || tokens.is(i - 1, "n't"))) {
                return true;
            }
            if (FunctionWords.DETERMINERS.contains(word)
                    || FunctionWords.PREPOSITIONS.contains(word)
                    || !tokens.word(i).isWordLike()
                    || FunctionWords.isAuxiliary(word)) {
                return false;
            }
        }
        return false;
    }

    static boolean isAdjective(String word) {
        return word.endsWith("ous")
                || word.endsWith("ive")
                || word.endsWith("ible")
                || word.endsWith("able")
                || word.endsWith("ful")
                || word.endsWith("ical")
                || word.endsWith("ian")
                || word.endsWith("ary")
                || word.endsWith("ish")
                || word.endsWith("ese")
                || word.equals("major")
                || word.equals("military");
    }

    /** The last token of the subject before a verb group, over adverbs; -1 where the group opens the clause. */
    int subjectBefore(Tokens tokens, int first, int low) {
        int i = first - 1;
        while (i >= low && FunctionWords.isAdverb(tokens.lower(i))) {
            i--;
        }
        return i >= low && tokens.word(i).isWordLike() ? i : -1;
    }

    /** Whether the token can only be a finite verb or auxiliary. */
    boolean isFiniteVerb(Tokens tokens, int at) {
        String word = tokens.lower(at);
        if (word.equals("'s")) {
            return false;
        }
        return FunctionWords.isAuxiliary(word)
                || inflection.lemmaOfIrregular(word) != null
                        && !FunctionWords.DETERMINERS.contains(at > 0 ? tokens.lower(at - 1) : "");
    }
}
