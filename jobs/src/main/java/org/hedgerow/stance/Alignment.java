package org.hedgerow.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedgerow.text.Tokens;
import org.hedgerow.text.Word;

/**
 * Which words of a text answer to which words of a claim: by stem, by synonym, by opposite.
 *
 * @param claimOf for each token of the window the claim term it answers to, or -1
 * @param matched how many claim terms are answered by the same word
 * @param related how many more by a synonym
 * @param opposed how many more by an opposite
 * @param terms how many content words the claim has
 * @param event the token that answers to the claim's verb, or the last one that answers at all, or -1
 * @param eventTerm whether {@code event} answers to the claim's verb
 */
record Alignment(
        int low, int[] claimOf, int matched, int related, int opposed, int terms, int event, boolean eventTerm) {

    /** Words without content of their own. */
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "as", "is", "are",
            "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "that", "this", "it", "its",
            "his", "her", "their", "he", "she", "they", "who", "which", "after", "before", "into", "than", "'s", "'",
            "-", ",", ".", ":", ";", "\"", "?", "!", "did", "do", "does", "about", "not", "n't", "no", "over", "up",
            "out", "off");

    private static final int PREFIX = 5;

    /** Whether the word has content, so that it may answer to a word of a claim. */
    static boolean mayAnswer(Word word) {
        return word.isWordLike() && !EMPTY.contains(word.lower());
    }

    /** A content word of a claim. */
    record Term(String stem, boolean event) {}

    /** The content words of a claim; the verb is guessed: the first inflected or auxiliary-led word. */
    static List<Term> terms(Tokens tokens, int low, int high, Inflection inflection, PredicateLexicon lexicon) {
        int verb = verb(tokens, low, high, inflection, lexicon);
        List<Term> terms = new ArrayList<>();
        for (int i = low; i < high; i++) {
            String word = tokens.lower(i);
            if (mayAnswer(tokens.word(i))) {
                terms.add(new Term(inflection.stem(word), i == verb));
            }
        }
        return terms;
    }

    private static int verb(Tokens tokens, int low, int high, Inflection inflection, PredicateLexicon lexicon) {
        for (int i = low; i + 1 < high; i++) {
            if (FunctionWords.isAuxiliary(tokens.lower(i)) && !tokens.lower(i).startsWith("'")) {
                int next = i + 1;
                while (next + 1 < high
                        && (FunctionWords.isAuxiliary(tokens.lower(next))
                                || FunctionWords.isAdverb(tokens.lower(next)))) {
                    next++;
                }
                return next;
            }
        }
        for (int i = low + 1; i < high; i++) {
            String word = tokens.lower(i);
            boolean verbLike = inflection.lemmaOfIrregular(word) != null
                    || word.endsWith("ed") && word.length() > 4
                    || lexicon.all(word).stream().anyMatch(entry -> entry.form() == VerbForm.S);
            if (verbLike && tokens.word(i).shape() == Word.Shape.LOWER) {
                return i;
            }
        }
        return -1;
    }

    static Alignment of(List<Term> terms, Tokens tokens, int low, int high, Inflection inflection, Synonyms synonyms) {
        int[] claimOf = new int[high - low];
        boolean[] same = new boolean[terms.size()];
        boolean[] near = new boolean[terms.size()];
        boolean[] contrary = new boolean[terms.size()];
        int event = -1;
        boolean eventTerm = false;
        for (int i = low; i < high; i++) {
            claimOf[i - low] = -1;
            String word = tokens.lower(i);
            if (!mayAnswer(tokens.word(i))) {
                continue;
            }
            String stem = inflection.stem(word);
            int best = -1;
            int quality = 0;
            for (int term = 0; term < terms.size(); term++) {
                int found = quality(terms.get(term).stem(), stem, synonyms);
                if (found > quality) {
                    quality = found;
                    best = term;
                }
            }
            if (best < 0) {
                continue;
            }
            claimOf[i - low] = best;
            same[best] |= quality >= 3;
            near[best] |= quality == 2;
            contrary[best] |= quality == 1;
            if (terms.get(best).event() || !eventTerm) {
                event = i;
                eventTerm |= terms.get(best).event();
            }
        }
        int matched = 0;
        int related = 0;
        int opposed = 0;
        for (int term = 0; term < terms.size(); term++) {
            matched += same[term] ? 1 : 0;
            related += !same[term] && near[term] ? 1 : 0;
            opposed += !same[term] && !near[term] && contrary[term] ? 1 : 0;
        }
        return new Alignment(low, claimOf, matched, related, opposed, terms.size(), event, eventTerm);
    }

    /** 4 same stem, 3 same beginning, 2 synonym, 1 opposite, 0 nothing. */
    static int quality(String claim, String word, Synonyms synonyms) {
        if (claim.equals(word)) {
            return 4;
        }
        if (claim.length() >= PREFIX && word.length() >= PREFIX && claim.startsWith(word.substring(0, PREFIX))) {
            return 3;
        }
        return synonyms.areSame(claim, word) ? 2 : synonyms.areOpposite(claim, word) ? 1 : 0;
    }

    boolean isAligned(int token) {
        return claimOf[token - low] >= 0;
    }

    /** Whether the event is named by a word for the contrary. */
    boolean isEventOpposed(List<Term> claimTerms, Tokens tokens, Inflection inflection, Synonyms synonyms) {
        String stem = inflection.stem(tokens.lower(event));
        return quality(claimTerms.get(claimOf[event - low]).stem(), stem, synonyms) == 1;
    }

    /** The share of the claim's words that the text answers, 0…1. */
    double coverage() {
        return terms == 0 ? 0 : (matched + related + opposed) / (double) terms;
    }

    int first() {
        for (int i = 0; i < claimOf.length; i++) {
            if (claimOf[i] >= 0) {
                return low + i;
            }
        }
        return -1;
    }

    int last() {
        for (int i = claimOf.length - 1; i >= 0; i--) {
            if (claimOf[i] >= 0) {
                return low + i;
            }
        }
        return -1;
    }
}
