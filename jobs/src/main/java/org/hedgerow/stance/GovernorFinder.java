package org.hedgerow.stance;

import org.hedgerow.stance.PredicateLexicon.Entry;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/** Finds what governs a verb, noun or adjective: the predicate that embeds it, or the word that opens its clause. */
final class GovernorFinder {

    private static final int FARTHEST_CLAUSE = 40;
    private static final int FARTHEST_PHRASE = 9;

    private final PredicateLexicon lexicon;
    private final GroupReader groups;

    GovernorFinder(PredicateLexicon lexicon, GroupReader groups) {
        this.lexicon = lexicon;
        this.groups = groups;
    }

    Governor find(Tokens tokens, VerbGroup group, boolean nominal, int low, int high) {
        if (group.infinitive()) {
            return infinitive(tokens, group, low);
        }
        if (nominal) {
            return nominal(tokens, group, low, high);
        }
        boolean gerund = tokens.lower(group.head()).endsWith("ing") && !group.be() && group.first() > low;
        if (gerund) {
            Governor governor = gerund(tokens, group, low);
            if (governor != null) {
                return governor;
            }
        }
        return clause(tokens, group.first() - 1, low);
    }

    /** "agreed to leave", "urged them to leave", "a plan to leave", "able to leave". */
    private Governor infinitive(Tokens tokens, VerbGroup group, int low) {
        int before = group.first() - 1;
        int stop = Math.max(low, before - FARTHEST_PHRASE);
        for (int i = before; i >= stop; i--) {
            Entry entry = lexicon.at(tokens, i, Frame.TO);
            if (entry != null
                    && (i == before
                            || entry.predicate().kind() == Predicate.Kind.VERB
                            || tokens.is(i + 1, "for")
                            || tokens.is(i + 1, "of"))) {
                return Governor.of(entry, groups.read(tokens, i, low), Frame.TO);
            }
            if (!tokens.word(i).isWordLike() || FunctionWords.SUBORDINATORS.contains(tokens.lower(i))) {
                break;
            }
        }
        return before >= low ? Governor.unknown(before, Frame.TO) : Governor.NONE;
    }

    /** "stopped leaving", "denied having left", "prevented them from leaving", "accused of leaving"; null otherwise. */
    private Governor gerund(Tokens tokens, VerbGroup group, int low) {
        int before = group.first() - 1;
        String word = tokens.lower(before);
        if (word.equals("without") || word.equals("than") || word.equals("of") && tokens.is(before - 1, "instead")) {
            return Governor.subordinated("without");
        }
        boolean preposition = FunctionWords.PREPOSITIONS.contains(word);
        int from = preposition ? before - 1 : before;
        int reach =
                word.equals("from") || word.equals("into") || word.equals("of") ? FARTHEST_PHRASE : preposition ? 2 : 4;
        for (int i = from; i >= Math.max(low, from - reach); i--) {
            Entry entry = preposition ? lexicon.at(tokens, i, Frame.FROM) : null;
            entry = entry == null ? lexicon.at(tokens, i, Frame.GERUND) : entry;
            if (entry != null) {
                return Governor.of(entry, groups.read(tokens, i, low), Frame.GERUND);
            }
            if (!tokens.word(i).isWordLike() || FunctionWords.SUBORDINATORS.contains(tokens.lower(i))) {
                return preposition ? Governor.unknown(before, Frame.GERUND) : null;
            }
        }
        return preposition ? Governor.unknown(before, Frame.GERUND) : null;
    }

    /** "denied the withdrawal", "a threat of invasion", "the withdrawal was denied". */
    private Governor nominal(Tokens tokens, VerbGroup group, int low, int high) {
        int i = group.head() - 1;
        int stop = Math.max(low, i - FARTHEST_PHRASE);
        boolean preposition = false;
        for (; i >= stop; i--) {
            if (endsTimePhrase(tokens, i)) {
                i -= 2;
                continue;
            }
            String word = tokens.lower(i);
            if (word.equals("that") && i > low && FunctionWords.PREPOSITIONS.contains(tokens.lower(i - 1))) {
                continue; // "of that retreat": a determiner
            }
            Entry entry = lexicon.at(tokens, i, Frame.NOUN);
            boolean premodifier = entry != null && entry.predicate().kind() == Predicate.Kind.NOUN && !preposition;
            boolean attributive = entry != null && entry.form() != VerbForm.NONE && isAttributive(tokens, i, low);
            if (entry != null
                    && !premodifier
                    && !attributive
                    && entry.predicate().kind() != Predicate.Kind.ADJECTIVE) {
                return Governor.of(entry, groups.read(tokens, i, low), Frame.NOUN);
            }
            if (!tokens.word(i).isWordLike() && tokens.word(i).shape() != Word.Shape.SINGLE_QUOTE) {
                break;
            }
            if (FunctionWords.PREPOSITIONS.contains(word)) {
                if (preposition) {
                    break;
                }
                preposition = true;
            } else if (FunctionWords.isAuxiliary(word) && !word.equals("'s")
                    || FunctionWords.SUBORDINATORS.contains(word)) {
                break;
            }
        }
        Governor right = predicateAfter(tokens, group, low, high);
        return right != null ? right : preposition ? Governor.unknown(i + 1, Frame.NOUN) : clause(tokens, i, low);
    }

    /** "at the moment", "at this point": may stand between a noun and what it governs. */
    private static boolean endsTimePhrase(Tokens tokens, int at) {
        return tokens.is(at - 2, "at")
                && (tokens.is(at, "moment")
                        || tokens.is(at, "point")
                        || tokens.is(at, "stage")
                        || tokens.is(at, "time"));
    }

