package org.hedgerow.hedge;

import java.util.Set;
import org.hedgerow.text.Word;

/** What a word is to {@link CueScope} and {@link CueStrength}: bits beside those of {@link WordSigns}. */
final class ScopeSigns {

    static final long WORD_LIKE = 1L << WordSigns.SCOPE_SHIFT;
    static final long CAPITALIZED = 1L << WordSigns.SCOPE_SHIFT + 1;
    static final long TERMINATOR = 1L << WordSigns.SCOPE_SHIFT + 2;
    static final long AFTER_COMMA = 1L << WordSigns.SCOPE_SHIFT + 3;
    static final long SUBJECT = 1L << WordSigns.SCOPE_SHIFT + 4;
    static final long COORDINATOR = 1L << WordSigns.SCOPE_SHIFT + 5;
    static final long PHRASE_END = 1L << WordSigns.SCOPE_SHIFT + 6;
    static final long COMPLEMENTIZER = 1L << WordSigns.SCOPE_SHIFT + 7;

    /** A mark that ends a clause wherever it stands. */
    static final long BREAK = 1L << WordSigns.SCOPE_SHIFT + 8;

    /** Right before a hedge. */
    static final long STRENGTHENS = 1L << WordSigns.SCOPE_SHIFT + 9;

    static final long WEAKENS = 1L << WordSigns.SCOPE_SHIFT + 10;

    private static final Set<String> TERMINATORS = Set.of(
            "but",
            "although",
            "though",
            "whereas",
            "while",
            "because",
            "since",
            "however",
            "yet",
            "despite",
            "unless",
            "until",
            "so");
    private static final Set<String> AFTER_COMMAS = Set.of(
            "which",
            "who",
            "whose",
            "where",
            "when",
            "and",
            "or",
            "nor",
            "not",
            "with",
            "after",
            "before",
            "as",
            "if",
            "said",
            "says",
            "according");
    private static final Set<String> SUBJECTS =
            Set.of("i", "you", "he", "she", "it", "we", "they", "there", "this", "that", "these", "those");
    private static final Set<String> COORDINATORS = Set.of("and", "or", "nor");
    private static final Set<String> PHRASE_ENDS = Set.of(
            "of", "in", "on", "at", "by", "for", "to", "from", "with", "that", "is", "was", "are", "were", "has",
            "have", "had", "will", "would", "may", "could", "and", "or", "said", "who", "which");
    private static final Set<String> COMPLEMENTIZERS = Set.of("that", "whether", "if", "how", "why", "what");

    private static final Set<String> BREAKS =
            Set.of(";", ":", "\u2014", "\u2013", "--", "-", "(", ")", ".", "!", "?", "\u2026");
    private static final Set<String> INTENSIFIERS = Set.of(
            "very",
            "highly",
            "extremely",
            "most",
            "increasingly",
            "deeply",
            "entirely",
            "completely",
            "far",
            "really",
            "seriously",
            "totally",
            "so",
            "too",
            "purely");
    private static final Set<String> DOWNTONERS =
            Set.of("somewhat", "slightly", "bit", "little", "partly", "mildly", "fairly", "rather");
    private static final Set<String> CERTAINTIES = Set.of("definitely", "certainly", "surely", "absolutely", "clearly");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "hardly", "scarcely");

    private ScopeSigns() {}

    static long of(Word word) {
        String lower = word.lower();
        return WordSigns.flag(WORD_LIKE, word.isWordLike())
                | WordSigns.flag(CAPITALIZED, word.isCapitalized())
                | WordSigns.flag(TERMINATOR, TERMINATORS.contains(lower))
                | WordSigns.flag(AFTER_COMMA, AFTER_COMMAS.contains(lower))
                | WordSigns.flag(SUBJECT, SUBJECTS.contains(lower))
                | WordSigns.flag(COORDINATOR, COORDINATORS.contains(lower))
                | WordSigns.flag(PHRASE_END, PHRASE_ENDS.contains(lower))
                | WordSigns.flag(COMPLEMENTIZER, COMPLEMENTIZERS.contains(lower))
                | WordSigns.flag(BREAK, BREAKS.contains(lower))
                | WordSigns.flag(STRENGTHENS, INTENSIFIERS.contains(lower) || NEGATIONS.contains(lower))
                | WordSigns.flag(WEAKENS, DOWNTONERS.contains(lower) || CERTAINTIES.contains(lower));
    }
}