    /** The passive or predicative predicate of which a noun is the subject: "was denied", "is impossible", "is a lie". */
    private Governor predicateAfter(Tokens tokens, VerbGroup group, int low, int high) {
        int end = Math.min(high, group.head() + 14);
        boolean be = false;
        for (int i = group.head() + 1; i < end; i++) {
            String word = tokens.lower(i);
            if (FunctionWords.BE.contains(word) && !word.equals("'s")) {
                be = true;
                continue;
            }
            if (be && tokens.word(i).isWordLike()) {
                if (FunctionWords.isAdverb(word) || FunctionWords.isAuxiliary(word)) {
                    continue;
                }
                if (isArticle(word) && i + 1 < end) {
                    return predicateNoun(tokens, i + 1, low, high);
                }
                Entry entry = lexicon.at(tokens, i, Frame.NOUN);
                entry = entry == null ? lexicon.at(tokens, i, Frame.CLAUSE) : entry;
                boolean predicative = entry != null
                        && (entry.form() == VerbForm.ED
                                || entry.form() == VerbForm.PARTICIPLE
                                || entry.predicate().kind() != Predicate.Kind.VERB);
                return predicative ? new Governor(entry, i, groups.read(tokens, i, low), Frame.NOUN, null, true) : null;
            }
            if (!tokens.word(i).isWordLike()
                    || groups.isFiniteVerb(tokens, i) && !FunctionWords.isAuxiliary(word)
                    || FunctionWords.SUBORDINATORS.contains(word)) {
                return null;
            }
        }
        return null;
    }

    /** "is a lie", "was nothing but a bluff": a word that judges, at the end of its phrase. */
    private Governor predicateNoun(Tokens tokens, int at, int low, int high) {
        Entry entry = lexicon.at(tokens, at, Frame.CLAUSE);
        boolean last = at + 1 >= high
                || !tokens.word(at + 1).isWordLike()
                || FunctionWords.PREPOSITIONS.contains(tokens.lower(at + 1))
                || FunctionWords.CONJUNCTIONS.contains(tokens.lower(at + 1));
        return entry != null && last && entry.predicate().kind() == Predicate.Kind.ADJECTIVE
                ? new Governor(entry, at, groups.read(tokens, at, low), Frame.NOUN, null, true)
                : null;
    }

    private static boolean isArticle(String word) {
        return word.equals("a") || word.equals("an") || word.equals("the");
    }

    /** The predicate before the subject of the clause whose words end at {@code from}, or what opens the clause. */
    private Governor clause(Tokens tokens, int from, int low) {
        int commas = 0;
        for (int i = from; i >= Math.max(low, from - FARTHEST_CLAUSE); i--) {
            String word = tokens.lower(i);
            if (word.equals(",")) {
                commas++;
                continue;
            }
            if (word.equals(";") || word.equals(":") || word.equals("?") || word.equals("!")) {
                return Governor.NONE;
            }
            int taker = word.equals("that") && i > low ? complementTaker(tokens, i - 1, low) : -1;
            if (taker >= 0) {
                return Governor.of(
                        lexicon.at(tokens, taker, Frame.CLAUSE), groups.read(tokens, taker, low), Frame.CLAUSE);
            }
            if (FunctionWords.SUBORDINATORS.contains(word)) {
                return subordinated(tokens, i, low, commas);
            }
            if (commas == 0 || tokens.word(i + 1).shape() == Word.Shape.DOUBLE_QUOTE) {
                Entry entry = lexicon.at(tokens, i, Frame.CLAUSE);
                boolean fits = entry != null
                                && i < from
                                && entry.predicate().kind() != Predicate.Kind.NOUN
                                && entry.form() != VerbForm.ING
                        || entry != null && i == from && isVerb(entry);
                if (fits && !isAttributive(tokens, i, low)) {
                    return Governor.of(entry, groups.read(tokens, i, low), Frame.CLAUSE);
                }
            }
            if (word.equals("but")) {
                return Governor.NONE;
            }
        }
        return Governor.NONE;
    }

    private static boolean isVerb(Entry entry) {
        return entry.predicate().kind() == Predicate.Kind.VERB;
    }

    /** "the expected result": a participle or adjective between a determiner and a noun embeds no clause. */
    private static boolean isAttributive(Tokens tokens, int at, int low) {
        return at > low && (FunctionWords.DETERMINERS.contains(tokens.lower(at - 1)) && !tokens.is(at - 1, "all"));
    }

    /** The token of the predicate that takes the that-clause whose "that" follows {@code before}, or -1. */
    private int complementTaker(Tokens tokens, int before, int low) {
        for (int i = before; i >= Math.max(low, before - 5); i--) {
            Entry entry = lexicon.at(tokens, i, Frame.CLAUSE);
            if (entry != null && (i == before || isVerb(entry))) {
                return i;
            }
            if (!tokens.word(i).isWordLike() || groups.isFiniteVerb(tokens, i)) {
                return -1;
            }
        }
        return -1;
    }

    private Governor subordinated(Tokens tokens, int at, int low, int commas) {
        String word = tokens.lower(at);
        boolean interrogative = FunctionWords.WH.contains(word) || word.equals("if") || word.equals("whether");
        if (interrogative && at > low) {
            Entry entry = lexicon.at(tokens, at - 1, Frame.CLAUSE);
            if (entry != null && (isVerb(entry) || entry.predicate().kind() == Predicate.Kind.ADJECTIVE)) {
                return new Governor(entry, at - 1, groups.read(tokens, at - 1, low), Frame.CLAUSE, word, false);
            }
        }
        boolean closed = commas > 0 && !FunctionWords.WH.contains(word) && !word.equals("that");
        return closed && !FunctionWords.CONDITIONALS.contains(word) ? Governor.NONE : Governor.subordinated(word);
    }
}
